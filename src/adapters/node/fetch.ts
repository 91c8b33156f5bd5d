import type { IncomingMessage } from 'node:http';
import type { Environment, Fetch } from '../../ports.ts';
import { type Connections, createConnections } from './connections.ts';
import { type DirectRequest, requestDirectly } from './direct-body.ts';
import { type Stream, sendStream } from './send-stream.ts';

type FetchRequest = NonNullable<Parameters<Fetch>[1]>;
type FetchResponse = Awaited<ReturnType<Fetch>>;

/** Twice what the longest headers need that were seen; Node's own limit of 16 KiB is too little for Google's registry. */
const MAX_HEADER_BYTES = 64 * 1024;

/**
 * `fetch` on Node's own HTTP client, which starts in a third of the time of the global one and streams a body without a copy of it.
 * Nothing is followed, decoded, cached or repeated. Rejects with what broke the connection (an error with `code`), with the signal's
 * reason, with what the body throws, or with `TypeError` for a request that cannot be sent.
 */
export function nodeFetch(env: Environment): Fetch {
  const connections = createConnections(env);
  return async (address, request = {}) => {
    request.signal?.throwIfAborted();
    const url = new URL(address);
    if (url.username || url.password) throw new TypeError('an address must not hold a password');
    const body = bodyOf(request);
    const started = await start(url, request, connections);
    return exchange(started, { body, signal: request.signal });
  };
}

type Body = string | Uint8Array | Stream | undefined;

function bodyOf({ body, headers = {} }: FetchRequest): Body {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return body;
  const name = Object.keys(headers).find((each) => each.toLowerCase() === 'content-length');
  const length = headers[name ?? ''] ?? '';
  // Node would send it in chunked encoding, which several registries refuse.
  if (!/^\d+$/.test(length)) throw new TypeError('a body that is a stream needs a content-length');
  return { chunks: body, length: Number(length) };
}

type Started = Pick<DirectRequest, 'outgoing'> & Partial<DirectRequest>;

async function start(
  url: URL,
  { method = 'GET', headers = {}, reusesMemory = false }: FetchRequest,
  connections: Connections,
): Promise<Started> {
  const { request, kept, single } = await connections(url);
  // Some refuse a client without a name.
  const named = { 'user-agent': 'registry-publish', ...headers };
  const options = { method, headers: named, maxHeaderSize: MAX_HEADER_BYTES };
  return reusesMemory
    ? requestDirectly((onread) => request(url, { ...options, agent: single, ...{ onread } }))
    : { outgoing: request(url, { ...options, agent: kept }) };
}

function exchange(
  { outgoing, bodyOf = (incoming) => incoming }: Started,
  { body, signal }: { body: Body; signal: AbortSignal | undefined },
): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    let incoming: IncomingMessage | undefined;
    const abort = () => {
      reject(signal?.reason);
      (incoming ?? outgoing).destroy(signal?.reason);
    };
    // Also after the answer has begun: a connection that breaks then fails whoever reads the answer.
    outgoing.on('error', reject);
    outgoing.once('close', () => signal?.removeEventListener('abort', abort));
    outgoing.once('response', (response) => {
      incoming = response;
      // Who answers early wants no more of the body, and the connection is of no use without the rest of it.
      response.once('end', () => {
        if (!outgoing.writableEnded) outgoing.destroy();
      });
      resolve(responseOf(response, bodyOf(response)));
    });
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    if (typeof body === 'object' && 'chunks' in body) {
      sendStream(outgoing, body).catch((error) => outgoing.destroy(error));
    } else {
      outgoing.end(body);
    }
  });
}

function responseOf(incoming: IncomingMessage, body: AsyncIterable<Uint8Array>): FetchResponse {
  const { statusCode: status = 0 } = incoming;
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: { get: (name) => incoming.headersDistinct[name.toLowerCase()]?.join(', ') ?? null },
    body,
    async text() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString();
    },
  };
}
