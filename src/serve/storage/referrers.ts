import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Descriptor } from '../../oci/types.ts';
import { namesIn, readTextIfAny, writeAtomically } from './atomic-file.ts';
import type { Paths } from './paths.ts';

/** How a list of referrers describes a manifest. */
export interface ReferrerDescriptor extends Descriptor {
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Referrers {
  list(name: string, subject: string): Promise<readonly ReferrerDescriptor[]>;
  add(name: string, subject: string, descriptor: ReferrerDescriptor): Promise<void>;
  /** Takes a manifest out of the lists. */
  removeAllOf(name: string, digest: string): Promise<void>;
}

export function createReferrers(paths: Paths): Referrers {
  return {
    async list(name, subject) {
      const folder = paths.referrers(name, subject);
      const files = [...(await namesIn(folder))].sort();
      const texts = await Promise.all(files.map((file) => readTextIfAny(join(folder, file))));
      return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text)]));
    },
    add: (name, subject, descriptor) =>
      writeAtomically(
        paths.referrer(name, subject, descriptor.digest),
        JSON.stringify(descriptor),
        paths.uploads,
      ),
    async removeAllOf(name, digest) {
      for (const subject of await namesIn(paths.subjects(name))) {
        await rm(paths.referrer(name, subject.replace('-', ':'), digest), { force: true });
      }
    },
  };
}
