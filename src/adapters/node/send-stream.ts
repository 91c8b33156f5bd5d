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
    // With the last byte and not after it: the server may answer before the stream says that it has ended.
    if (left === 0) outgoing.end(chunk);
    else outgoing.write(chunk);
    while (outgoing.writableNeedDrain && !isOver()) await change(outgoing);
  }
  if (isOver()) return;
  if (left > 0) throw new RangeError(`a body lacks ${left} of the ${length} bytes announced`);
  if (!outgoing.writableEnded) outgoing.end();
}

const CHANGES = ['drain', 'response', 'close'] as const;

/** Resolves when there is room again, or nobody needs it. */
function change(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of CHANGES) outgoing.off(event, done);
      resolve();
    };
    for (const event of CHANGES) outgoing.on(event, done);
  });
}
