import type { Closure } from './closure.ts';
import { asObject, type Json, parseObject, readTexts } from './descriptor.ts';

/** Something that is said about an image, next to it: a signature, a provenance, an SBOM. */
export interface Evidence {
  /** Digest of what it is about. */
  readonly subject: string;
  /** The type of what is said: a predicate of in-toto where there is one, else a media type. */
  readonly type: string;
}

/**
 * What the manifests of an image say about it: attestations in its index, as BuildKit writes them, and manifests that refer to it,
 * as OCI 1.1 knows them.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function evidenceOf({ manifests }: Closure): readonly Evidence[] {
  const parsed = new Map(
    manifests.map(({ descriptor, bytes }) => [descriptor.digest, parseObject(bytes) ?? {}]),
  );
  const attested = [...parsed.values()].flatMap((index) =>
    listOf(index, 'manifests').flatMap((entry) => {
      const subject = readTexts(entry.annotations)['vnd.docker.reference.digest'];
      if (subject === undefined) return [];
      const types = predicatesOf(parsed.get(String(entry.digest)) ?? {});
      return types.map((type) => ({ subject, type }));
    }),
  );
  const referring = manifests.flatMap(({ subject, descriptor }) => {
    const manifest = parsed.get(descriptor.digest);
    return subject && manifest ? [{ subject: subject.digest, type: typeOfReferrer(manifest) }] : [];
  });
  return [...attested, ...referring];
}

/** Of a manifest that a tag of cosign's scheme names: `sha256-<hex>.sig`. https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
export function evidenceOfTag(tag: string, bytes: Uint8Array): Evidence {
  const [first] = listOf(parseObject(bytes) ?? {}, 'layers');
  const [name = ''] = tag.split('.');
  return { subject: name.replace('-', ':'), type: String(first?.mediaType ?? '') };
}

function predicatesOf(manifest: Json): readonly string[] {
  return listOf(manifest, 'layers').map((layer) => {
    return readTexts(layer.annotations)['in-toto.io/predicate-type'] ?? String(layer.mediaType);
  });
}

function typeOfReferrer(manifest: Json): string {
  const predicate = readTexts(manifest.annotations)['dev.sigstore.bundle.predicateType'];
  return predicate ?? String(manifest.artifactType ?? asObject(manifest.config)?.mediaType ?? '');
}

function listOf(json: Json, key: string): readonly Json[] {
  const list = json[key];
  return Array.isArray(list) ? list.map(asObject).filter((each) => each !== undefined) : [];
}
