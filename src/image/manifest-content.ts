import type { Descriptor, Manifest } from '../oci/index.ts';
import { canonicalPlatform } from '../reference/platform.ts';
import { asObject, type Json, parseObject, readDescriptor, readTexts } from './descriptor.ts';
import { broken, quoted } from './errors.ts';
import { isIndex, isManifest, isNondistributable, isSchema1 } from './media-types.ts';

/** An entry of an index. */
export interface Child extends Descriptor {
  /** As the index says; `NOWHERE` for what describes an image instead of being one. */
  readonly platform?: string | undefined;
}

/** What a manifest or an index refers to. */
export interface ManifestContent extends Manifest {
  readonly children: readonly Child[];
  /** Config and layers. */
  readonly blobs: readonly Descriptor[];
  readonly config?: Descriptor | undefined;
  readonly subject?: Descriptor | undefined;
  readonly annotations: Readonly<Record<string, string>>;
}

/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
export const NOWHERE = 'unknown/unknown';

const REBUILD = 'Build the image again, with a tool that writes OCI images.';

/**
 * Reads a manifest or an index, OCI's or docker's. Throws where it is none, contradicts its descriptor, or names what cannot be
 * published.
 * https://github.com/opencontainers/image-spec/blob/main/manifest.md
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
export function readContent(manifest: Manifest): ManifestContent {
  const { descriptor, bytes } = manifest;
  const json = parseObject(bytes);
  const own = json?.mediaType ?? descriptor.mediaType;
  if (!json || own !== descriptor.mediaType) {
    throw broken(
      `the manifest ${descriptor.digest} is no ${quoted(descriptor.mediaType)}`,
      REBUILD,
    );
  }
  refuseAmbiguous(json, descriptor);
  const annotations = readTexts(json.annotations);
  const subject = json.subject ? required(json.subject, descriptor) : undefined;
  if (isIndex(descriptor.mediaType)) {
    const children = listOf(json, 'manifests', descriptor).map((child) =>
      readChild(child, descriptor),
    );
    return { ...manifest, children, blobs: [], subject, annotations };
  }
  const config = required(json.config, descriptor);
  const layers = listOf(json, 'layers', descriptor).map((layer) => required(layer, descriptor));
  for (const layer of layers) refuseForeign(layer);
  return { ...manifest, children: [], blobs: [config, ...layers], config, subject, annotations };
}

/**
 * Whoever goes by the fields would see another image than whoever goes by the type, in the same bytes.
 * https://github.com/advisories/GHSA-77vh-xpmg-72qh
 */
function refuseAmbiguous(json: Json, { mediaType, digest }: Descriptor): void {
  const foreign = isIndex(mediaType) ? ['config', 'layers'] : ['manifests'];
  if (foreign.every((field) => json[field] === undefined)) return;
  throw broken(`the manifest ${digest} has the fields of an image and of an index`, REBUILD);
}

function listOf(json: Json, field: string, { digest }: Descriptor): readonly unknown[] {
  const list = json[field];
  if (Array.isArray(list)) return list;
  throw broken(`the manifest ${digest} has no list of ${field}`, REBUILD);
}

function required(value: unknown, { digest }: Descriptor): Descriptor {
  const descriptor = readDescriptor(value);
  if (descriptor) return descriptor;
  throw broken(
    `the manifest ${digest} names content by an impossible descriptor: ${quoted(JSON.stringify(value) ?? '')}`,
    'A descriptor has a mediaType, a sha256 digest and a size in bytes.',
  );
}

function readChild(value: unknown, index: Descriptor): Child {
  const child = required(value, index);
  if (isManifest(child.mediaType)) {
    return { ...child, platform: platformText(asObject(value)?.platform) };
  }
  throw isSchema1(child.mediaType)
    ? broken(`the manifest ${child.digest} is of Docker's schema 1`, REBUILD)
    : broken(
        `the index ${index.digest} names ${quoted(child.mediaType)}, which is not an image`,
        'Name an image. A build cache (buildx --cache-to) cannot be published.',
      );
}

function refuseForeign({ mediaType, digest }: Descriptor): void {
  if (!isNondistributable(mediaType)) return;
  throw broken(
    `the layer ${digest} may not be distributed (${mediaType})`,
    'Rebuild on a base image without such layers: Windows base images have none since 2023.',
  );
}

/** The platform in an index's entry, or in an image's configuration, canonical. */
export function platformText(value: unknown): string | undefined {
  const { os, architecture, variant } = asObject(value) ?? {};
  if (typeof os !== 'string' || typeof architecture !== 'string') return undefined;
  return canonicalPlatform([os, architecture, ...(variant ? [variant] : [])].join('/'));
}
