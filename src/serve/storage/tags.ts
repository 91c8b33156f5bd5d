import { rm } from 'node:fs/promises';
import { ifAny, namesIn, readTextIfAny, writeAtomically } from './atomic-file.ts';
import type { Paths } from './paths.ts';
import { tagOfFile } from './tag-file.ts';

export interface Tags {
  /** In no order. */
  list(name: string): Promise<readonly string[]>;
  /** The digest that it points at. */
  read(name: string, tag: string): Promise<string | undefined>;
  write(name: string, tag: string, digest: string): Promise<void>;
  /** Whether it was there. */
  remove(name: string, tag: string): Promise<boolean>;
  removeAllOf(name: string, digest: string): Promise<void>;
}

export function createTags(paths: Paths): Tags {
  const list = async (name: string) => (await namesIn(paths.tags(name))).map(tagOfFile);
  const read = (name: string, tag: string) => readTextIfAny(paths.tag(name, tag));
  const remove = async (name: string, tag: string) =>
    (await ifAny(rm(paths.tag(name, tag)).then(() => true))) ?? false;
  return {
    list,
    read,
    remove,
    write: (name, tag, digest) => writeAtomically(paths.tag(name, tag), digest, paths.uploads),
    async removeAllOf(name, digest) {
      for (const tag of await list(name)) {
        if ((await read(name, tag)) === digest) await remove(name, tag);
      }
    },
  };
}
