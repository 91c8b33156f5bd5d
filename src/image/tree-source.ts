import type { Descriptor } from '../oci/index.ts';
import type { OpenFile } from '../ports.ts';
import { isDigest } from '../reference/digest.ts';
import { describe } from './descriptor.ts';
import { broken, quoted } from './errors.ts';
import { blobStream } from './file-stream.ts';
import { type FileTree, readWhole } from './file-tree.ts';
import { type ImageSource, MAX_JSON_BYTES } from './source.ts';

/**
 * An image whose content lies at `blobs/sha256/<hex>` of a tree, which it closes in the end.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export function treeSource(
  tree: FileTree,
  image: { readonly root: Descriptor; readonly names: readonly string[] },
): ImageSource {
  const verified = new Set<string>();
  return {
    ...image,
    name: tree.name,
    readManifest: (descriptor) => readManifest(tree, descriptor),
    async openBlob(descriptor, offset = 0) {
      const file = await openBlob(tree, descriptor);
      return blobStream(file, { descriptor, offset, place: tree.name, verified });
    },
    [Symbol.asyncDispose]: () => tree[Symbol.asyncDispose](),
  };
}

/** Where a layout keeps the content of a digest. */
export function blobPath(digest: string): string {
  if (!isDigest(digest)) throw broken(`${quoted(digest)} is not a sha256 digest`);
  return `blobs/sha256/${digest.slice('sha256:'.length)}`;
}

async function readManifest(
  tree: FileTree,
  { mediaType, digest, size }: Descriptor,
): Promise<Uint8Array | undefined> {
  const bytes = await readWhole(tree, blobPath(digest), MAX_JSON_BYTES);
  if (!bytes) return undefined;
  const actual = describe(mediaType, bytes);
  if (actual.size === size && actual.digest === digest) return bytes;
  throw broken(
    `${quoted(tree.name)} is damaged: its manifest ${digest} (${size} bytes) has the digest ${actual.digest} (${actual.size} bytes)`,
  );
}

async function openBlob(tree: FileTree, { digest, size }: Descriptor): Promise<OpenFile> {
  const file = await tree.open(blobPath(digest));
  if (!file) throw broken(`${quoted(tree.name)} does not hold the blob ${digest}`);
  if (file.size === size) return file;
  await file[Symbol.asyncDispose]();
  throw broken(
    `${quoted(tree.name)} is damaged: its blob ${digest} has ${file.size} bytes instead of ${size}`,
  );
}
