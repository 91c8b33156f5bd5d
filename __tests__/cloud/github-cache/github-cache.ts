import type { IncomingMessage, RequestListener } from 'node:http';
import { listen } from '../../registry/listen.ts';
import type { Answer, Asked } from './answer.ts';
import { BLOBS, makeBlobs } from './blobs.ts';
import { type CacheEntry, makeEntries } from './entries.ts';
import { type CacheScope, makeTokenAuthority, type TokenOptions } from './runtime-token.ts';
import { answerCall, SERVICE } from './service.ts';

/** `CreateCacheEntry`, …, `upload`, `download`. */
export interface CacheCall {
  readonly procedure: string;
  /** Of how many of this procedure, from 0. */
  readonly index: number;
}

export interface GithubCacheOptions {
  /** Answers in the service's place; `stall` never answers. */
  readonly fail?: (call: CacheCall) => Answer | 'stall' | undefined;
  /** In bytes. What was used least recently is dropped over it. */
  readonly quota?: number;
  /** In milliseconds since 1970. */
  readonly clock?: () => number;
}

/** GitHub's cache service with the caches of one repository. */
export interface GithubCache extends AsyncDisposable {
  readonly host: string;
  /** What was asked, in order, with the status of the answer (0: there was none). */
  readonly calls: readonly (CacheCall & { readonly status: number })[];
  readonly entries: () => readonly CacheEntry[];
  /** What the runner gives to the actions of a job with these rights. */
  env(scopes: readonly CacheScope[], options?: TokenOptions): Promise<CacheEnvironment>;
}

export interface CacheEnvironment extends Readonly<Record<string, string>> {
  readonly ACTIONS_RUNTIME_TOKEN: string;
  readonly ACTIONS_RESULTS_URL: string;
  readonly ACTIONS_CACHE_SERVICE_V2: string;
}

const GIGABYTE = 1_000_000_000;

export async function startGithubCache({
  fail = () => undefined,
  quota = 10 * GIGABYTE,
  clock = Date.now,
}: GithubCacheOptions = {}): Promise<GithubCache> {
  const tokens = makeTokenAuthority();
  const entries = makeEntries(quota);
  const blobs = makeBlobs(entries, clock);
  const calls: { procedure: string; index: number; status: number }[] = [];
  const answer = async (asked: Asked, procedure: string): Promise<Answer | 'stall'> => {
    const index = calls.filter((call) => call.procedure === procedure).length;
    const call = { procedure, index, status: 0 };
    calls.push(call);
    const isBlob = asked.path.startsWith(BLOBS);
    const given =
      fail(call) ??
      (isBlob ? blobs.answer(asked) : await answerCall(asked, { tokens, entries, blobs }));
    call.status = given === 'stall' ? 0 : given.status;
    return given;
  };
  const listener: RequestListener = async (incoming, response) => {
    const asked = await read(incoming);
    const given = await answer(asked, procedureOf(asked));
    if (given === 'stall') return;
    const { status, headers = {}, body = '' } = given;
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  };
  const { host, [Symbol.asyncDispose]: stop } = await listen(listener);
  return {
    ...{ host, calls, entries: entries.all },
    env: async (scopes, options) => ({
      ACTIONS_RUNTIME_TOKEN: await tokens.issue(scopes, options),
      ACTIONS_RESULTS_URL: `http://${host}/`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
    }),
    [Symbol.asyncDispose]: stop,
  };
}

function procedureOf({ path, method }: Asked): string {
  if (path.startsWith(BLOBS)) return method === 'PUT' ? 'upload' : 'download';
  return path.slice(SERVICE.length);
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = '', url = '/', headers } = incoming;
  const { pathname, searchParams } = new URL(url, 'http://cache');
  return {
    ...{ method, headers, path: pathname, query: searchParams },
    host: headers.host ?? '',
    body: Buffer.concat(chunks),
  };
}
