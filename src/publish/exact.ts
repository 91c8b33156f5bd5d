import { PublishError } from '../errors.ts';
import type { TagEntry } from '../tagging/index.ts';
import type { Lane } from './lane.ts';
import { isSameImage } from './same-image.ts';

/** An exact version that exists as another image. */
export interface Conflict {
  readonly lane: Lane;
  readonly tag: string;
  /** What it points at. */
  readonly digest: string;
}

/**
 * Exact versions of a destination that exist as another image than the one that is about to get their name; where the digest is
 * what counts, the same content under another one is another image, too.
 */
export async function findConflicts(
  lane: Lane,
  {
    entries,
    keepsDigest,
  }: { readonly entries: ReadonlyMap<string, TagEntry>; readonly keepsDigest: boolean },
): Promise<readonly Conflict[]> {
  const { destination, client, manifest, before } = lane;
  const found = await Promise.all(
    destination.tags.map(async (tag): Promise<readonly Conflict[]> => {
      const digest = before.get(tag);
      const isExact = entries.get(tag)?.guard?.kind === 'exact';
      if (!isExact || digest === undefined || digest === manifest.descriptor.digest) return [];
      if (keepsDigest) return [{ lane, tag, digest }];
      const existing = await client.getManifest(destination.repository, digest);
      return existing && isSameImage(existing, manifest) ? [] : [{ lane, tag, digest }];
    }),
  );
  return found.flat();
}

/** The error for exact versions that exist. */
export function versionExists(conflicts: readonly Conflict[]): PublishError {
  const names = conflicts.map(({ lane, tag }) => `${lane.destination.name}:${tag}`);
  return new PublishError({
    code: 'TAG_EXISTS',
    message: `${names.join(', ')} ${names.length > 1 ? 'exist' : 'exists'} already, as another image. No tag was written.`,
    detail: conflicts.map(
      ({ lane, tag, digest }) => `${lane.destination.name}:${tag} is ${digest}`,
    ),
    fix: 'Publish under a new version. Or set `on-exists: skip` to leave what is published, `on-exists: overwrite` to replace it.',
  });
}
