import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { forward } from '../../registry/recording-proxy.ts';
import { basicFront } from '../registry-front.ts';
import { basicOf } from '../site.ts';

export interface Front {
  /** The registry behind, `127.0.0.1:<port>`. */
  readonly upstream: string;
  readonly passwords: ReadonlySet<string>;
  readonly repositories: ReadonlySet<string>;
}

/** A private registry of ECR: Basic on `/v2/`, and no repository that was not made. */
export function privateFront({ upstream, passwords, repositories }: Front): RequestListener {
  const accepts = (login: { username: string; password: string }) => isLogin(login, passwords);
  const front = basicFront(upstream, accepts);
  return (incoming, response) => {
    const login = basicOf(incoming);
    const name = repositoryOf(incoming);
    const isMissed = name !== undefined && !repositories.has(name);
    if (login && accepts(login) && isMissed) refuseMissing(name, incoming, response);
    else front(incoming, response);
  };
}

function repositoryOf({ url = '' }: IncomingMessage): string | undefined {
  return /^\/v2\/(.+)\/(?:blobs|manifests|tags)\//.exec(url)?.[1];
}

function refuseMissing(name: string, incoming: IncomingMessage, response: ServerResponse): void {
  incoming.resume();
  const message = `The repository with name '${name}' does not exist in the registry with id '123456789012'`;
  response
    .writeHead(404, { 'content-type': 'application/json' })
    .end(JSON.stringify({ errors: [{ code: 'NAME_UNKNOWN', message }] }));
}

/** ECR Public: `/v2/` takes no Basic, its token service does. */
export function publicFront({ upstream, passwords, repositories }: Front): RequestListener {
  const tokens = new Set<string>();
  return (incoming, response) => {
    const { host, authorization = '' } = incoming.headers;
    if (incoming.url?.startsWith('/token')) {
      incoming.resume();
      const login = basicOf(incoming);
      if (!login || !isLogin(login, passwords)) {
        response.writeHead(401).end('{"message":"Not Authorized"}');
        return;
      }
      const token = `opaque-${tokens.size}`;
      tokens.add(token);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ token }));
      return;
    }
    if (tokens.has(authorization.replace(/^Bearer /, ''))) {
      const name = repositoryOf(incoming);
      const [, alias, own] = /^([^/]+)\/(.+)$/.exec(name ?? '') ?? [];
      if (name !== undefined && !(alias === 'alias' && repositories.has(own ?? ''))) {
        return refuseMissing(name, incoming, response);
      }
      incoming.headers['x-forwarded-proto'] = 'https';
      forward(incoming, response, upstream);
      return;
    }
    incoming.resume();
    const challenge = `Bearer realm="https://${host}/token/",service="${host}",scope="aws"`;
    response
      .writeHead(401, { 'content-type': 'application/json', 'www-authenticate': challenge })
      .end('{"errors":[{"code":"DENIED","message":"Not Authorized"}]}');
  };
}

function isLogin(
  { username, password }: { readonly username: string; readonly password: string },
  passwords: ReadonlySet<string>,
): boolean {
  return username === 'AWS' && passwords.has(password);
}
