import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ByteRange } from '../byte-range.ts';
import { ifAny, writeAtomically } from './atomic-file.ts';
import type { Paths } from './paths.ts';

export interface Blobs {
  /** Its bytes, or `undefined` where the repository has no such blob. */
  size(name: string, digest: string): Promise<number | undefined>;
  read(digest: string, range?: ByteRange): Readable;
  /** Makes content that is here a blob of the repository. */
  link(name: string, digest: string): Promise<void>;
  /** From a repository, or from any if none is named; whether it is there. */
  mount(name: string, digest: string, from: string | undefined): Promise<boolean>;
  /** Takes it from this repository only; whether it was there. */
  remove(name: string, digest: string): Promise<boolean>;
}

export function createBlobs(paths: Paths): Blobs {
  const contentSize = async (digest: string) => (await ifAny(stat(paths.content(digest))))?.size;
  const size = async (name: string, digest: string) =>
    (await ifAny(stat(paths.blob(name, digest)))) && contentSize(digest);
  const link = (name: string, digest: string) =>
    writeAtomically(paths.blob(name, digest), '', paths.uploads);
  return {
    size,
    read: (digest, range) => createReadStream(paths.content(digest), { ...range }),
    link,
    async mount(name, digest, from) {
      const found = await (from === undefined ? contentSize(digest) : size(from, digest));
      if (found === undefined) return false;
      await link(name, digest);
      return true;
    },
    async remove(name, digest) {
      return (await ifAny(rm(paths.blob(name, digest)).then(() => true))) ?? false;
    },
  };
}
