import { RegistryError } from './error.ts';
import type { AnswerHeaders, FetchResponse } from './types.ts';
import { pathFor } from './unreachable.ts';
import type { Watchdog } from './watchdog.ts';

/** An answer whose body has not been read. It must be read to the end or discarded. */
export interface Answer {
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The whole body; more than `cap` bytes are an error of kind `too-large`, whatever the headers claim. */
  bytes(cap: number): Promise<Uint8Array>;
  chunks(): AsyncGenerator<Uint8Array>;
  /** The first 64 KiB as text, for messages. */
  beginning(): Promise<string>;
  /** Frees the connection. */
  discard(): Promise<void>;
}

/** Of an answer that does not matter; reading a little is cheaper than a new connection. */
const WORTH_READING_BYTES = 64 * 1024;

/** A body that is read as a whole may take so many times longer than one piece: who sends a byte a minute would never end. */
const SMALL_TIMES = 5;

/** Where an answer comes from, and who watches over it. */
export interface Origin {
  readonly method: string;
  readonly url: URL;
  readonly host: string;
  readonly watch: Watchdog;
  /** Says why the connection broke. */
  readonly fail: (error: unknown) => never;
}

export function answerOf(response: FetchResponse, origin: Origin): Answer {
  const { method, url, host } = origin;
  const chunks = () => chunksOf(response, origin);
  const small = () => chunksOf(response, origin, origin.watch.usualMs * SMALL_TIMES);
  return {
    method,
    url,
    status: response.status,
    headers: response.headers,
    chunks,
    async bytes(cap) {
      const claimed = Number(response.headers.get('content-length') ?? 0);
      const isTooMuch = claimed > cap;
      const body = await collect(small(), isTooMuch ? 0 : cap);
      if (body.isWhole && !isTooMuch) return body.bytes;
      throw new RegistryError({
        kind: 'too-large',
        host,
        message: `${host} sent more than ${cap} bytes in answer to ${method} ${pathFor(url)}`,
      });
    },
    async beginning() {
      const { bytes } = await collect(small(), WORTH_READING_BYTES);
      return new TextDecoder().decode(bytes);
    },
    async discard() {
      await collect(small(), WORTH_READING_BYTES).catch(() => {});
    },
  };
}

/**
 * Counts the time in which nothing arrives, and not the time that the reader needs; or the time until all is there, `wholeMs`. A reader
 * who leaves early ends the connection.
 */
async function* chunksOf(
  { body }: FetchResponse,
  { watch, fail }: Origin,
  wholeMs?: number,
): AsyncGenerator<Uint8Array> {
  const source = body?.[Symbol.asyncIterator]();
  if (!source) return;
  try {
    watch.arm(wholeMs);
    for (;;) {
      if (wholeMs === undefined) watch.arm();
      const { done, value } = await source.next().catch(fail);
      if (wholeMs === undefined) watch.disarm();
      if (done) return;
      yield value;
    }
  } finally {
    watch.disarm();
    await source.return?.().catch(() => {});
  }
}

/** All bytes, or at most `cap` of them. */
async function collect(
  chunks: AsyncIterable<Uint8Array>,
  cap: number,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    parts.push(chunk);
    if (length > cap) return { bytes: Buffer.concat(parts, cap), isWhole: false };
  }
  return { bytes: Buffer.concat(parts, length), isWhole: true };
}
