import { join } from 'node:path';
import type { RunOn } from '../../tagging/index.ts';
import { type Checkout, textOf } from './checkout.ts';
import { askGit, type GitTools } from './git.ts';
import { readRef } from './refs.ts';

/** What `HEAD` of a checkout is on, and its commit (`''` on an unborn branch). */
export interface Head {
  readonly on: RunOn;
  readonly sha: string;
}

/** The branch that is checked out, or else a tag of the commit that is. */
export async function readHead(checkout: Checkout, git: GitTools): Promise<Head> {
  const text = (await textOf(join(checkout.gitDirectory, 'HEAD')))?.trim() ?? '';
  const [, ref] = /^ref: (.+)$/.exec(text) ?? [];
  if (ref === undefined) return { on: await tagAt(checkout, text, git), sha: text };
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
  // With reftable this file is a stub, `ref: refs/heads/.invalid`: only git can tell.
  if (branch === '.invalid') return headFromGit(checkout, git);
  const sha = (await readRef(checkout, ref)) ?? '';
  return { on: branch ? { kind: 'branch', name: branch } : { kind: 'none' }, sha };
}

async function headFromGit(checkout: Checkout, git: GitTools): Promise<Head> {
  const [sha = ''] =
    (await askGit(checkout, ['rev-parse', '--verify', '--quiet', 'HEAD'], git)) ?? [];
  const [name] =
    (await askGit(checkout, ['symbolic-ref', '--short', '--quiet', 'HEAD'], git)) ?? [];
  return { on: name ? { kind: 'branch', name } : await tagAt(checkout, sha, git), sha };
}

/** The highest tag that points at the commit, also through a tag object, which only git can follow. */
async function tagAt(checkout: Checkout, sha: string, git: GitTools): Promise<RunOn> {
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return { kind: 'none' };
  const format = '--format=%(refname:lstrip=2)';
  const args = [
    'for-each-ref',
    `--points-at=${sha}`,
    '--sort=-version:refname',
    format,
    'refs/tags/',
  ];
  const [name] = (await askGit(checkout, args, git)) ?? [];
  return name ? { kind: 'tag', name } : { kind: 'none' };
}
