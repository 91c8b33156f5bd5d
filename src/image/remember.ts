import { isImageConfig } from './media-types.ts';
import type { ImageSource } from './source.ts';

/** Configurations are not larger as a rule; in bytes. */
const SMALL_BYTES = 256 * 1024;

/**
 * The same source, which reads each manifest and each small configuration once: these are looked into several times, and sent.
 * Walks read at most 64 MiB of manifests.
 */
export function rememberSmall(source: ImageSource): ImageSource {
  const manifests = new Map<string, Promise<Uint8Array | undefined>>();
  const configs = new Map<string, Promise<Uint8Array>>();
  return {
    ...source,
    readManifest(descriptor) {
      const { digest, size } = descriptor;
      const key = `${digest} ${size}`;
      const known = manifests.get(key) ?? source.readManifest(descriptor);
      manifests.set(key, known);
      return known;
    },
    async openBlob(descriptor, offset = 0) {
      const { digest, mediaType, size } = descriptor;
      if (!isImageConfig(mediaType) || size > SMALL_BYTES) {
        return source.openBlob(descriptor, offset);
      }
      const key = `${digest} ${size}`;
      const known = configs.get(key) ?? source.openBlob(descriptor).then(readWhole);
      configs.set(key, known);
      return ReadableStream.from([(await known).subarray(offset)]);
    },
  };
}

async function readWhole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
