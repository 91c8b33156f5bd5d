import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifAny } from './atomic-file.ts';
import type { Paths } from './paths.ts';

export interface Repositories {
  /** Whether anything was ever pushed to it. */
  exists(name: string): Promise<boolean>;
  /** All that have a manifest or had one, in no order. */
  list(): Promise<readonly string[]>;
}

export function createRepositories(paths: Paths): Repositories {
  const foldersIn = async (folder: string): Promise<readonly Dirent[]> =>
    ((await ifAny(readdir(folder, { withFileTypes: true }))) ?? []).filter((entry) =>
      entry.isDirectory(),
    );

  const below = async (folder: string, name: string): Promise<readonly string[]> => {
    const folders = (await foldersIn(folder)).map((entry) => entry.name);
    const own = folders.includes('_manifests') ? [name] : [];
    const nested = folders
      .filter((part) => !part.startsWith('_'))
      .map((part) => below(join(folder, part), name === '' ? part : `${name}/${part}`));
    return [...own, ...(await Promise.all(nested)).flat()];
  };

  return {
    async exists(name) {
      const found = await Promise.all(paths.marks(name).map((mark) => ifAny(stat(mark))));
      return found.some((each) => each !== undefined);
    },
    list: () => below(paths.repositories, ''),
  };
}
