import type { Manifest, Registry } from '../oci/index.ts';
import { canonicalPlatform } from '../reference/platform.ts';

interface Platform {
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
}

interface ManifestJson {
  readonly manifests?: readonly { readonly platform?: Platform }[];
  readonly config?: { readonly digest?: string };
}

/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/**
 * Platforms of an index from its descriptors, or of a single image from its configuration.
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
export async function platformsOf(
  { bytes }: Manifest,
  repository: string,
  { registry, readConfig }: { registry: Registry; readConfig: boolean },
): Promise<readonly string[]> {
  const manifest = parse<ManifestJson>(bytes);
  if (manifest.manifests) {
    return manifest.manifests.flatMap(({ platform }) => renderPlatform(platform));
  }
  const digest = manifest.config?.digest;
  if (!readConfig || digest === undefined) return [];
  const config = await registry.getBlob(repository, digest, { maxBytes: MAX_CONFIG_BYTES });
  return renderPlatform(parse<Platform>(config));
}

/** `unknown/unknown` marks attestations, which run nowhere. */
function renderPlatform(platform: Platform | undefined): readonly string[] {
  const { os, architecture, variant } = platform ?? {};
  if (!os || !architecture || os === 'unknown') return [];
  const written = [os, architecture, ...(variant ? [variant] : [])].join('/');
  return [canonicalPlatform(written) ?? written];
}

/** Those that were asked for and are not there, as they were written. */
export function missingPlatforms(
  asked: readonly string[],
  found: readonly string[],
): readonly string[] {
  return asked.filter((platform) => !found.includes(canonicalPlatform(platform) ?? platform));
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
