import { asObject, parseJson, readTextList } from './descriptor.ts';
import { quoted, unusable } from './errors.ts';
import { type FileTree, readWhole } from './file-tree.ts';
import { MAX_JSON_BYTES } from './source.ts';

/** An image as the manifest.json of `docker save` lists it; paths are those in the archive. */
export interface Saved {
  readonly configPath: string;
  readonly layers: readonly string[];
  readonly names: readonly string[];
}

/** As many as anybody saves into one archive; the configuration of each is read to choose one. */
const MAX_IMAGES = 1000;

/** The images of a `docker save` archive. */
export async function readDockerList(tree: FileTree): Promise<readonly Saved[]> {
  const bytes = await readWhole(tree, 'manifest.json', MAX_JSON_BYTES);
  const list = bytes && parseJson(bytes);
  const saved = Array.isArray(list) ? list.map(readSaved) : [undefined];
  if (saved.every((each) => each !== undefined) && saved.length <= MAX_IMAGES) return saved;
  throw unusable(
    `the manifest.json in ${quoted(tree.name)} is not what docker save writes`,
    'Write the archive again: docker save --output image.tar NAME',
  );
}

function readSaved(value: unknown): Saved | undefined {
  const { Config: configPath, Layers, RepoTags } = asObject(value) ?? {};
  const layers = readTextList(Layers ?? []);
  const names = readTextList(RepoTags ?? []);
  return typeof configPath === 'string' && layers && names
    ? { configPath, layers, names }
    : undefined;
}
