import type { ClientRequest } from 'node:http';

export interface Stream {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** In bytes, as it was announced. */
  readonly length: number;
}

/**
 * Sends a stream as the body of a request, no faster than it is taken, and lets go of it as soon as nobody wants more: the
 * connection is closed, or the server refuses before it has read everything. Throws what the stream throws, and `RangeError` where it
 * has another length than was announced.
 */
export async function sendStream(
  outgoing: ClientRequest,
  { chunks, length }: Stream,
): Promise<void> {
  let refused = false;
  outgoing.once('response', ({ statusCode = 0 }) => {
    refused = statusCode >= 300;
  });
  const isOver = () => refused || outgoing.destroyed;
  let left = length;
  for await (const chunk of chunks) {
    if (isOver()) return;
    left -= chunk.length;
    if (left < 0) throw new RangeError(`a body has more than the ${length} bytes announced`);
    if (outgoing.writableEnded) continue;
    await isSent(outgoing, { chunk, isLast: left === 0, isOver });
  }
  if (isOver()) return;
  if (left > 0) throw new RangeError(`a body lacks ${left} of the ${length} bytes announced`);
  if (!outgoing.writableEnded) outgoing.end();
}

interface Sending {
  readonly chunk: Uint8Array;
  readonly isLast: boolean;
  readonly isOver: () => boolean;
}

/** Resolves when the kernel has the bytes, for their memory may be used for the next ones; or when nobody needs them. */
function isSent(outgoing: ClientRequest, { chunk, isLast, isOver }: Sending): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('response', mayBeOver).off('close', done);
      resolve();
    };
    const mayBeOver = () => {
      if (isOver()) done();
    };
    outgoing.on('response', mayBeOver).on('close', done);
    // With the last byte and not after it: the server may answer before the stream says that it has ended.
    if (isLast) outgoing.end(chunk, done);
    else outgoing.write(chunk, done);
  });
}
