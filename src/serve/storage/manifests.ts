import { readFile, rm, stat } from 'node:fs/promises';
import { ifAny, readTextIfAny, writeAtomically } from './atomic-file.ts';
import type { Paths } from './paths.ts';
import type { Referrers } from './referrers.ts';
import type { Tags } from './tags.ts';

/** A manifest as it was pushed. */
export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Manifests {
  /** By digest or by tag. */
  read(name: string, reference: string): Promise<StoredManifest | undefined>;
  /** In bytes, by digest. */
  size(name: string, digest: string): Promise<number | undefined>;
  write(name: string, manifest: StoredManifest): Promise<void>;
  /** Removes it, with its tags and its entries in lists of referrers; whether it was there. */
  remove(name: string, digest: string): Promise<boolean>;
}

export function createManifests(paths: Paths, tags: Tags, referrers: Referrers): Manifests {
  return {
    async read(name, reference) {
      const digest = reference.includes(':') ? reference : await tags.read(name, reference);
      if (digest === undefined) return undefined;
      const mediaType = await readTextIfAny(paths.manifest(name, digest));
      if (mediaType === undefined) return undefined;
      const bytes = await ifAny(readFile(paths.content(digest)));
      return bytes && { digest, mediaType, bytes };
    },
    async size(name, digest) {
      if (!(await ifAny(stat(paths.manifest(name, digest))))) return undefined;
      return (await ifAny(stat(paths.content(digest))))?.size;
    },
    async write(name, { digest, mediaType, bytes }) {
      await writeAtomically(paths.content(digest), bytes, paths.uploads);
      await writeAtomically(paths.manifest(name, digest), mediaType, paths.uploads);
    },
    async remove(name, digest) {
      const removed = await ifAny(rm(paths.manifest(name, digest)).then(() => true));
      if (!removed) return false;
      await tags.removeAllOf(name, digest);
      await referrers.removeAllOf(name, digest);
      return true;
    },
  };
}
