import type { ClientRequest, IncomingMessage } from 'node:http';
import type { OnReadOpts } from 'node:net';

/** What one read takes; more at a time is no faster. */
const READ_BYTES = 128 * 1024;
/** What is read while the last chunk is in use. */
const AHEAD_BYTES = 256 * 1024;

/** A request on a connection of its own, and how the body of its answer is read past Node's parser. */
export interface DirectRequest {
  readonly outgoing: ClientRequest;
  /**
   * The body of an answer that has just begun. A chunk is overwritten once the next one is asked for. Whatever ends the connection
   * before the body, fails who reads.
   */
  bodyOf(incoming: IncomingMessage): AsyncIterable<Uint8Array>;
}

/**
 * Node's parser copies a body into fresh memory, 64 KiB at a time: a third of what copying an image costs. Here it is given the
 * bytes up to the head of the answer. It gets all of them where the body is no success or has no length, and where a proxy is spoken
 * to, whose connections Node makes without `onread`.
 * https://nodejs.org/docs/latest-v24.x/api/net.html#socketconnectoptions-connectlistener
 */
export function requestDirectly(start: (onread: OnReadOpts) => ClientRequest): DirectRequest {
  let isDirect = false;
  // False stops reading until the socket is resumed.
  let deliver = (bytes: Uint8Array): boolean => {
    isDirect = true;
    return outgoing.socket?.push(Buffer.from(bytes)) ?? false;
  };
  const outgoing = start({
    buffer: new Uint8Array(READ_BYTES),
    callback: (count, buffer) => deliver(buffer.subarray(0, count)),
  });
  return {
    outgoing,
    bodyOf(incoming) {
      const length = lengthOf(incoming);
      if (!isDirect || length === undefined) return incoming;
      const arrivals = collectArrivals(incoming);
      deliver = arrivals.add;
      return read(incoming, length, arrivals.take);
    },
  };
}

/** Of the body of a success, if it is known; the parser has checked what the header says. */
function lengthOf({ statusCode, headers }: IncomingMessage): number | undefined {
  const length = headers['transfer-encoding'] ? undefined : headers['content-length'];
  const isSuccess = statusCode === 200 || statusCode === 206;
  return isSuccess && length !== undefined ? Number(length) : undefined;
}

async function* read(
  incoming: IncomingMessage,
  length: number,
  next: () => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    let left = length;
    // What came with the head went through the parser.
    for (let chunk: Uint8Array = incoming.read() ?? new Uint8Array(); ; chunk = await next()) {
      const wanted = chunk.subarray(0, left);
      left -= wanted.length;
      if (wanted.length > 0) yield wanted;
      if (left === 0) return;
    }
  } finally {
    incoming.destroy();
  }
}

/** Takes what arrives into one memory while the other is in use. */
function collectArrivals(incoming: IncomingMessage) {
  const { socket } = incoming;
  let filling = new Uint8Array(AHEAD_BYTES);
  let used = new Uint8Array(AHEAD_BYTES);
  let filled = 0;
  let wake = () => {};
  // The parser never sees the end of the body, and takes that for a failure.
  incoming.on('error', () => {}).once('close', () => wake());
  return {
    add(bytes: Uint8Array): boolean {
      // TLS does not stop before it has given all that one read brought.
      if (filled + bytes.length > filling.length) filling = larger(filling);
      filling.set(bytes, filled);
      filled += bytes.length;
      wake();
      return filled + READ_BYTES <= filling.length;
    },
    async take(): Promise<Uint8Array> {
      while (filled === 0) {
        if (incoming.destroyed) throw incoming.errored ?? brokenOff();
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await promise;
      }
      [filling, used] = [used, filling];
      const chunk = used.subarray(0, filled);
      filled = 0;
      socket.resume();
      return chunk;
    },
  };
}

function larger(memory: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const twice = new Uint8Array(2 * memory.length);
  twice.set(memory);
  return twice;
}

function brokenOff(): Error {
  return Object.assign(new Error('the answer broke off'), { code: 'ECONNRESET' });
}
