import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import { forward } from '../registry/recording-proxy.ts';
import type { ShownLogin } from './registry-front.ts';
import { basicOf, type SiteAnswer, type SiteRequest, site } from './site.ts';

/** `repository:NAME:ACTION,…` */
export interface Access {
  readonly type: 'repository';
  readonly name: string;
  readonly actions: readonly string[];
}

export interface TokenFrontOptions {
  /** The registry behind, `127.0.0.1:<port>`. */
  readonly upstream: string;
  /** Address of the token service. */
  readonly realm: string;
  readonly service: string;
  /** Whether tokens say nothing to whoever gets one. */
  readonly isOpaque?: boolean;
  /** What of that a login may do, `undefined` for nobody; or the answer that refuses it. */
  grant(
    login: ShownLogin | undefined,
    wanted: readonly Access[],
  ): readonly Access[] | { readonly refusal: SiteAnswer };
  /** The vendor's words where a token is not good for a request. */
  denied?(repository: string, action: string): SiteAnswer;
  /** Answers in the registry's place who may do what it asks. */
  answers?(method: string, path: string): SiteAnswer | undefined;
}

/** A vendor's token service and its registry: what a token does not grant is refused, all else is answered by the registry behind. */
export function tokenFront(options: TokenFrontOptions) {
  const granted = new Map<string, readonly Access[]>();
  return {
    tokens: site((request) => giveToken(request, options, granted)),
    registry: registryOf(options, granted),
  };
}

async function giveToken(
  request: SiteRequest,
  { service, isOpaque, grant }: TokenFrontOptions,
  granted: Map<string, readonly Access[]>,
): Promise<SiteAnswer> {
  const { method, query } = request;
  if (method !== 'GET') return { status: 405, body: { message: 'method not allowed' } };
  if (query.get('service') !== service) return { status: 400, body: { message: 'wrong service' } };
  const result = grant(basicOf(request), query.getAll('scope').map(parseScope));
  if ('refusal' in result) return result.refusal;
  const token = isOpaque ? randomUUID() : await sign(result);
  granted.set(token, result);
  return { status: 200, body: { token, expires_in: 300 } };
}

function parseScope(scope: string): Access {
  const [, name = '', actions = ''] = /^repository:([^:]+):([a-z,]+)$/.exec(scope) ?? [];
  if (name === '') throw new Error(`not a scope: ${scope}`);
  return { type: 'repository', name, actions: actions.split(',') };
}

function sign(access: readonly Access[]): Promise<string> {
  return new SignJWT({ access })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setJti(randomUUID())
    .setExpirationTime('300s')
    .sign(randomBytes(32));
}

function registryOf(
  { upstream, realm, service, denied = plainlyDenied, answers }: TokenFrontOptions,
  granted: ReadonlyMap<string, readonly Access[]>,
): RequestListener {
  return (incoming, response) => {
    const { method = '', url = '/', headers } = incoming;
    const [scheme, token = ''] = (headers.authorization ?? '').split(' ');
    const access = scheme === 'Bearer' ? granted.get(token) : undefined;
    if (!access) {
      const challenge = `Bearer realm="${realm}",service="${service}"`;
      return answer(incoming, response, {
        status: 401,
        headers: { 'www-authenticate': challenge },
        body: { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
      });
    }
    const path = url.replace(/\?.*$/, '');
    const [, repository] = /^\/v2\/(.+?)\/(?:blobs|manifests|tags|referrers)\//.exec(path) ?? [];
    const action = method === 'GET' || method === 'HEAD' ? 'pull' : 'push';
    const isAllowed = access.some(
      ({ name, actions }) => name === repository && actions.includes(action),
    );
    if (repository !== undefined && !isAllowed) {
      return answer(incoming, response, denied(repository, action));
    }
    const own = answers?.(method, path);
    if (own) return answer(incoming, response, own);
    incoming.headers['x-forwarded-proto'] = 'https';
    forward(incoming, response, upstream);
  };
}

function plainlyDenied(): SiteAnswer {
  return { status: 403, body: { errors: [{ code: 'DENIED', message: 'denied' }] } };
}

function answer(
  incoming: { resume(): unknown },
  response: ServerResponse,
  { status, headers, body = '' }: SiteAnswer,
): void {
  incoming.resume();
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body));
}
