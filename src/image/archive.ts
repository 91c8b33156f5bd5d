import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { PublishError } from '../errors.ts';
import type { Files, ImageFiles } from '../ports.ts';
import { fullName } from '../reference/reference.ts';
import { type ArchiveContent, archiveEntries } from './archive-entries.ts';
import { quoted } from './errors.ts';
import { readImageLabels } from './image-labels.ts';
import { tarChunks } from './tar-writer.ts';

export interface ArchiveRequest extends ArchiveContent {
  /** Of the archive; `.sha256` and `.json` are added for the files that describe it. */
  readonly path: string;
}

export interface ArchivePorts {
  readonly files: Pick<Files, 'writeText' | 'makeDirectory'>;
  readonly imageFiles: ImageFiles;
}

/** The JSON beside an archive, for whoever serves or fetches it. */
export interface ArchiveIndex {
  readonly schemaVersion: 1;
  /** `ghcr.io/acme/app` */
  readonly name: string;
  readonly tags: readonly string[];
  /** Of the image: the same as in a registry. */
  readonly digest: string;
  readonly mediaType: string;
  readonly platforms: readonly string[];
  /** The archive's name, beside this file. */
  readonly file: string;
  /** Of the archive, in bytes. */
  readonly size: number;
  /** Of the archive: 64 hexadecimal digits. */
  readonly sha256: string;
  /** The label or annotation `org.opencontainers.image.created`; absent if the image has none. */
  readonly created?: string;
}

const CREATED = 'org.opencontainers.image.created';
/** Everybody may read what is for distribution. */
const MODE = 0o644;

/**
 * Writes an image as a tar archive of an OCI layout, with its checksum (`sha256sum --check`) and a JSON index beside it. The same
 * image under the same name and tags gives the same bytes. Each file appears when it is whole; throws `ARCHIVE_FAILED`.
 */
export async function writeArchive(
  request: ArchiveRequest,
  ports: ArchivePorts,
): Promise<ArchiveIndex> {
  const { path, closure, repository, tags } = request;
  const { [CREATED]: created } = await readImageLabels(request.source, closure);
  const file = basename(path);
  try {
    await ports.files.makeDirectory(dirname(path));
    const { size, sha256 } = await writeTar(request, ports.imageFiles);
    const index: ArchiveIndex = {
      schemaVersion: 1,
      name: fullName(repository),
      tags,
      digest: closure.root.digest,
      mediaType: closure.root.mediaType,
      platforms: closure.platforms,
      file,
      size,
      sha256,
      ...(created !== undefined && { created }),
    };
    await ports.files.writeText(`${path}.sha256`, `${sha256}  ${file}\n`, MODE);
    await ports.files.writeText(`${path}.json`, `${JSON.stringify(index, null, 2)}\n`, MODE);
    return index;
  } catch (error) {
    throw explain(error, path);
  }
}

async function writeTar(request: ArchiveRequest, files: ImageFiles) {
  const hash = createHash('sha256');
  let size = 0;
  await using out = await files.create(request.path, MODE);
  for await (const chunk of tarChunks(archiveEntries(request))) {
    hash.update(chunk);
    size += chunk.length;
    await out.write(chunk);
  }
  await out.commit();
  return { size, sha256: hash.digest('hex') };
}

const CAUSES: Readonly<Record<string, readonly [cause: string, fix: string]>> = {
  ENOSPC: ['the disk is full', 'Free space, or write to another disk.'],
  EDQUOT: ['the quota of the disk is used up', 'Free space, or write to another disk.'],
  EACCES: ['this user may not write there', 'Name another directory, or change its owner.'],
  EPERM: ['this user may not write there', 'Name another directory, or change its owner.'],
  EROFS: ['the file system is read-only', 'Name another directory.'],
  ENOTDIR: ['a part of the path is a file', 'Name another directory.'],
  EEXIST: ['a part of the path is a file', 'Name another directory.'],
  EISDIR: ['it is a directory', 'Name a file in it.'],
};

function explain(error: unknown, path: string): unknown {
  const [cause, fix] = CAUSES[String((error as { code?: unknown }).code)] ?? [];
  if (cause === undefined || fix === undefined) return error;
  return new PublishError({
    code: 'ARCHIVE_FAILED',
    message: `Could not write the archive ${quoted(path)}: ${cause}`,
    fix,
    cause: error,
  });
}
