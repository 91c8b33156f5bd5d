/** An OCI layout of random bytes, which nothing on the way can compress: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export const MB = 1_000_000;

export interface LayoutSize {
  /** Of all layers together, in bytes. */
  readonly bytes: number;
  readonly layers: number;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** Writes an image for linux/amd64 with layers of equal size. */
export function writeLayout(folder: string, { bytes, layers }: LayoutSize): void {
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const each = Math.floor(bytes / layers);
  const written = Array.from({ length: layers }, () => writeLayer(blobs, each));
  const config = writeJson(blobs, 'application/vnd.oci.image.config.v1+json', {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: written.map(({ digest }) => digest) },
  });
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const image = { schemaVersion: 2, mediaType, config, layers: written };
  const manifest = writeJson(blobs, mediaType, image);
  const index = { schemaVersion: 2, manifests: [manifest] };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
}

function writeLayer(blobs: string, size: number): Descriptor {
  const hash = createHash('sha256');
  const unnamed = join(blobs, 'unnamed');
  const file = openSync(unnamed, 'w');
  for (let left = size; left > 0; ) {
    const chunk = randomBytes(Math.min(left, 4 * MB));
    hash.update(chunk);
    writeSync(file, chunk);
    left -= chunk.length;
  }
  closeSync(file);
  const hex = hash.digest('hex');
  renameSync(unnamed, join(blobs, hex));
  return { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: `sha256:${hex}`, size };
}

function writeJson(blobs: string, mediaType: string, value: object): Descriptor {
  const bytes = Buffer.from(JSON.stringify(value));
  const hex = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(blobs, hex), bytes);
  return { mediaType, digest: `sha256:${hex}`, size: bytes.length };
}
