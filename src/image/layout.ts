import type { Descriptor } from '../oci/index.ts';
import { type Candidate, choose, type Selection } from './choose.ts';
import { asObject, parseObject, readDescriptor, readTexts } from './descriptor.ts';
import { quoted, unusable } from './errors.ts';
import { type FileTree, readWhole } from './file-tree.ts';
import { isManifest } from './media-types.ts';
import { type ImageSource, MAX_JSON_BYTES } from './source.ts';
import { treeSource } from './tree-source.ts';

/** How entries of a layout are named: the specification's annotation, and the one of containerd with the whole name. */
const NAMES = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];

/**
 * An image of an OCI layout, in a directory or in an archive. An index in the layout is the image itself.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export async function openLayout(
  tree: FileTree,
  selection: Selection,
  place: string,
): Promise<ImageSource> {
  await checkVersion(tree);
  const entries = await readEntries(tree);
  const { descriptor, digest } = choose(entries, selection, place);
  const names = entries.filter((entry) => entry.digest === digest).flatMap((entry) => entry.names);
  return treeSource(tree, { root: descriptor, names: [...new Set(names)] });
}

async function checkVersion(tree: FileTree): Promise<void> {
  const bytes = await readWhole(tree, 'oci-layout', MAX_JSON_BYTES);
  // Some writers leave it out; what it would say is clear.
  if (!bytes) return;
  const version = parseObject(bytes)?.imageLayoutVersion;
  if (typeof version === 'string' && version.startsWith('1.')) return;
  throw unusable(
    `${quoted(tree.name)} is no OCI layout of version 1: its file oci-layout says ${quoted(String(version))}`,
    'Write it again, with a tool that writes imageLayoutVersion 1.0.0.',
  );
}

interface Entry extends Candidate {
  readonly descriptor: Descriptor;
}

async function readEntries(tree: FileTree): Promise<readonly Entry[]> {
  const bytes = await readWhole(tree, 'index.json', MAX_JSON_BYTES);
  const manifests = bytes && parseObject(bytes)?.manifests;
  if (!Array.isArray(manifests)) {
    throw unusable(
      `the index.json of ${quoted(tree.name)} is not an image index`,
      'Write it again.',
    );
  }
  return manifests.map((value) => {
    const descriptor = readDescriptor(value);
    if (!descriptor || !isManifest(descriptor.mediaType)) {
      throw unusable(
        `the index.json of ${quoted(tree.name)} names what is not an image: ${quoted(JSON.stringify(value))}`,
        'Its entries need a mediaType of a manifest or an index, a sha256 digest and a size.',
      );
    }
    const annotations = readTexts(asObject(value)?.annotations);
    const names = NAMES.flatMap((key) => annotations[key] ?? []);
    return { descriptor, digest: descriptor.digest, names };
  });
}
