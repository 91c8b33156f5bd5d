import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A git checkout on disk. */
export interface Checkout {
  /** Where `HEAD` is. */
  readonly gitDirectory: string;
  /** Where refs and objects are: another directory in a linked worktree. */
  readonly commonDirectory: string;
}

/** The checkout that a directory lies in, or `undefined`. https://git-scm.com/docs/gitrepository-layout */
export async function findCheckout(directory: string): Promise<Checkout | undefined> {
  const gitDirectory = await gitDirectoryOf(join(directory, '.git'));
  if (gitDirectory !== undefined) {
    const common = (await textOf(join(gitDirectory, 'commondir')))?.trim();
    return { gitDirectory, commonDirectory: resolve(gitDirectory, common || '.') };
  }
  const parent = dirname(resolve(directory));
  return parent === resolve(directory) ? undefined : findCheckout(parent);
}

/** `.git` is a directory, or in worktrees and submodules a file that names one. */
async function gitDirectoryOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  const [, target] = /^gitdir: (.+)/.exec((found?.isFile() && (await textOf(path))) || '') ?? [];
  return target === undefined ? undefined : resolve(dirname(path), target.trim());
}

/** The text of a file; `undefined` where it cannot be read: a damaged checkout is as good as none. */
export async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** Whether a checkout holds only a part of the history, and then often only some of the tags. */
export async function isShallow({ commonDirectory }: Checkout): Promise<boolean> {
  return (await textOf(join(commonDirectory, 'shallow'))) !== undefined;
}
