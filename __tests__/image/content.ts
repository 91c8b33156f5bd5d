import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImageSource } from '../../src/image/index.ts';
import type { Descriptor } from '../../src/oci/index.ts';

export const INDEX = 'application/vnd.oci.image.index.v1+json';
export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const CONFIG = 'application/vnd.oci.image.config.v1+json';
export const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Content by digest, made piece by piece. */
export function makeContent() {
  const blobs = new Map<string, Uint8Array>();
  const add = (mediaType: string, value: unknown): Descriptor => {
    const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
    const digest = sha256(bytes);
    blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  };
  return {
    blobs,
    add,
    /** A manifest of an image that runs on linux, or of what is given instead. */
    image(architecture: string, rest: object = {}): Descriptor {
      const config = add(CONFIG, { os: 'linux', architecture });
      const layers = [add(LAYER, `layer of ${architecture}`)];
      return add(MANIFEST, { schemaVersion: 2, mediaType: MANIFEST, config, layers, ...rest });
    },
    index: (manifests: readonly object[], rest: object = {}) =>
      add(INDEX, { schemaVersion: 2, mediaType: INDEX, manifests, ...rest }),
    /** The files of a layout. */
    layout(manifests: readonly unknown[]): Record<string, string | Uint8Array> {
      const files = [...blobs].map(([digest, bytes]) => [`blobs/sha256/${digest.slice(7)}`, bytes]);
      return {
        'oci-layout': JSON.stringify({ imageLayoutVersion: '1.0.0' }),
        'index.json': JSON.stringify({ schemaVersion: 2, manifests }),
        ...Object.fromEntries(files),
      };
    },
    /** A source that has the content in memory, and counts what is asked. */
    source(root: Descriptor): ImageSource & { readonly asked: string[] } {
      const asked: string[] = [];
      return {
        name: 'memory',
        root,
        names: [],
        asked,
        async readManifest({ digest }) {
          asked.push(digest);
          return blobs.get(digest);
        },
        openBlob: async ({ digest }) =>
          ReadableStream.from(overwritten(blobs.get(digest) ?? new Uint8Array())),
        [Symbol.asyncDispose]: async () => {},
      };
    },
  };
}

/** The bytes in small pieces, each of which is overwritten when the next one is asked for. */
async function* overwritten(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(7);
  for (let at = 0; at < bytes.length; at += memory.length) {
    const piece = bytes.subarray(at, at + memory.length);
    memory.set(piece);
    yield memory.subarray(0, piece.length);
    memory.fill(0xff);
  }
}

export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
