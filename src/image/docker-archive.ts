import type { Descriptor } from '../oci/index.ts';
import { isDigest } from '../reference/digest.ts';
import { type Candidate, choose, type Selection } from './choose.ts';
import { asObject, describe, encodeJson, parseObject, readTextList } from './descriptor.ts';
import { readDockerList, type Saved } from './docker-list.ts';
import { broken, quoted } from './errors.ts';
import { readWhole } from './file-tree.ts';
import { describeLayer } from './layer.ts';
import { OCI_CONFIG, OCI_MANIFEST } from './media-types.ts';
import { type ImageSource, MAX_JSON_BYTES } from './source.ts';
import type { TarTree } from './tar-tree.ts';
import { blobPath, treeSource } from './tree-source.ts';
import { virtualTree } from './virtual-tree.ts';

/** An image of the archive; the digest is the image ID. */
interface SavedImage extends Saved, Candidate {}

/**
 * An image of a `docker save` archive without an OCI layout in it, as the OCI image that it is with its layers as they are;
 * the config's bytes are kept, and so is the image ID. skopeo, kaniko, jib, bazel and ko write such archives, too.
 * https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format
 */
export async function openDockerArchive(
  tree: TarTree,
  selection: Selection,
  place: string,
): Promise<ImageSource> {
  const candidates: SavedImage[] = [];
  for (const saved of await readDockerList(tree)) {
    const { digest } = describe(OCI_CONFIG, await readConfig(tree, saved));
    candidates.push({ ...saved, digest });
  }
  const image = choose(candidates, selection, place);
  const same = candidates.filter(({ digest }) => digest === image.digest);
  const names = [...new Set(same.flatMap((each) => each.names))];
  const configBytes = await readConfig(tree, image);
  const diffIds = readDiffIds(tree, image, configBytes);
  const contents = new Map<string, string | Uint8Array>();
  const layers: Descriptor[] = [];
  for (const [number, path] of image.layers.entries()) {
    const file = tree.follow(path);
    if (file === undefined) throw broken(`${quoted(tree.name)} does not hold its ${quoted(path)}`);
    const layer = await describeLayer(tree, file, diffIds[number] ?? '');
    contents.set(blobPath(layer.digest), file);
    layers.push(layer);
  }
  const config = describe(OCI_CONFIG, configBytes);
  const json = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers };
  const manifest = encodeJson(json);
  const root = describe(OCI_MANIFEST, manifest);
  contents.set(blobPath(config.digest), configBytes).set(blobPath(root.digest), manifest);
  return treeSource(virtualTree(tree, contents), { root, names });
}

async function readConfig(tree: TarTree, { configPath }: Saved): Promise<Uint8Array> {
  const file = tree.follow(configPath);
  const bytes = file && (await readWhole(tree, file, MAX_JSON_BYTES));
  if (bytes) return bytes;
  throw broken(`${quoted(tree.name)} does not hold its ${quoted(configPath)}`);
}

/** The digests of the layers when uncompressed. */
function readDiffIds(tree: TarTree, image: Saved, config: Uint8Array): readonly string[] {
  const diffIds = readTextList(asObject(parseObject(config)?.rootfs)?.diff_ids);
  if (diffIds?.every(isDigest) && diffIds.length === image.layers.length) return diffIds;
  throw broken(
    `${quoted(image.configPath)} in ${quoted(tree.name)} does not describe the ${image.layers.length} layers of its image`,
  );
}
