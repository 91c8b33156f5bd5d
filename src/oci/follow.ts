import { mayLead, reachOf } from './addresses.ts';
import type { Answer } from './answer.ts';
import { type Call, call } from './call.ts';
import { RegistryError } from './error.ts';
import type { Settings } from './options.ts';
import { pathFor } from './unreachable.ts';

const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface Following extends Call {
  /** Sent to the registry's own origin only. */
  readonly authorization?: string | undefined;
}

/**
 * One request with its redirects, each checked: never from https to http, never further inside a network, and the
 * credentials stay with the origin they belong to; once left, they do not come back.
 */
export async function follow(request: Following, settings: Settings): Promise<Answer> {
  const { authorization, ...rest } = request;
  let url = request.url;
  let isOwn = url.origin === settings.origin;
  for (let hops = 0; ; hops += 1) {
    const headers = {
      ...rest.headers,
      ...(isOwn && authorization !== undefined && { authorization }),
    };
    const answer = await call({ ...rest, url, headers }, settings);
    const location = answer.headers.get('location');
    if (!REDIRECTS.has(answer.status) || location === null) return answer;
    if (!keepsMethod(answer)) return answer;
    await answer.discard();
    if (hops === MAX_REDIRECTS) throw unsafe('redirected too often', answer, settings);
    url = checkedLocation(location, answer, settings);
    isOwn &&= url.origin === settings.origin;
  }
}

/** 301 to 303 turn a request with a body into a GET, which is never what an upload means. */
function keepsMethod({ method, status }: Answer): boolean {
  return method === 'GET' || method === 'HEAD' || status === 307 || status === 308;
}

/** Where an answer sends us (redirect or upload session), if it is safe to go there. */
export function checkedLocation(location: string, from: Answer, settings: Settings): URL {
  const base = URL.parse(location, from.url.href);
  const url = base && secured(base, settings);
  if (!url || !/^https?:$/.test(url.protocol))
    throw unsafe('sent a location that is no web address', from, settings);
  if (url.username || url.password) throw unsafe('sent a location with a password', from, settings);
  if (url.origin === settings.origin) return url;
  if (from.url.protocol === 'https:' && url.protocol === 'http:') {
    throw unsafe(`wanted to go on without encryption at ${url.host}`, from, settings);
  }
  if (!mayLead(reachOf(from.url.hostname), reachOf(url.hostname))) {
    throw unsafe(`wanted to go on at ${url.host}, an internal address`, from, settings);
  }
  return url;
}

/** A registry behind a proxy that ends TLS often calls itself by http. */
function secured(url: URL, settings: Settings): URL {
  const own = new URL(settings.origin);
  const isSameHost = url.hostname === own.hostname && (url.port === '' || url.port === own.port);
  return isSameHost && own.protocol === 'https:' && url.protocol === 'http:'
    ? new URL(`${own.origin}${url.pathname}${url.search}`)
    : url;
}

function unsafe(what: string, { method, url }: Answer, { host }: Settings): RegistryError {
  return new RegistryError({
    kind: 'untrusted',
    host,
    message: `${host} ${what}, in answer to ${method} ${pathFor(url)}`,
    method,
  });
}
