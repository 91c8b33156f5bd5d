import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCheckout } from '../../../src/adapters/git/checkout.ts';
import { readHead } from '../../../src/adapters/git/head.ts';
import { readDefaultBranch, readTagNames } from '../../../src/adapters/git/refs.ts';
import type { Exec } from '../../../src/ports.ts';
import { openRepository, temporaryFolder } from './repository.ts';

const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37';

/** The files of https://git-scm.com/docs/reftable; git itself, which alone can read them, is played from a script. */
function playGit(answers: Readonly<Record<string, readonly string[]>>): Exec {
  return async (_, [, command = '', ...args], { onLine }) => {
    const lines = answers[`${command} ${args.at(-1)}`];
    for (const line of lines ?? []) onLine(line, 'stdout');
    return { exitCode: lines ? 0 : 1 };
  };
}

async function readAll(exec: Exec) {
  using folder = openRepository(temporaryFolder());
  const git = join(folder.directory, '.git');
  mkdirSync(join(git, 'reftable'), { recursive: true });
  writeFileSync(join(git, 'HEAD'), 'ref: refs/heads/.invalid\n');
  writeFileSync(join(git, 'reftable', 'tables.list'), '0x000000000001-0x000000000002-1.ref\n');
  const checkout = await findCheckout(folder.directory);
  if (!checkout) throw new Error('no checkout');
  const tools = { exec, env: {} };
  return {
    head: await readHead(checkout, tools),
    tags: await readTagNames(checkout, tools),
    defaultBranch: await readDefaultBranch(checkout, tools),
  };
}

it('asks git for refs that are in no files', async () => {
  const answers = {
    'rev-parse HEAD': [SHA],
    'symbolic-ref HEAD': ['main'],
    'for-each-ref refs/tags/': ['refs/tags/v1.0.0', 'refs/tags/api/v2.0.0'],
    'symbolic-ref refs/remotes/origin/HEAD': ['refs/remotes/origin/main'],
  };
  expect(await readAll(playGit(answers))).toEqual({
    head: { on: { kind: 'branch', name: 'main' }, sha: SHA },
    tags: ['v1.0.0', 'api/v2.0.0'],
    defaultBranch: 'main',
  });
});

it('knows nothing where git cannot read them either', async () => {
  expect(await readAll(playGit({}))).toEqual({
    head: { on: { kind: 'none' }, sha: '' },
    tags: undefined,
    defaultBranch: undefined,
  });
});
