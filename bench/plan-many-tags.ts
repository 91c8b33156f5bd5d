/**
 * What 50,000 git tags cost a plan: `registry-publish plan --json` in a repository with one tag, in one whose tags are
 * packed, and in one whose tags are loose files, in turns. Prints medians and what the many tags add; the bar
 * is 0.5 s.
 *
 *     node bench/plan-many-tags.ts [rounds]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { row, spreadOf, verdict } from './statistics.ts';

const BAR = 500;
const TAGS = 50_000;
const ROUNDS = Number(process.argv[2] ?? 11);

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'registry-publish-bench-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
};

function run(file: string, args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(file, args, { cwd, env, input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** A repository on its default branch, so that a plan has to know whether a stable version is tagged. */
function makeRepository(name: string, tags: number): string {
  const directory = join(folder, name);
  mkdirSync(directory);
  const git = (args: readonly string[], input?: string) => run('git', args, directory, input);
  git(['init', '--quiet', '--initial-branch=main']);
  git(['commit', '--quiet', '--allow-empty', '--message=first']);
  const sha = git(['rev-parse', 'HEAD']).trim();
  git(['update-ref', 'refs/remotes/origin/main', sha]);
  git(['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main']);
  const lines = Array.from({ length: tags }, (_, i) => `create refs/tags/v1.${i}.0 ${sha}\n`);
  git(['update-ref', '--stdin'], lines.join(''));
  return directory;
}

function builtCli(): string {
  const dist = join(root, 'dist/entry/cli.js');
  if (existsSync(dist)) return dist;
  const output = join(folder, 'dist');
  run(process.execPath, [join(root, 'script/build.ts'), output], root);
  return join(output, 'entry/cli.js');
}

/** Wall time of one plan, in milliseconds. A plan that did not see the tags would measure nothing. */
function timePlan(cli: string, directory: string): number {
  const start = performance.now();
  const plan = run(
    process.execPath,
    [cli, 'plan', '--json', '--images', 'ghcr.io/acme/app'],
    directory,
  );
  const elapsed = performance.now() - start;
  const { tagNames } = JSON.parse(plan);
  if (!tagNames.includes('edge') || tagNames.includes('latest')) {
    throw new Error(`not the plan of a repository with a stable version: ${tagNames}`);
  }
  return elapsed;
}

try {
  const cli = builtCli();
  const repositories = {
    'one tag': makeRepository('one', 1),
    packed: makeRepository('packed', TAGS),
    loose: makeRepository('loose', TAGS),
  };
  run('git', ['pack-refs', '--all'], repositories.packed);
  const times = Object.entries(repositories).map(([name, directory]) => ({
    name,
    directory,
    ms: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { directory, ms } of times) ms.push(timePlan(cli, directory));
  }
  const [base, ...others] = times.map(({ name, ms }) => ({ name, spread: spreadOf(ms) }));
  if (!base) throw new Error('no measurement');
  console.log(`registry-publish plan --json, ${TAGS} git tags, ${ROUNDS} rounds, ms`);
  console.log(row(base.name, base.spread));
  for (const { name, spread } of others) {
    const added = Math.round(spread.median - base.spread.median);
    console.log(`${row(name, spread)}\n  adds ${added} ms; ${verdict(added, BAR, ' ms')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
