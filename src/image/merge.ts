import type { Descriptor } from '../oci/index.ts';
import { describe, encodeJson, type Json, parseObject, readTexts } from './descriptor.ts';
import { broken, quoted, unusable } from './errors.ts';
import { readImageConfig } from './image-config.ts';
import { NOWHERE, platformText, readContent } from './manifest-content.ts';
import { isIndex, OCI_INDEX } from './media-types.ts';
import { type ImageSource, MAX_JSON_BYTES } from './source.ts';

/** What a merged image is called and says about itself, beyond what its parts do. */
export interface MergeOptions {
  /** Of the index; they win over those of the parts. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** A descriptor as an index writes it: with `platform`, `annotations` and whatever else it had. */
type Entry = Json & Descriptor;

interface Part {
  readonly source: ImageSource;
  readonly entries: readonly Entry[];
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * One index over images that were built apart, each for its platforms: every entry of theirs as it is, attestations included,
 * images first. Throws where two of them are for the same platform. The parts stay open as long as the whole.
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
export async function mergeImages(
  sources: readonly ImageSource[],
  { annotations }: MergeOptions,
): Promise<ImageSource> {
  const parts = await Promise.all(sources.map(readPart));
  const entries = parts.flatMap((part) => part.entries);
  refuseDoubles(parts);
  const merged = Object.assign({}, ...parts.map((part) => part.annotations), annotations);
  const bytes = encodeJson({
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [...entries.filter(isImage), ...entries.filter((entry) => !isImage(entry))],
    ...(Object.keys(merged).length > 0 && { annotations: merged }),
  });
  if (bytes.length > MAX_JSON_BYTES) throw broken('the merged index is larger than 4 MiB');
  return mergedSource(parts, { root: describe(OCI_INDEX, bytes), bytes });
}

async function readPart(source: ImageSource): Promise<Part> {
  const { root } = source;
  const bytes = await source.readManifest(root);
  if (!bytes) throw broken(`${quoted(source.name)} does not hold its own manifest ${root.digest}`);
  const content = readContent({ descriptor: root, bytes });
  if (isIndex(root.mediaType)) {
    const { manifests } = parseObject(bytes) as { readonly manifests: readonly Entry[] };
    return { source, entries: manifests, annotations: content.annotations };
  }
  const config = await readImageConfig(content, source);
  const platform = config && platformOf(config);
  return { source, entries: [{ ...root, ...(platform && { platform }) }], annotations: {} };
}

/** The fields of a configuration that tell where the image runs, under the names that an index has for them. */
function platformOf(config: Json): Json {
  const { architecture, os, variant } = config;
  const { 'os.version': version, 'os.features': features } = config;
  return {
    ...{ architecture, os },
    ...(variant !== undefined && { variant }),
    ...(version !== undefined && { 'os.version': version }),
    ...(features !== undefined && { 'os.features': features }),
  };
}

function isImage({ platform }: Entry): boolean {
  return platformText(platform) !== NOWHERE;
}

function refuseDoubles(parts: readonly Part[]): void {
  const owners = new Map<string, ImageSource>();
  for (const { source, entries } of parts) {
    for (const { platform } of entries.filter(isImage)) {
      const text = variantOf(platform);
      const other = owners.get(text);
      if (other) {
        throw unusable(
          `${quoted(other.name)} and ${quoted(source.name)} are both for ${text}`,
          'Each image of a merge is for platforms of its own. Was one of them built twice?',
        );
      }
      owners.set(text, source);
    }
  }
}

/** Images of one Windows release are as different as those of two architectures. */
function variantOf(platform: unknown): string {
  const version = readTexts(platform)['os.version'];
  return [platformText(platform) ?? 'no platform', ...(version ? [version] : [])].join(' ');
}

function mergedSource(
  parts: readonly Part[],
  { root, bytes }: { readonly root: Descriptor; readonly bytes: Uint8Array },
): ImageSource {
  const owners = new Map<string, ImageSource>();
  const own = (source: ImageSource, descriptors: readonly Descriptor[]) => {
    for (const { digest } of descriptors) if (!owners.has(digest)) owners.set(digest, source);
  };
  for (const { source, entries } of parts) own(source, entries);
  const ownerOf = (descriptor: Descriptor): ImageSource => {
    const owner = owners.get(descriptor.digest) ?? parts[0]?.source;
    if (!owner) throw new Error('nothing was merged');
    return owner;
  };
  const [first, ...others] = parts.map(({ source }) => source.origin);
  const isOne = others.every(
    (origin) => origin?.registry === first?.registry && origin?.repository === first?.repository,
  );
  return {
    name: parts.map(({ source }) => source.name).join(' + '),
    root,
    names: [],
    ...(isOne && first && { origin: first }),
    async readManifest(descriptor) {
      if (descriptor.digest === root.digest) return bytes;
      const owner = ownerOf(descriptor);
      const read = await owner.readManifest(descriptor);
      if (!read) return undefined;
      const { children, blobs, subject } = readContent({ descriptor, bytes: read });
      own(owner, [...children, ...blobs, ...(subject ? [subject] : [])]);
      return read;
    },
    openBlob: (descriptor, offset) => ownerOf(descriptor).openBlob(descriptor, offset),
    async [Symbol.asyncDispose]() {
      await Promise.all(parts.map(({ source }) => source[Symbol.asyncDispose]()));
    },
  };
}
