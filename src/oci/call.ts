import { type Answer, answerOf } from './answer.ts';
import type { Settings } from './options.ts';
import type { FetchRequest } from './types.ts';
import { unreachable } from './unreachable.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

/** A body of known length that can be sent more than once. */
export interface RequestBody {
  /** In bytes. */
  readonly length: number;
  open(): Uint8Array | AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  /** As in `FetchRequest`. */
  readonly reusesMemory?: boolean | undefined;
}

/** What a registry may take to check and store an upload after its last byte, in bytes per millisecond. */
const STORING_RATE = 10_000;

/** One HTTP request: no retry, no redirect, no credentials of its own. */
export async function call(
  { method, url, headers, body, reusesMemory = false }: Call,
  settings: Settings,
): Promise<Answer> {
  const watch = createWatchdog(settings.responseTimeoutMs);
  const signal = settings.signal ? AbortSignal.any([settings.signal, watch.signal]) : watch.signal;
  const source: Source = {};
  const fail = (error: unknown): never => {
    source.isAnswered = true;
    watch.disarm();
    settings.signal?.throwIfAborted();
    if ('error' in source) throw source.error;
    throw unreachable(error, { host: settings.host, method, url, timedOut: watch.expired });
  };
  watch.arm();
  try {
    const response = await settings.fetch(url, {
      method,
      redirect: 'manual',
      signal,
      reusesMemory,
      // Content is verified as it is stored; a decoder in between would change it.
      headers: { 'accept-encoding': 'identity', ...headers, ...lengthOf(method, body) },
      ...(body && (await payload(body, { watch, source, settings }))),
    });
    source.isAnswered = true;
    watch.disarm();
    return answerOf(response, { method, url, host: settings.host, watch, fail });
  } catch (error) {
    return fail(error);
  }
}

/** Always a length, never chunked encoding, which several registries refuse. */
function lengthOf(method: string, body: RequestBody | undefined): Record<string, string> {
  const hasBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  return hasBody ? { 'content-length': String(body?.length ?? 0) } : {};
}

/** Where a body comes from; a failure there is not one of the registry. */
interface Source {
  error?: unknown;
  /** Some answer before they have read everything. */
  isAnswered?: boolean;
}

interface Sending {
  readonly watch: Watchdog;
  readonly source: Source;
  readonly settings: Settings;
}

async function payload(body: RequestBody, sending: Sending): Promise<FetchRequest> {
  const { watch, source, settings } = sending;
  watch.disarm();
  try {
    const opened = await body.open();
    if (opened instanceof Uint8Array) return { body: opened as Uint8Array<ArrayBuffer> };
    const storingMs = settings.responseTimeoutMs + Math.ceil(body.length / STORING_RATE);
    return { body: paced(opened, { watch, source, storingMs }), duplex: 'half' };
  } catch (error) {
    source.error = error;
    throw error;
  } finally {
    watch.arm();
  }
}

interface Pace {
  readonly watch: Watchdog;
  readonly source: Source;
  readonly storingMs: number;
}

/** Counts the time in which the registry takes nothing, and not the time our own source needs. */
async function* paced(
  opened: AsyncIterable<Uint8Array>,
  { watch, source, storingMs }: Pace,
): AsyncGenerator<Uint8Array> {
  watch.disarm();
  try {
    for await (const chunk of opened) {
      if (!source.isAnswered) watch.arm();
      yield chunk;
      watch.disarm();
    }
    if (!source.isAnswered) watch.arm(storingMs);
  } catch (error) {
    source.error = error;
    throw error;
  }
}
