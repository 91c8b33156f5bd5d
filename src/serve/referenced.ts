import type { Descriptor } from '../oci/types.ts';
import { isManifestType, type PushedManifest } from './parse-manifest.ts';
import { Refusal, type RefusalEntry } from './refusal.ts';
import type { Storage } from './storage/storage.ts';

/**
 * Throws a `Refusal` that names everything a manifest refers to and the repository lacks, or has in another size. A subject
 * may come later. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests
 */
export async function checkReferenced(
  { blobs, manifests }: Storage,
  name: string,
  pushed: PushedManifest,
): Promise<void> {
  const sizeOfMember = async ({ digest, mediaType }: Descriptor) => {
    const manifest = await manifests.size(name, digest);
    // An index of a build cache has layers as its members.
    return manifest ?? (isManifestType(mediaType) ? undefined : blobs.size(name, digest));
  };
  const found = await Promise.all([
    ...pushed.blobs.map(async (blob) => problemOf(blob, await blobs.size(name, blob.digest))),
    ...pushed.members.map(async (member) => problemOf(member, await sizeOfMember(member))),
  ]);
  const problems = found.filter((problem) => problem !== undefined);
  if (problems.length === 0) return;
  const isMissing = problems.some(({ code }) => code === 'MANIFEST_BLOB_UNKNOWN');
  throw new Refusal(isMissing ? 404 : 400, problems);
}

function problemOf(
  { digest, size }: Descriptor,
  actual: number | undefined,
): RefusalEntry | undefined {
  if (actual === undefined) {
    const message = 'the repository lacks what the manifest refers to';
    return { code: 'MANIFEST_BLOB_UNKNOWN', message, detail: { digest } };
  }
  if (actual === size) return undefined;
  const message = `the manifest says ${size} bytes, the content has ${actual}`;
  return { code: 'SIZE_INVALID', message, detail: { digest } };
}
