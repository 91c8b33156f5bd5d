import { headBlob } from './blobs.ts';
import { isDigest } from './digest.ts';
import { headManifest, parseManifest } from './manifests.ts';
import type { Transport } from './transport.ts';
import type { Manifest } from './types.ts';

/** Digests that a manifest names and the registry does not have: blobs of an image, manifests of an index. */
export async function missingBlobs(
  transport: Transport,
  repository: string,
  { bytes }: Manifest,
): Promise<readonly string[]> {
  const parsed = parseManifest(bytes) ?? {};
  const blobs = digestsIn([parsed.config, parsed.layers]);
  const manifests = digestsIn([parsed.manifests]);
  const found = await Promise.all([
    ...blobs.map((digest) => headBlob(transport, repository, digest)),
    ...manifests.map((digest) => headManifest(transport, repository, digest)),
  ]);
  return [...blobs, ...manifests].filter((_, at) => found[at] === undefined);
}

function digestsIn(descriptors: readonly unknown[]): readonly string[] {
  const digests = descriptors
    .flat()
    .map((descriptor) => (descriptor as { digest?: unknown } | null | undefined)?.digest);
  return [...new Set(digests.filter(isDigest))];
}
