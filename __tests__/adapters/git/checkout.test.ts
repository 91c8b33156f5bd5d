import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCheckout } from '../../../src/adapters/git/checkout.ts';
import { readCommitTime } from '../../../src/adapters/git/commit-time.ts';
import { readHead } from '../../../src/adapters/git/head.ts';
import { readDefaultBranch, readTagNames } from '../../../src/adapters/git/refs.ts';
import { readRemoteRepository } from '../../../src/adapters/git/remote.ts';
import { exec } from '../../../src/adapters/node/exec.ts';
import { COMMITTED, makeRepository, openRepository, temporaryFolder } from './repository.ts';

const GIT = { exec, env: { PATH: process.env.PATH } };

async function checkoutAt(directory: string) {
  const checkout = await findCheckout(directory);
  if (!checkout) throw new Error(`no checkout at ${directory}`);
  return checkout;
}

it('finds the checkout that a folder lies in', async () => {
  using repository = makeRepository();
  const folder = join(repository.directory, 'services', 'api');
  mkdirSync(folder, { recursive: true });
  expect(await findCheckout(folder)).toEqual({
    gitDirectory: join(repository.directory, '.git'),
    commonDirectory: join(repository.directory, '.git'),
  });
});

it('finds none where there is none, and takes none for a damaged one', async () => {
  using folder = openRepository(temporaryFolder());
  expect(await findCheckout(folder.directory)).toBeUndefined();
  writeFileSync(join(folder.directory, '.git'), 'nonsense');
  expect(await findCheckout(folder.directory)).toBeUndefined();
});

describe('HEAD', () => {
  it('is a branch, loose or packed', async () => {
    using repository = makeRepository();
    const sha = repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.git('checkout', '--quiet', '-b', 'feature/login');
    const checkout = await checkoutAt(repository.directory);
    const onBranch = { on: { kind: 'branch', name: 'feature/login' }, sha };
    expect(await readHead(checkout, GIT)).toEqual(onBranch);
    repository.git('pack-refs', '--all');
    expect(await readHead(checkout, GIT)).toEqual(onBranch);
  });

  it.each([
    ['lightweight', ['tag', 'v1.0.0']],
    ['annotated', ['tag', '--annotate', '--message', 'x', 'v1.0.0']],
  ])('is a tag when detached at one (%s, loose and packed)', async (_, tag) => {
    using repository = makeRepository();
    const sha = repository.commit();
    repository.git(...tag);
    repository.commit();
    repository.git('checkout', '--quiet', 'v1.0.0');
    const checkout = await checkoutAt(repository.directory);
    const onTag = { on: { kind: 'tag', name: 'v1.0.0' }, sha };
    expect(await readHead(checkout, GIT)).toEqual(onTag);
    repository.git('pack-refs', '--all');
    expect(await readHead(checkout, GIT)).toEqual(onTag);
  });

  it('is the highest of several tags', async () => {
    using repository = makeRepository();
    const sha = repository.commit();
    for (const tag of ['v1.9.0', 'v1.10.0', 'v1.1.0']) repository.git('tag', tag);
    repository.git('checkout', '--quiet', '--detach');
    const checkout = await checkoutAt(repository.directory);
    expect(await readHead(checkout, GIT)).toEqual({ on: { kind: 'tag', name: 'v1.10.0' }, sha });
  });

  it('is nothing but a commit when detached elsewhere', async () => {
    using repository = makeRepository();
    repository.commit();
    repository.git('tag', 'v1.0.0');
    const sha = repository.commit();
    repository.git('checkout', '--quiet', '--detach');
    const checkout = await checkoutAt(repository.directory);
    expect(await readHead(checkout, GIT)).toEqual({ on: { kind: 'none' }, sha });
  });

  it('is a branch without a commit before the first one', async () => {
    using repository = makeRepository();
    const checkout = await checkoutAt(repository.directory);
    expect(await readHead(checkout, GIT)).toEqual({
      on: { kind: 'branch', name: 'main' },
      sha: '',
    });
  });

  it('of a linked worktree is its own, and its refs are the common ones', async () => {
    using repository = makeRepository();
    const sha = repository.commit();
    repository.git('tag', 'v1.0.0');
    const linked = join(repository.directory, 'linked');
    repository.git('worktree', 'add', '--quiet', '-b', 'dev', linked);
    const checkout = await checkoutAt(linked);
    expect(await readHead(checkout, GIT)).toEqual({ on: { kind: 'branch', name: 'dev' }, sha });
    expect(await readTagNames(checkout, GIT)).toEqual(['v1.0.0']);
    expect(await readCommitTime(checkout, sha, GIT)).toBe(COMMITTED);
  });

  it('of a SHA-256 repository has 64 digits', async () => {
    using repository = makeRepository('--object-format=sha256');
    const sha = repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.git('checkout', '--quiet', '--detach');
    const checkout = await checkoutAt(repository.directory);
    expect(sha).toHaveLength(64);
    expect(await readHead(checkout, GIT)).toEqual({ on: { kind: 'tag', name: 'v1.0.0' }, sha });
  });
});

