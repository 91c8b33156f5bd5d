import { createHash, type Hash } from 'node:crypto';
import type { Descriptor } from '../oci/index.ts';
import type { OpenFile } from '../ports.ts';
import { broken, quoted } from './errors.ts';

/** Large enough for few system calls, small enough for many streams at a time. */
const CHUNK_BYTES = 256 * 1024;

/** A file's bytes from an offset on. `name` is for messages. With `memory`, a chunk is overwritten as soon as the next one is asked for. */
export async function* chunksOf(
  file: OpenFile,
  name: string,
  {
    offset = 0,
    memory,
  }: { readonly offset?: number; readonly memory?: Uint8Array<ArrayBuffer> } = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let position = offset; position < file.size; ) {
    const length = Math.min(CHUNK_BYTES, file.size - position);
    const chunk = memory?.subarray(0, length) ?? new Uint8Array(length);
    if ((await file.read(chunk, position)) < chunk.length) {
      throw broken(`${quoted(name)} became shorter while it was read`);
    }
    position += chunk.length;
    yield chunk;
  }
}

export interface BlobStream {
  readonly descriptor: Descriptor;
  /** Where to begin, in bytes. */
  readonly offset: number;
  /** Where the blob lies, for messages. */
  readonly place: string;
  /** Digests that were found right; they are not computed a second time. */
  readonly verified: Set<string>;
}

/**
 * A blob's bytes as a stream, which closes the file at its end, when it fails, and when it is cancelled. A chunk is overwritten as
 * soon as the next one is asked for.
 */
export function blobStream(file: OpenFile, blob: BlobStream): ReadableStream<Uint8Array> {
  const chunks = verifiedChunks(file, blob);
  const close = () => file[Symbol.asyncDispose]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (!done) return controller.enqueue(value);
        } catch (error) {
          await close();
          throw error;
        }
        await close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/** The last chunk is held back until the digest is known to be right. */
async function* verifiedChunks(file: OpenFile, blob: BlobStream): AsyncGenerator<Uint8Array> {
  const { descriptor, offset, place, verified } = blob;
  const isUnknown = offset === 0 && !verified.has(descriptor.digest);
  const hash = isUnknown ? createHash('sha256') : undefined;
  let left = file.size - offset;
  const memory = new Uint8Array(Math.min(CHUNK_BYTES, left));
  for await (const chunk of chunksOf(file, place, { offset, memory })) {
    hash?.update(chunk);
    left -= chunk.length;
    if (left === 0 && hash) verify(hash, blob);
    yield chunk;
  }
  if (file.size === 0 && hash) verify(hash, blob);
}

function verify(hash: Hash, { descriptor: { digest }, place, verified }: BlobStream): void {
  const actual = `sha256:${hash.digest('hex')}`;
  if (actual !== digest) {
    throw broken(`${quoted(place)} is damaged: its blob ${digest} has the digest ${actual}`);
  }
  verified.add(digest);
}
