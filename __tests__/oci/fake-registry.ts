import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listening, listen } from '../registry/listen.ts';
import { sha256 } from './client.ts';
import { createUploads } from './fake-uploads.ts';

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Exchange {
  readonly seen: Seen;
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  /** How many requests of this method and path came before. */
  readonly before: number;
}

/** Answers in place of the registry, before the body has been read; `false` leaves it to the registry. */
export type Mode = (exchange: Exchange) => unknown;

export interface Stored {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A small registry in memory that a mode can make misbehave. */
export interface FakeRegistry extends AsyncDisposable {
  readonly host: string;
  readonly seen: Seen[];
  readonly blobs: Map<string, Uint8Array>;
  /** By digest and by tag. */
  readonly manifests: Map<string, Stored>;
  /** `PUT /v2/a/b/manifests/x`, in order. */
  lines(method?: string): string[];
  stop(): Promise<void>;
}

export async function startFake(mode: Mode = () => false): Promise<FakeRegistry> {
  const seen: Seen[] = [];
  const blobs = new Map<string, Uint8Array>();
  const manifests = new Map<string, Stored>();
  const uploads = createUploads(blobs);
  const listening: Listening = await listen(async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const { method = '', headers } = incoming;
    const entry: Seen = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers,
      body: Buffer.alloc(0),
    };
    const before = seen.filter((old) => old.method === method && old.path === entry.path).length;
    seen.push(entry);
    response.on('error', () => {});
    incoming.on('error', () => {});
    const answered = await mode({ seen: entry, incoming, response, before });
    if (answered !== false) return;
    try {
      entry.body = await readAll(incoming);
    } catch {
      return;
    }
    serve(entry, response, { blobs, manifests, uploads });
  });
  return {
    host: listening.host,
    seen,
    blobs,
    manifests,
    lines: (method) =>
      seen
        .filter((entry) => method === undefined || entry.method === method)
        .map((entry) => `${entry.method} ${entry.path}`),
    async stop() {
      await listening[Symbol.asyncDispose]();
    },
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

interface State {
  readonly blobs: Map<string, Uint8Array>;
  readonly manifests: Map<string, Stored>;
  readonly uploads: ReturnType<typeof createUploads>;
}

function serve(seen: Seen, response: ServerResponse, state: State): unknown {
  const { path } = seen;
  if (path === '/v2/') return send(response, 200, {}, '{}');
  if (path.includes('/blobs/uploads/')) return state.uploads(seen, response);
  const manifest = path.split('/manifests/')[1];
  if (manifest !== undefined) return serveManifest(manifest, seen, { response, state });
  const digest = path.split('/blobs/')[1];
  if (digest !== undefined) return serveBlob(seen, response, state.blobs.get(digest));
  if (path.endsWith('/tags/list')) {
    const tags = [...state.manifests.keys()].filter((name) => !name.includes(':'));
    return send(response, 200, {}, JSON.stringify({ name: 'x', tags }));
  }
  return send(response, 404, {}, errorBody('UNSUPPORTED', 'no such path'));
}

function serveManifest(
  reference: string,
  { method, body, headers }: Seen,
  { response, state }: { response: ServerResponse; state: State },
): unknown {
  if (method === 'PUT') {
    const stored = { bytes: body, mediaType: String(headers['content-type']) };
    const digest = sha256(body);
    state.manifests.set(reference, stored);
    state.manifests.set(digest, stored);
    return send(response, 201, { 'docker-content-digest': digest }, '');
  }
  const found = state.manifests.get(reference);
  if (!found) return send(response, 404, {}, errorBody('MANIFEST_UNKNOWN', 'manifest unknown'));
  if (method === 'DELETE') {
    state.manifests.delete(reference);
    return send(response, 202, {}, '');
  }
  const digest = sha256(found.bytes);
  const shown = { 'docker-content-digest': digest, 'content-type': found.mediaType };
  return send(response, 200, shown, found.bytes);
}

function serveBlob(seen: Seen, response: ServerResponse, blob: Uint8Array | undefined): unknown {
  if (!blob) return send(response, 404, {}, errorBody('BLOB_UNKNOWN', 'blob unknown'));
  const start = Number(/^bytes=(\d+)-$/.exec(seen.headers.range ?? '')?.[1] ?? 0);
  if (start === 0) return send(response, 200, {}, blob);
  const range = `bytes ${start}-${blob.length - 1}/${blob.length}`;
  return send(response, 206, { 'content-range': range }, blob.subarray(start));
}

export function errorBody(code: string, message: string): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

/** Answers with a whole body. */
export function send(
  response: ServerResponse,
  status: number,
  ...[headers, body]: [headers: Record<string, string | string[]>, body: string | Uint8Array]
): true {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
  return true;
}

/** The whole body of a request. */
export async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts);
}
