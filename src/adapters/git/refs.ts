import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkout, textOf } from './checkout.ts';
import { askGit, type GitTools } from './git.ts';

const TAGS = 'refs/tags/';
const REMOTE_BRANCHES = 'refs/remotes/origin/';

/**
 * The names of all tags. Read from the files themselves: with 50,000 tags that takes a tenth of what git takes to start and
 * print them. Only the reftable format, which has no such files, is left to git. `undefined` if they cannot be read.
 */
export async function readTagNames(
  checkout: Checkout,
  git: GitTools,
): Promise<readonly string[] | undefined> {
  if (await usesReftable(checkout)) {
    const lines = await askGit(checkout, ['for-each-ref', '--format=%(refname)', TAGS], git);
    return lines?.map((line) => line.slice(TAGS.length));
  }
  const [packed, loose] = await Promise.all([
    packedTags(checkout),
    looseTags(join(checkout.commonDirectory, TAGS)),
  ]);
  return [...new Set([...packed, ...loose])];
}

/** The remote's default branch, as `git clone` notes it; actions/checkout does not. */
export async function readDefaultBranch(
  checkout: Checkout,
  git: GitTools,
): Promise<string | undefined> {
  const name = `${REMOTE_BRANCHES}HEAD`;
  const target = (await usesReftable(checkout))
    ? (await askGit(checkout, ['symbolic-ref', '--quiet', name], git))?.[0]
    : /^ref: (.+)/.exec((await textOf(join(checkout.commonDirectory, name))) ?? '')?.[1];
  return target?.startsWith(REMOTE_BRANCHES)
    ? target.slice(REMOTE_BRANCHES.length).trim()
    : undefined;
}

/** The commit (or tag object) that a ref names, from its file or from its line in packed-refs. */
export async function readRef(checkout: Checkout, name: string): Promise<string | undefined> {
  const loose = (await textOf(join(checkout.commonDirectory, name)))?.trim();
  if (loose !== undefined) return loose;
  const packed = await packedRefs(checkout);
  const end = packed.indexOf(` ${name}\n`);
  return end < 0 ? undefined : packed.slice(packed.lastIndexOf('\n', end) + 1, end);
}

async function usesReftable({ commonDirectory }: Checkout): Promise<boolean> {
  return (await textOf(join(commonDirectory, 'reftable', 'tables.list'))) !== undefined;
}

async function packedTags(checkout: Checkout): Promise<readonly string[]> {
  const lines = (await packedRefs(checkout)).matchAll(/^[0-9a-f]+ refs\/tags\/(.+)$/gm);
  return Array.from(lines, ([, name = '']) => name);
}

/** `<hash> <ref>` per line, besides comments and the targets of annotated tags (`^<hash>`). */
async function packedRefs({ commonDirectory }: Checkout): Promise<string> {
  return (await textOf(join(commonDirectory, 'packed-refs'))) ?? '';
}

/** The names of the files in a directory and below it. */
async function looseTags(directory: string, prefix = ''): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory());
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'));
  const below = await Promise.all(
    folders.map(({ name }) => looseTags(join(directory, name), `${prefix}${name}/`)),
  );
  return [...files.map(({ name }) => `${prefix}${name}`), ...below.flat()];
}
