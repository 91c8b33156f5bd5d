import { join } from 'node:path';
import type { ImageFiles, OpenFile } from '../ports.ts';
import { quoted, unusable } from './errors.ts';
import { chunksOf } from './file-stream.ts';

/** What a decompressed archive may need on the disk. */
const MAX_BYTES = 64 * 1024 ** 3;

/** Whether a file begins as gzip's do (RFC 1952). */
export async function isGzip(file: OpenFile): Promise<boolean> {
  const start = new Uint8Array(2);
  await file.read(start, 0);
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Decompresses a file into a directory, since a compressed one cannot be read at any place. */
export async function gunzip(
  { name, file, directory }: { name: string; file: OpenFile; directory: string },
  files: ImageFiles,
): Promise<OpenFile> {
  const path = join(directory, 'source.tar');
  await using spool = await files.create(path);
  let size = 0;
  for await (const chunk of decompressed(name, file)) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw unusable(
        `${quoted(name)} is larger than 64 GiB when decompressed`,
        'Name an archive that is not compressed.',
      );
    }
    await spool.write(chunk);
  }
  await spool.commit();
  const opened = await files.open(path);
  if (!opened) throw new Error(`${path} is gone`);
  return opened;
}

async function* decompressed(name: string, file: OpenFile): AsyncGenerator<Uint8Array> {
  const gzip = new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
  try {
    yield* ReadableStream.from(chunksOf(file, name)).pipeThrough(gzip);
  } catch (error) {
    // Of the decoder; what reading a file may fail with is something else.
    if ((error as Error).name !== 'TypeError') throw error;
    throw unusable(`${quoted(name)} is a damaged gzip file`, 'Write it again: it may be cut off.');
  }
}
