import type { ImageFiles, OpenFile } from '../ports.ts';
import { directoryTree } from './directory-tree.ts';
import { openDockerArchive } from './docker-archive.ts';
import { quoted, unusable } from './errors.ts';
import type { FoundPath } from './find-path.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { openLayout } from './layout.ts';
import type { SourceText } from './parse-source.ts';
import type { ImageSource } from './source.ts';
import { TarError } from './tar-header.ts';
import { type TarTree, tarTree } from './tar-tree.ts';

export interface PathPorts {
  readonly imageFiles: ImageFiles;
  /** A private directory of this run; a compressed archive is spooled into it. */
  readonly directory: string;
}

const NO_ACCESS = new Set(['EACCES', 'EPERM']);

/** Opens the image at a path; what it is is seen from its content, and must be what the user says that it is. */
export async function openPath(
  found: FoundPath,
  said: SourceText['kind'],
  ports: PathPorts,
): Promise<ImageSource> {
  const { path, kind } = found;
  try {
    if (kind === 'directory') return await openDirectory(found, said, ports);
    if (said === 'oci-layout') {
      throw unusable(`${quoted(path)} is no directory`, `Write ${quoted(`oci-archive://${path}`)}`);
    }
    return await openArchive(found, said, ports);
  } catch (error) {
    if (!NO_ACCESS.has(String((error as { code?: unknown }).code))) throw error;
    throw unusable(`${quoted(path)} may not be read by this user`, 'Change its owner or its mode.');
  }
}

async function openDirectory(
  { path, selection }: FoundPath,
  said: SourceText['kind'],
  { imageFiles }: PathPorts,
): Promise<ImageSource> {
  if (said !== 'any' && said !== 'oci-layout') {
    const fix = `Name an archive, or write ${quoted(`oci-layout://${path}`)}`;
    throw unusable(`${quoted(path)} is a directory`, fix);
  }
  const tree = directoryTree(path, imageFiles);
  if (await holds(tree, 'index.json')) return openLayout(tree, selection, `oci-layout://${path}`);
  throw unusable(
    `${quoted(path)} is a directory without an image: it has no index.json`,
    `Name an OCI layout. If an image of a registry is meant, write ${quoted(`docker://${path}`)}`,
  );
}

async function openArchive(
  found: FoundPath,
  said: SourceText['kind'],
  ports: PathPorts,
): Promise<ImageSource> {
  await using opened = new AsyncDisposableStack();
  const tree = opened.use(await openTar(found.path, ports));
  const source = await openTarImage(tree, found, said);
  // From here on the source closes the archive.
  opened.move();
  return source;
}

async function openTarImage(
  tree: TarTree,
  { path, selection }: FoundPath,
  said: SourceText['kind'],
): Promise<ImageSource> {
  const isLayout = await holds(tree, 'index.json');
  const isSaved = await holds(tree, 'manifest.json');
  if (said === 'oci-archive' && !isLayout && isSaved) {
    throw unusable(
      `${quoted(path)} is an archive of docker save without an OCI layout`,
      `Write ${quoted(`docker-archive://${path}`)}`,
    );
  }
  if (isLayout) return openLayout(tree, selection, `oci-archive://${path}`);
  if (isSaved) return openDockerArchive(tree, selection, `docker-archive://${path}`);
  throw unusable(
    `${quoted(path)} is a tar archive without an image: it has neither index.json nor manifest.json at its top`,
    'Name an archive that docker save, buildx (type=oci) or skopeo wrote.',
  );
}

/** The tree of an archive, which may be compressed. */
async function openTar(path: string, ports: PathPorts): Promise<TarTree> {
  await using opened = new AsyncDisposableStack();
  const file = await ports.imageFiles.open(path);
  if (!file) throw unusable(`${quoted(path)} is not a regular file`, 'Name a tar archive.');
  const archive = opened.use(await uncompressed(path, file, ports));
  try {
    const tree = await tarTree(path, archive);
    opened.move();
    return tree;
  } catch (error) {
    if (!(error instanceof TarError)) throw error;
    throw unusable(
      `${quoted(path)} is not a readable tar archive: ${error.message}`,
      'Write it again with docker save, buildx (type=oci) or skopeo; of compressions gzip is read.',
    );
  }
}

async function uncompressed(path: string, file: OpenFile, ports: PathPorts): Promise<OpenFile> {
  await using opened = new AsyncDisposableStack();
  opened.use(file);
  if (await isGzip(file)) {
    return await gunzip({ name: path, file, directory: ports.directory }, ports.imageFiles);
  }
  opened.move();
  return file;
}

async function holds(tree: TarTree | ReturnType<typeof directoryTree>, path: string) {
  await using file = await tree.open(path);
  return file !== undefined;
}
