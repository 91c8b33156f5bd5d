import { asObject, type Json, parseObject, readTexts } from './descriptor.ts';
import { broken, quoted } from './errors.ts';
import type { ManifestContent } from './manifest-content.ts';
import { isImageConfig } from './media-types.ts';
import { type ImageSource, MAX_JSON_BYTES } from './source.ts';

/**
 * The configuration of an image; `undefined` if the manifest is of something else: an index, a signature, a chart.
 * https://github.com/opencontainers/image-spec/blob/main/config.md
 */
export async function readImageConfig(
  { config }: ManifestContent,
  source: ImageSource,
): Promise<Json | undefined> {
  if (!config || !isImageConfig(config.mediaType)) return undefined;
  if (config.size > MAX_JSON_BYTES) {
    throw broken(
      `the configuration ${config.digest} has ${config.size} bytes`,
      'At most 4 MiB are read of it. Is this an image?',
    );
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of await source.openBlob(config)) chunks.push(Buffer.from(chunk));
  const json = parseObject(Buffer.concat(chunks));
  if (json) return json;
  throw broken(`the configuration ${config.digest} in ${quoted(source.name)} is no JSON object`);
}

/** The labels in a configuration. */
export function labelsOf(config: Json): Readonly<Record<string, string>> {
  return readTexts(asObject(config.config)?.Labels);
}
