import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The hash of the first `size` bytes of a file. */
export interface Progress {
  readonly algorithm: string;
  readonly hash: Hash;
  readonly size: number;
}

/** Hash of nothing. */
export function noProgress(algorithm: string): Progress {
  return { algorithm, hash: createHash(algorithm), size: 0 };
}

/** Hashes a file from its start. */
export async function hashFile(path: string, algorithm = 'sha256'): Promise<Progress> {
  const hash = createHash(algorithm);
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { algorithm, hash, size };
}

/** Large enough that the work is hashing, not calling. */
const CHUNK = 1024 * 1024;

/**
 * Appends a stream to the file that `progress` is about, and hashes it on its way; memory does not grow with it. A
 * stream that breaks off leaves what came of it, so that an upload can go on from there.
 */
export async function appendHashing(
  path: string,
  progress: Progress,
  body: Readable,
): Promise<Progress> {
  const { algorithm, hash } = progress;
  let { size } = progress;
  const file = createWriteStream(path, { flags: 'r+', start: size, highWaterMark: CHUNK });
  const closed = new Promise<void>((resolve) => file.once('close', resolve));
  try {
    await pipeline(async function* () {
      // A disk that is full must not end the connection on which that is to be said.
      for await (const chunk of body.iterator({ destroyOnReturn: false })) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    }, file);
  } finally {
    // A write may still be under way after a failure, and the next request must not overtake it.
    await closed;
  }
  return { algorithm, hash, size };
}
