import type { Answer } from './answer.ts';
import { type Auth, createAuth } from './auth.ts';
import { RegistryError } from './error.ts';
import { createExchange, type RegistryRequest } from './exchange.ts';
import { createLimiter } from './limiter.ts';
import { isRepository } from './names.ts';
import type { Settings } from './options.ts';
import { createRetry, type Patience, type Retry } from './retry.ts';

/** Requests with everything that any of them needs: authorization, redirects, retries, and no more than a few at once. */
export interface Transport {
  readonly settings: Settings;
  readonly auth: Auth;
  readonly retry: Retry;
  /** The address of something in a repository: `/v2/<repository>/<path>`. */
  url(repository: string, path: string, query?: readonly (readonly [string, string])[]): URL;
  /** Sends until `read` has succeeded; a body that breaks off counts as a failure to be repeated. */
  send<T>(request: RegistryRequest, read: (answer: Answer) => Promise<T>): Promise<T>;
  /** Sends once: the caller decides about failures. */
  sendOnce<T>(request: RegistryRequest, read: (answer: Answer) => Promise<T>): Promise<T>;
  /** Sends once and gives the answer with its body still to come; it does not count among the requests meanwhile. */
  open(request: RegistryRequest): Promise<Answer>;
  patience(): Patience;
}

/** So many times more than other requests. */
const TAGS_AT_ONCE = 6;

export function createTransport(settings: Settings): Transport {
  const retry = createRetry(settings);
  const auth = createAuth(settings, retry);
  const exchange = createExchange({ settings, auth, retry });
  const requests = createLimiter(settings.concurrency);
  // Little work for either side, and twenty of them should not take five rounds.
  const tags = createLimiter(settings.concurrency * TAGS_AT_ONCE);
  // Apart from the others: an upload that holds its place may wait for a download to begin.
  const downloads = createLimiter(settings.concurrency);

  const sendOnce: Transport['sendOnce'] = (request, read) =>
    (request.isAboutTag ? tags : requests)(async () => {
      const answer = await exchange(request);
      try {
        refuseHtml(answer, settings);
        return await read(answer);
      } finally {
        await answer.discard();
      }
    });

  return {
    settings,
    auth,
    retry,
    sendOnce,
    patience: () => retry.patience(),
    open: (request) => downloads(() => exchange(request)),
    url(repository, path, query = []) {
      // A name is part of a path: `..` or `?` in it would ask for something else.
      if (!isRepository(repository)) throw new TypeError(`not a repository: ${repository}`);
      const url = new URL(`/v2/${repository}/${path}`, settings.origin);
      for (const [name, value] of query) url.searchParams.append(name, value);
      return url;
    },
    async send(request, read) {
      const patience = retry.patience();
      for (;;) {
        try {
          return await sendOnce(request, read);
        } catch (error) {
          await patience.wait(error);
        }
      }
    },
  };
}

/** No success of a registry is a web page; storage elsewhere may call a blob anything. */
function refuseHtml({ status, headers, method, url }: Answer, { host, origin }: Settings): void {
  if (url.origin !== origin || status >= 400) return;
  if (!/^text\/html\b/i.test(headers.get('content-type') ?? '')) return;
  throw new RegistryError({
    kind: 'not-a-registry',
    host,
    status,
    message: `${host} answered ${method} ${url.pathname} with a web page: a proxy or login page answers in its place`,
  });
}
