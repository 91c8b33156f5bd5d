import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** 2024-03-05T06:08:09Z */
export const COMMITTED = 1_709_618_889_000;

/** A real git repository in a temporary folder; gone when it goes out of scope. */
export interface TestRepository extends Disposable {
  readonly directory: string;
  /** Runs git there, and gives what it prints. */
  git(...args: readonly string[]): string;
  /** Makes an empty commit, and gives its hash. */
  commit(message?: string): string;
}

export function makeRepository(...options: readonly string[]): TestRepository {
  const directory = mkdtempSync(join(tmpdir(), 'registry-publish-git-'));
  return openRepository(directory, ['init', '--quiet', '--initial-branch=main', ...options]);
}

/** A repository made by a git command that takes the folder as its last argument. */
export function openRepository(directory: string, make?: readonly string[]): TestRepository {
  if (make) run(directory, [...make, directory]);
  const git = (...args: readonly string[]) => run(directory, args);
  return {
    directory,
    git,
    commit(message = 'change') {
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'registry-publish-git-'));
}

function run(cwd: string, args: readonly string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z',
    GIT_COMMITTER_NAME: 'C',
    GIT_COMMITTER_EMAIL: 'c@example.com',
    GIT_COMMITTER_DATE: `${COMMITTED / 1000} +0000`,
  };
  return execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
}
