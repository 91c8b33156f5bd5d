import type { Manifest, Registry } from '../oci/index.ts';
import { childrenOf, isAttestation } from './same-image.ts';

/** What a published image says about itself, in its labels or annotations. */
export interface ImageFacts {
  /** The hash of the commit that it was built from, whole unless somebody else's builder cut it. */
  readonly revision?: string;
  readonly version?: string;
}

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
const KEYS = {
  revision: 'org.opencontainers.image.revision',
  version: 'org.opencontainers.image.version',
} as const;

/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/** Longer texts name no version: a tag has at most 128 characters. */
const MAX_VERSION = 128;

type Texts = Readonly<Record<string, unknown>> | undefined;

/**
 * Reads where an image comes from: annotations of the index or manifest, else the labels of the first image in it. What cannot
 * be read is unknown, never an error: the image may be anybody's.
 */
export async function readImageFacts(
  registry: Registry,
  repository: string,
  digest: string,
): Promise<ImageFacts> {
  try {
    const manifest = await registry.getManifest(repository, digest);
    return manifest ? await factsOf(manifest, { registry, repository }) : {};
  } catch {
    return {};
  }
}

async function factsOf(
  manifest: Manifest,
  from: { readonly registry: Registry; readonly repository: string },
): Promise<ImageFacts> {
  const { annotations, config } = parse<{
    readonly annotations?: Texts;
    readonly config?: { readonly digest?: unknown };
  }>(manifest.bytes);
  const annotated = pick(annotations);
  if (annotated.revision) return annotated;
  const child = childrenOf(manifest.bytes)?.find((each) => !isAttestation(each));
  if (typeof child?.digest === 'string') {
    const image = await from.registry.getManifest(from.repository, child.digest);
    // An index within an index would be one more step; builders make none.
    return image && !childrenOf(image.bytes) ? factsOf(image, from) : annotated;
  }
  if (typeof config?.digest !== 'string') return annotated;
  const blob = await from.registry.getBlob(from.repository, config.digest, {
    maxBytes: MAX_CONFIG_BYTES,
  });
  const { config: settings } = parse<{ readonly config?: { readonly Labels?: Texts } }>(blob);
  return { ...annotated, ...pick(settings?.Labels) };
}

function pick(texts: Texts): ImageFacts {
  const found = Object.entries(KEYS).flatMap(([name, key]) => {
    const text = texts?.[key];
    return typeof text === 'string' && isSound(name, text) ? [[name, text]] : [];
  });
  return Object.fromEntries(found);
}

/** Anybody may have written it, and it is shown, and asked about elsewhere. */
function isSound(name: string, text: string): boolean {
  return name === 'revision'
    ? /^[0-9a-f]{7,64}$/.test(text)
    : text !== '' && text.length <= MAX_VERSION;
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
