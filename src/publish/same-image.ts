import { NOWHERE, platformText } from '../image/index.ts';
import type { Manifest } from '../oci/index.ts';

/** Children of an index that describe an image instead of being one. */
const ATTESTATION = 'vnd.docker.reference.type';

/** An entry of an index. */
export interface Child {
  readonly digest?: unknown;
  readonly annotations?: Readonly<Record<string, unknown>>;
  readonly platform?: unknown;
}

/**
 * Whether two manifests are the same image: equal, or indexes with the same platform manifests. Attestations do not
 * count, since they hold the time of the build and so differ each time.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function isSameImage(a: Manifest, b: Manifest): boolean {
  if (a.descriptor.digest === b.descriptor.digest) return true;
  const left = imagesOf(a);
  const right = imagesOf(b);
  return left.length > 0 && left.join() === right.join();
}

/** Digests of the images in an index, sorted; of an image, its own. */
function imagesOf({ descriptor, bytes }: Manifest): readonly string[] {
  const children = childrenOf(bytes);
  if (!children) return [descriptor.digest];
  return children
    .filter((child) => !isAttestation(child))
    .map((child) => String(child.digest))
    .sort();
}

/** The entries of an index; `undefined` if this is none. */
export function childrenOf(bytes: Uint8Array): readonly Child[] | undefined {
  const { manifests } = JSON.parse(new TextDecoder().decode(bytes)) as { manifests?: unknown };
  return Array.isArray(manifests) ? (manifests as readonly Child[]) : undefined;
}

/**
 * Whether an entry of an index describes an image instead of being one. The annotation alone says nothing: who pulls goes by the
 * platform, and takes an entry without one for its own.
 */
export function isAttestation({ annotations, platform }: Child): boolean {
  return annotations?.[ATTESTATION] !== undefined && platformText(platform) === NOWHERE;
}