it('reads tags that are packed, loose, both, nested and annotated, each once', async () => {
  using repository = makeRepository();
  repository.commit();
  repository.git('tag', 'v1.0.0');
  repository.git('tag', '--annotate', '--message', 'x', 'api/v2.0.0');
  repository.git('pack-refs', '--all');
  repository.commit();
  repository.git('tag', '--force', 'v1.0.0');
  repository.git('tag', 'spring/2024/03');
  const tags = await readTagNames(await checkoutAt(repository.directory), GIT);
  expect(tags?.toSorted()).toEqual(['api/v2.0.0', 'spring/2024/03', 'v1.0.0']);
});

it('reads a shallow clone', async () => {
  using origin = makeRepository();
  origin.commit('first');
  const sha = origin.commit('second');
  origin.git('tag', 'v1.0.0');
  const from = `file://${origin.directory}`;
  using clone = openRepository(temporaryFolder(), ['clone', '--quiet', '--depth=1', from]);
  const checkout = await checkoutAt(clone.directory);
  expect(await readHead(checkout, GIT)).toEqual({ on: { kind: 'branch', name: 'main' }, sha });
  expect(await readDefaultBranch(checkout, GIT)).toBe('main');
  expect(await readTagNames(checkout, GIT)).toEqual(['v1.0.0']);
  expect(await readCommitTime(checkout, sha, GIT)).toBe(COMMITTED);
  expect(await readCommitTime(checkout, origin.git('rev-parse', 'HEAD~1'), GIT)).toBeUndefined();
});

describe('the time of a commit', () => {
  it('is the committer’s, whatever the message says', async () => {
    using repository = makeRepository();
    const sha = repository.commit('x\n\ncommitter E <e@example.com> 1 +0000');
    const checkout = await checkoutAt(repository.directory);
    expect(await readCommitTime(checkout, sha, GIT)).toBe(COMMITTED);
  });

  it.each(['', 'HEAD', '--help', 'f'.repeat(40)])('is unknown for "%s"', async (sha) => {
    using repository = makeRepository();
    repository.commit();
    const checkout = await checkoutAt(repository.directory);
    expect(await readCommitTime(checkout, sha, GIT)).toBeUndefined();
  });

  it('is not looked for in the message of a damaged commit', async () => {
    using repository = makeRepository();
    const tree = repository.git('write-tree');
    const file = join(repository.directory, 'commit');
    writeFileSync(file, `tree ${tree}\n\ncommitter E <e@example.com> 1 +0000\n`);
    const sha = repository.git('hash-object', '-w', '-t', 'commit', '--literally', file);
    const checkout = await checkoutAt(repository.directory);
    expect(await readCommitTime(checkout, sha, GIT)).toBeUndefined();
  });

  it('is unknown without git', async () => {
    using repository = makeRepository();
    const sha = repository.commit();
    const checkout = await checkoutAt(repository.directory);
    const none = { exec, env: { PATH: '/nowhere' } };
    expect(await readCommitTime(checkout, sha, none)).toBeUndefined();
  });
});

it('reads the remote without its credentials, from a linked worktree too', async () => {
  using repository = makeRepository();
  repository.commit();
  const checkout = await checkoutAt(repository.directory);
  expect(await readRemoteRepository(checkout, GIT)).toEqual({});
  repository.git('remote', 'add', 'origin', 'https://ci:s3cret@example.com/acme/app.git');
  const linked = join(repository.directory, 'linked');
  repository.git('worktree', 'add', '--quiet', linked);
  const found = { name: 'app', url: 'https://example.com/acme/app' };
  expect(await readRemoteRepository(checkout, GIT)).toEqual(found);
  expect(await readRemoteRepository(await checkoutAt(linked), GIT)).toEqual(found);
});

it('runs nothing that the checkout’s configuration names', async () => {
  using repository = makeRepository();
  const sha = repository.commit();
  const trace = join(repository.directory, 'ran');
  const program = join(repository.directory, 'program');
  writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
  for (const key of ['core.pager', 'core.fsmonitor', 'core.sshCommand', 'diff.external']) {
    repository.git('config', key, program);
  }
  const checkout = await checkoutAt(repository.directory);
  await readHead(checkout, GIT);
  await readTagNames(checkout, GIT);
  await readCommitTime(checkout, sha, GIT);
  await readRemoteRepository(checkout, GIT);
  expect((await exec('ls', [trace], { env: GIT.env, onLine: () => {} })).exitCode).not.toBe(0);
});
