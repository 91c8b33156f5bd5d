import { createWatchdog, type Watchdog } from '../oci/index.ts';
import type { FetchResponse, Ports } from '../ports.ts';

const MAX_HOPS = 5;
/** What is read of an answer whose status says enough, in bytes. */
const MAX_IGNORED = 64 * 1024;
/** Without a byte for so long, a connection is given up, in milliseconds. */
const PATIENCE = 30_000;

/** Somewhere on the way something failed that may not fail again. */
export class Unlucky extends Error {}

/** A file that is on its way. */
export interface Opened {
  readonly answer: FetchResponse;
  /** Runs until somebody has read the answer. */
  readonly watchdog: Watchdog;
}

export type WebPorts = Pick<Ports, 'fetch' | 'signal'>;

/** Asks for a file, over TLS only, through the environment's proxy, and goes where it is led. */
export async function open(address: string, ports: WebPorts): Promise<Opened> {
  let at = address;
  for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
    const opened = await get(at, ports);
    if (opened.answer.ok) return opened;
    await leave(opened);
    at = nextOf(opened.answer, at);
  }
  throw new Error(`${address} leads from one address to the next, more than ${MAX_HOPS} times`);
}

/** The address that another one leads to. */
export async function redirection(address: string, ports: WebPorts): Promise<string> {
  const opened = await get(address, ports);
  await leave(opened);
  return nextOf(opened.answer, address);
}

/** Of an answer that nobody reads the connection would stay open. */
async function leave(opened: Opened): Promise<void> {
  await read(opened, MAX_IGNORED, async () => {}).catch(() => undefined);
}

async function get(address: string, { fetch, signal }: WebPorts): Promise<Opened> {
  const watchdog = createWatchdog(PATIENCE);
  watchdog.arm();
  const limits = [watchdog.signal, ...(signal ? [signal] : [])];
  try {
    return { answer: await fetch(address, { signal: AbortSignal.any(limits) }), watchdog };
  } catch (error) {
    watchdog.disarm();
    signal?.throwIfAborted();
    throw new Unlucky(`${new URL(address).host}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Hands on the bytes of a file, at most `limit`, and answers how many there were. */
export async function read(
  { answer: { body }, watchdog }: Opened,
  limit: number,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<number> {
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      watchdog.arm();
      size += chunk.length;
      if (size > limit) throw new RangeError(`more than ${limit} bytes`);
      await take(chunk);
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Unlucky(reasonOf(error), { cause: error });
  } finally {
    watchdog.disarm();
  }
  return size;
}

/** Where an answer that is no file sends us. Throws with its status where it sends us nowhere. */
function nextOf({ status, headers }: FetchResponse, address: string): string {
  const { host, pathname } = new URL(address);
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    const next = new URL(location, address);
    if (next.protocol === 'https:') return next.href;
    throw new Error(`${host} leads to ${next.origin}, which is not protected by TLS`);
  }
  const what = `${host}${pathname} answered ${status}`;
  throw status === 429 || status >= 500 ? new Unlucky(what) : new Error(what);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = String(message || error);
  return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
