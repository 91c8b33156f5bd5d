import type { Answer } from './answer.ts';
import { type Call, call } from './call.ts';
import type { Challenge } from './challenge.ts';
import { RegistryError } from './error.ts';
import type { Settings } from './options.ts';
import { checkRealm, type Realm } from './realm.ts';
import { refusalError } from './refusal.ts';
import type { Retry } from './retry.ts';
import type { Credentials } from './types.ts';

/** A short-lived right that a token service hands out. */
export interface Token {
  readonly value: string;
  /** When to get another one, in milliseconds since the epoch: before it expires. */
  readonly renewAt: number;
}

export interface TokenRequest {
  readonly challenge: Challenge;
  /** Rendered: `repository:acme/app:pull,push`. */
  readonly scopes: readonly string[];
  readonly credentials: Credentials | undefined;
}

const MAX_TOKEN_BYTES = 64 * 1024;
const DEFAULT_LIFE_S = 60;
const LONGEST_LIFE_S = 24 * 3600;
/** Identifies us to OAuth2 services, which require some name. */
const CLIENT_ID = 'registry-publish';
/** How services say that they do not know this way of asking; after GET, 401 can only mean a wrong password. */
const TRY_OTHERWISE: Readonly<Record<string, readonly number[]>> = {
  GET: [404, 405, 501],
  POST: [400, 401, 404, 405, 501],
};

/**
 * Fetches a token. https://distribution.github.io/distribution/spec/auth/token/ (GET with Basic), and for identity
 * tokens https://distribution.github.io/distribution/spec/auth/oauth/ (POST). No redirect is followed.
 */
export async function fetchToken(
  request: TokenRequest,
  settings: Settings,
  retry: Retry,
): Promise<Token> {
  const realm = checkRealm(request.challenge.parameters.realm ?? '', settings);
  if (request.credentials && !realm.isTrusted) throw foreignRealm(realm, settings);
  const patience = retry.patience();
  for (;;) {
    try {
      await retry.ready();
      return await exchange(realm, request, settings);
    } catch (error) {
      await patience.wait(error);
    }
  }
}

function foreignRealm({ url }: Realm, { host }: Settings): RegistryError {
  return new RegistryError({
    kind: 'untrusted',
    host,
    message: `${host} wants the password to be sent to ${url.host}, which is not known to belong to it`,
  });
}

async function exchange(realm: Realm, request: TokenRequest, settings: Settings): Promise<Token> {
  const asked = settings.clock.now();
  const [first, second] = waysToAsk(realm.url, request);
  let answer = await call(first, settings);
  if (second && TRY_OTHERWISE[first.method]?.includes(answer.status)) {
    await answer.discard();
    answer = await call(second, settings);
  }
  if (answer.status !== 200) throw refused(answer, await answer.beginning(), settings);
  const body = new TextDecoder().decode(await answer.bytes(MAX_TOKEN_BYTES));
  return readToken(body, asked, settings.host);
}

/** The usual way, and another one for services that know only that. */
function waysToAsk(realm: URL, request: TokenRequest): readonly [Call, Call?] {
  const { credentials } = request;
  if (!credentials) return [asGet(realm, request)];
  const { username, password, identityToken } = credentials;
  if (identityToken) {
    const refresh = asPost(realm, request, {
      grant_type: 'refresh_token',
      refresh_token: identityToken,
    });
    return password ? [refresh, asGet(realm, request)] : [refresh];
  }
  const grant = { grant_type: 'password', username, password };
  return [asGet(realm, request), asPost(realm, request, grant)];
}

function asGet(realm: URL, { challenge, scopes, credentials }: TokenRequest): Call {
  const url = new URL(realm);
  const { service } = challenge.parameters;
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  if (credentials) url.searchParams.set('account', credentials.username);
  return {
    method: 'GET',
    url,
    headers: credentials ? { authorization: basicAuthorization(credentials) } : {},
  };
}

function asPost(
  url: URL,
  { challenge, scopes }: TokenRequest,
  grant: Readonly<Record<string, string>>,
): Call {
  const { service = '' } = challenge.parameters;
  const form = new URLSearchParams({ ...grant, service, client_id: CLIENT_ID });
  if (scopes.length > 0) form.set('scope', scopes.join(' '));
  const body = new TextEncoder().encode(form.toString());
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: { length: body.length, open: () => body },
  };
}

/** https://www.rfc-editor.org/rfc/rfc7617 */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function refused(answer: Answer, body: string, { host, clock }: Settings): RegistryError {
  const { status, method, url } = answer;
  if (status >= 300 && status < 400) {
    return new RegistryError({
      kind: 'untrusted',
      host,
      status,
      message: `${host}'s token service ${url.host} wanted to send us elsewhere`,
    });
  }
  const error = refusalError({ ...answer, host, body, now: clock.now() });
  // 400 is what OAuth2 says to a wrong password or refresh token.
  const kind = status === 400 ? 'unauthorized' : error.kind;
  const who = url.host === host ? 'the token service' : `the token service ${url.host}`;
  const said = error.detail ? `: ${error.detail}` : '';
  return new RegistryError({
    ...error,
    kind,
    message: `${host} did not accept the login: ${who} answered ${status} to ${method}${said}`,
  });
}

function readToken(body: string, asked: number, host: string): Token {
  const { value, expiresIn } = parseToken(body);
  // Anything else could not be a header.
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    throw new RegistryError({
      kind: 'bad-answer',
      host,
      message: `${host}'s token service answered without a token`,
    });
  }
  const stated = Number(expiresIn);
  const life = stated > 0 ? Math.min(stated, LONGEST_LIFE_S) : DEFAULT_LIFE_S;
  const margin = Math.min(30, life / 5);
  return { value, renewAt: asked + (life - margin) * 1000 };
}

function parseToken(body: string): { value?: unknown; expiresIn?: unknown } {
  try {
    const parsed = JSON.parse(body) as Record<string, unknown> | null;
    return { value: parsed?.token || parsed?.access_token, expiresIn: parsed?.expires_in };
  } catch {
    return {};
  }
}
