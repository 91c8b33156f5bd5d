import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashSync } from 'bcryptjs';
import { stringify } from 'yaml';
import { makeCertificate } from './certificate.ts';
import { startServer, stopServer } from './process.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { type Account, startTokenServer, type TokenServer } from './token-server.ts';

/** A CNCF Distribution of its own, with an empty storage. */
export interface Distribution extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
}

/** Where a registry keeps what it gets: on disk unless told otherwise. Memory is faster where images are small. */
export interface Storage {
  readonly inMemory?: boolean;
}

/** Everybody may do everything. */
export function startOpenRegistry(storage: Storage = {}): Promise<Distribution> {
  return start(() => ({}), storage);
}

/** Whoever knows a password may do everything: user -> password. */
export function startHtpasswdRegistry(
  users: Readonly<Record<string, string>>,
): Promise<Distribution> {
  return start((folder) => {
    const path = join(folder, 'htpasswd');
    // Few rounds: a test's password needs no protection.
    const lines = Object.entries(users).map(([user, word]) => `${user}:${hashSync(word, 4)}\n`);
    writeFileSync(path, lines.join(''));
    return { htpasswd: { realm: 'test', path } };
  });
}

const ISSUER = 'token.test';

/** A registry whose tokens a server of ours gives, both at one address, and what they were asked. */
export interface TokenRegistry extends RecordingProxy {
  readonly tokens: TokenServer;
  /** The server behind the common address that answers a path: for another proxy. */
  readonly upstream: (url: string) => string;
}

export async function startTokenRegistry(
  accounts: Readonly<Record<string, Account>>,
  storage: Storage = {},
): Promise<TokenRegistry> {
  await using parts = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'token-'));
  parts.defer(() => rmSync(folder, { recursive: true }));
  const certificate = makeCertificate(folder);
  const service = 'registry.test';
  const tokens = parts.use(
    await startTokenServer({ certificate, issuer: ISSUER, service, accounts }),
  );
  let registry = '';
  const upstream = (url: string) => (url.startsWith('/token') ? tokens.host : registry);
  const { host, requests } = parts.use(await startRecordingProxy({ upstream }));
  const rootcertbundle = certificate.path;
  const settings = { realm: `http://${host}/token`, service, issuer: ISSUER, rootcertbundle };
  registry = parts.use(await start(() => ({ token: settings }), storage)).host;
  const kept = parts.move();
  const dispose = () => kept.disposeAsync();
  return { host, requests, tokens, upstream, [Symbol.asyncDispose]: dispose };
}

/** https://distribution.github.io/distribution/about/configuration/ */
async function start(
  authOf: (folder: string) => object,
  { inMemory = false }: Storage = {},
): Promise<Distribution> {
  const folder = mkdtempSync(join(tmpdir(), 'distribution-'));
  const auth = authOf(folder);
  const config = join(folder, 'config.yml');
  const settings = {
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: inMemory
      ? { inmemory: {} }
      : { filesystem: { rootdirectory: join(folder, 'storage') } },
    http: { addr: '127.0.0.1:0', secret: randomBytes(16).toString('hex') },
    ...(Object.keys(auth).length > 0 && { auth }),
  };
  writeFileSync(config, stringify(settings));
  const program = process.env.DOCKER_REGISTRY_BIN ?? 'docker-registry';
  const { child, match } = await startServer(
    program,
    ['serve', config],
    /listening on (127\.0\.0\.1:[0-9]+)/,
  );
  return {
    host: match[1] ?? '',
    async [Symbol.asyncDispose]() {
      await stopServer(child);
      rmSync(folder, { recursive: true });
    },
  };
}
