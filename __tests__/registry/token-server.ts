import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { importPKCS8, SignJWT } from 'jose';
import type { Certificate } from './certificate.ts';
import { listen } from './listen.ts';

/** An account: its password, and what it may do: repository -> actions. */
export interface Account {
  readonly password: string;
  readonly repositories: Readonly<Record<string, readonly string[]>>;
}

export interface TokenRequest {
  readonly account: string;
  readonly scopes: readonly string[];
  readonly status: number;
}

export interface TokenServer extends AsyncDisposable {
  /** `127.0.0.1:<port>`; tokens are at `/token`. */
  readonly host: string;
  readonly requests: readonly TokenRequest[];
}

export interface TokenServerOptions {
  readonly certificate: Certificate;
  readonly issuer: string;
  readonly service: string;
  readonly accounts: Readonly<Record<string, Account>>;
  /** Seconds that a token is good for. */
  readonly lifetime?: number;
}

interface Access {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/**
 * Gives tokens as the registry's documentation says, and refuses every request that is not exactly so.
 * https://distribution.github.io/distribution/spec/auth/token/
 */
export async function startTokenServer(options: TokenServerOptions): Promise<TokenServer> {
  const requests: TokenRequest[] = [];
  const listening = await listen(async (request, response) => {
    const asked = readRequest(request, options);
    requests.push({ account: asked.account, scopes: asked.scopes, status: asked.status });
    if (asked.status !== 200) return answer(response, asked.status, { details: asked.why });
    const { lifetime = 300 } = options;
    const token = await sign(asked, options, lifetime);
    answer(response, 200, { token, expires_in: lifetime, issued_at: new Date().toISOString() });
  });
  return {
    host: listening.host,
    requests,
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

interface Asked {
  readonly account: string;
  readonly scopes: readonly string[];
  readonly access: readonly Access[];
  readonly status: number;
  readonly why: string;
}

function readRequest(request: IncomingMessage, options: TokenServerOptions): Asked {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const scopes = url.searchParams.getAll('scope').flatMap((scope) => scope.split(' '));
  const { username, password } = readBasic(request.headers.authorization);
  const account = username ?? 'anonymous';
  const refused = (status: number, why: string): Asked => {
    return { account, scopes, access: [], status, why };
  };
  if (request.method !== 'GET') return refused(405, 'only GET');
  if (url.pathname !== '/token') return refused(404, 'no such path');
  if (url.searchParams.get('service') !== options.service) return refused(400, 'wrong service');
  const known = username === undefined ? undefined : options.accounts[username];
  if (request.headers.authorization !== undefined && known?.password !== password) {
    return refused(401, 'wrong credentials');
  }
  const wanted = scopes.map(parseScope);
  if (wanted.some((scope) => scope === undefined)) return refused(400, 'malformed scope');
  const access = wanted.flatMap((scope) => grant(scope, known));
  return { account, scopes, access, status: 200, why: '' };
}

function readBasic(header = ''): { username?: string; password?: string } {
  const [, encoded] = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(header) ?? [];
  if (encoded === undefined) return {};
  const [, username, password] =
    /^([^:]+):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return username !== undefined && password !== undefined ? { username, password } : {};
}

/** `repository:name:action,…`. The name may hold colons only in a host's port, which no scope of ours has. */
function parseScope(scope: string): Access | undefined {
  const [, name, actions] =
    /^repository:([a-z0-9]+(?:[._/-]+[a-z0-9]+)*):([a-z]+(?:,[a-z]+)*)$/.exec(scope) ?? [];
  if (name === undefined || actions === undefined) return undefined;
  return { type: 'repository', name, actions: actions.split(',') };
}

/** What may be done of what was asked; asking for more is no error. */
function grant(scope: Access | undefined, account: Account | undefined): readonly Access[] {
  if (!scope) return [];
  const allowed = account?.repositories[scope.name] ?? [];
  const actions = scope.actions.filter((action) => allowed.includes(action));
  return actions.length > 0 ? [{ ...scope, actions }] : [];
}

async function sign(
  { account, access }: Asked,
  { certificate, issuer, service }: TokenServerOptions,
  lifetime: number,
): Promise<string> {
  return new SignJWT({ access })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5c: [certificate.x5c] })
    .setIssuer(issuer)
    .setSubject(account)
    .setAudience(service)
    .setJti(randomUUID())
    .setIssuedAt()
    .setNotBefore('-5s')
    .setExpirationTime(`${lifetime}s`)
    .sign(await importPKCS8(certificate.key, 'RS256'));
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
