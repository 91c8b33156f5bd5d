import { isDigest } from '../oci/digest.ts';
import { DOCKER_LIST, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST } from '../oci/media-types.ts';
import type { Descriptor } from '../oci/types.ts';
import { badDigest, badManifest } from './refusal.ts';

/** What a registry has to know about a manifest that is pushed. */
export interface PushedManifest {
  readonly mediaType: string;
  /** Config and layers that must be here. */
  readonly blobs: readonly Descriptor[];
  /** Members of an index. */
  readonly members: readonly Descriptor[];
  /** The digest that it refers to. */
  readonly subject?: string;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

const IMAGES = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);

/** Whether content of this type is pushed as a manifest, not as a blob. */
export function isManifestType(mediaType: string): boolean {
  return IMAGES.has(mediaType) || INDEXES.has(mediaType);
}

/**
 * Reads a manifest or an index; `contentType` is the header as it was sent. Throws a `Refusal` for what is none, or says to be
 * two things. https://github.com/opencontainers/image-spec/blob/main/manifest.md and image-index.md
 */
export function parsePushed(bytes: Uint8Array, contentType: string | undefined): PushedManifest {
  const mediaType = contentType ?? '';
  if (!isManifestType(mediaType)) {
    throw badManifest(`Content-Type must be one of ${[...IMAGES, ...INDEXES].join(', ')}`);
  }
  const json = parseJson(bytes);
  if (json.mediaType !== undefined && json.mediaType !== mediaType) {
    throw badManifest('the mediaType of the manifest is not its Content-Type');
  }
  if (json.schemaVersion !== 2) throw badManifest('schemaVersion must be 2');
  const isImage = IMAGES.has(mediaType);
  // Clients that go by the fields would see another image than those that go by the type.
  const foreign = isImage ? ['manifests'] : ['config', 'layers'];
  if (foreign.some((field) => json[field] !== undefined)) {
    throw badManifest('the manifest has the fields of an image and of an index');
  }
  const config = isImage ? [descriptorOf(json.config, 'config')] : [];
  const layers = isImage ? descriptorsOf(json.layers, 'layers') : [];
  const subject = json.subject === undefined ? undefined : descriptorOf(json.subject, 'subject');
  return {
    mediaType,
    blobs: [...config, ...layers.filter((layer) => !isElsewhere(layer))],
    members: isImage ? [] : descriptorsOf(json.manifests, 'manifests'),
    ...(subject && { subject: subject.digest }),
    ...facts(json, config[0]?.mediaType),
  };
}

function parseJson(bytes: Uint8Array): Json {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(json)) return json;
  } catch {
    // Said below.
  }
  throw badManifest('the manifest is not a JSON object');
}

/** What a list of referrers says. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function facts(json: Json, configType: string | undefined) {
  const artifactType = json.artifactType || configType;
  const { annotations } = json;
  return {
    ...(typeof artifactType === 'string' && { artifactType }),
    ...(isObject(annotations) && { annotations: annotations as Readonly<Record<string, string>> }),
  };
}

function descriptorsOf(value: unknown, field: string): readonly (Descriptor & Json)[] {
  if (!Array.isArray(value)) throw badManifest(`${field} must be a list`);
  return value.map((item, at) => descriptorOf(item, `${field}[${at}]`));
}

function descriptorOf(value: unknown, field: string): Descriptor & Json {
  if (!isObject(value)) throw badManifest(`${field} must be a descriptor`);
  const { mediaType, digest, size } = value;
  if (typeof mediaType !== 'string') throw badManifest(`${field}.mediaType must be a text`);
  if (!isDigest(digest)) throw badDigest(`${field}.digest must be a digest of sha256 or sha512`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw badManifest(`${field}.size must be a number of bytes`);
  }
  return { ...value, mediaType, digest, size };
}

/** Layers that may not be given to others are never pushed; where they are is said in `urls`. */
function isElsewhere({ mediaType, urls }: Descriptor & Json): boolean {
  const isForeign = /\.nondistributable\.|\.foreign\./.test(mediaType);
  return isForeign || (Array.isArray(urls) && urls.length > 0);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
