import type { Manifest, Registry } from '../oci/index.ts';
import { RegistryError } from '../oci/index.ts';
import type { Destination } from '../plan/plan.ts';
import type { Log } from '../ports.ts';

/** A tag that leads from a digest to its signatures: cosign's `sha256-<hex>.sig`, `.att` and `.sbom`. */
export interface CompanionTag {
  readonly tag: string;
  readonly manifest: Manifest;
}

/**
 * Writes tags of signatures at a destination that has their content. Whoever signs there adds to the same tag: one that holds
 * what this one does not is kept, and said.
 */
export async function writeCompanionTags(
  tags: readonly CompanionTag[],
  { name, repository }: Destination,
  { client, log }: { readonly client: Registry; readonly log: Pick<Log, 'warning'> },
): Promise<void> {
  await Promise.all(
    tags.map(async ({ tag, manifest }) => {
      const existing = await client.headManifest(repository, tag);
      if (existing?.digest === manifest.descriptor.digest) return;
      const isWritten =
        (!existing || (await isPartOf(existing.digest, manifest, { client, repository }))) &&
        (await write({ tag, manifest }, { client, repository }));
      if (isWritten) return;
      log.warning(
        `${name}:${tag} holds other signatures than the source: it stays as it is, and those of the source are not added`,
      );
    }),
  );
}

interface Place {
  readonly client: Registry;
  readonly repository: string;
}

/** False where the registry protects the tag. */
async function write(
  { tag, manifest }: CompanionTag,
  { client, repository }: Place,
): Promise<boolean> {
  try {
    await client.putManifest(repository, tag, manifest);
    return true;
  } catch (error) {
    if (error instanceof RegistryError && error.kind === 'immutable') return false;
    throw error;
  }
}

/** Whether everything that a tag holds is in the manifest, too: each signature is a layer. */
async function isPartOf(
  digest: string,
  manifest: Manifest,
  { client, repository }: Place,
): Promise<boolean> {
  const existing = await client.getManifest(repository, digest);
  const theirs = existing && signaturesIn(existing);
  const ours = new Set(signaturesIn(manifest));
  return theirs?.every((each) => ours.has(each)) === true;
}

/**
 * Each layer with its annotations, since these hold the signature: signers of one image sign the same bytes. `undefined` for what
 * has no layers, such as an index.
 * https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#simple-signing
 */
function signaturesIn({ bytes }: Manifest): readonly string[] | undefined {
  const { layers } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly layers?: unknown };
  return Array.isArray(layers) ? layers.map(identityOf) : undefined;
}

function identityOf(
  layer: {
    readonly digest?: unknown;
    readonly annotations?: Readonly<Record<string, unknown>>;
  } | null,
): string {
  const annotations = Object.entries(layer?.annotations ?? {});
  return JSON.stringify([layer?.digest, annotations.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
