import { createHash } from 'node:crypto';
import type { Descriptor } from '../oci/index.ts';
import { broken, quoted } from './errors.ts';
import { chunksOf } from './file-stream.ts';
import type { FileTree } from './file-tree.ts';
import { OCI_LAYER } from './media-types.ts';

/** How compressed layers begin, and the suffix of their media type. */
const COMPRESSIONS: readonly (readonly [suffix: string, start: readonly number[]])[] = [
  ['+gzip', [0x1f, 0x8b]],
  ['+zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

/**
 * The descriptor of a layer that lies in a tree as a file. An uncompressed one has its diffID as digest, which is compared when
 * its bytes are read; only a compressed one must be read to know its digest.
 */
export async function describeLayer(
  tree: FileTree,
  path: string,
  diffId: string,
): Promise<Descriptor> {
  await using file = await tree.open(path);
  if (!file) throw broken(`${quoted(tree.name)} does not hold its ${quoted(path)}`);
  const start = new Uint8Array(4);
  await file.read(start, 0);
  const compression = COMPRESSIONS.find(([, bytes]) =>
    bytes.every((byte, at) => start[at] === byte),
  );
  if (!compression) return { mediaType: OCI_LAYER, digest: diffId, size: file.size };
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(file, tree.name)) hash.update(chunk);
  const digest = `sha256:${hash.digest('hex')}`;
  return { mediaType: `${OCI_LAYER}${compression[0]}`, digest, size: file.size };
}
