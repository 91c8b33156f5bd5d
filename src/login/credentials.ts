import type { JobToken } from '../inputs/job-token.ts';
import type { LoginRequest } from '../inputs/request.ts';
import type { CredentialsFunction } from '../oci/index.ts';
import type { Ports } from '../ports.ts';
import { gitlabRegistry, providerOf } from '../registries/index.ts';
import {
  type Credentials,
  type DockerConfig,
  encodeBasic,
  helperFor,
  storedCredentials,
} from './docker-config.ts';
import { exchangeAmbient, exchangeTyped } from './exchanges.ts';
import { askHelper } from './helper.ts';
import type { MintedLogin } from './mint.ts';

/** Credentials for one registry and where they came from. */
export interface Resolved {
  readonly credentials?: Credentials;
  readonly source: Source;
  /** Where they end before the run may: the same, then new ones. */
  readonly current?: CredentialsFunction;
  /** Makes a repository, where this login can. */
  readonly createRepository?: NonNullable<MintedLogin['createRepository']>;
  /** When `credentials` end, in milliseconds since the epoch, where that may be before the job does. */
  readonly expiresAt?: number;
}

/** `keyless`: by the job's ID token; `ambient`: by what the machine has. */
export type Source =
  | 'input'
  | 'keyless'
  | 'environment'
  | 'docker-config'
  | 'job-token'
  | 'ambient'
  | 'none';

export interface Sources {
  readonly login?: LoginRequest | undefined;
  /** Logins of the environment, which docker prefers to those of its configuration. */
  readonly environment?: DockerConfig;
  readonly config: DockerConfig;
  readonly githubToken?: JobToken | undefined;
}

/**
 * Chooses the credentials of a registry: what was typed here, else a login that the user's docker already has, else
 * the job's own token (of GitHub, of GitLab) where the registry takes it, else what the machine itself has. Everything found is masked before it is used.
 */
export async function resolveCredentials(
  registry: string,
  { login, environment = {}, config, githubToken }: Sources,
  ports: Ports,
): Promise<Resolved> {
  if (login && login.how !== 'ambient') return typed(registry, { login, githubToken }, ports);
  const given = storedCredentials(environment, registry);
  if (given) return found('environment', given, ports);
  const stored = await known(registry, config, ports);
  if (stored) return found('docker-config', stored, ports);
  if (githubToken?.registry === registry) {
    const username = actorOf(ports);
    return found('job-token', { username, password: githubToken.token.reveal() }, ports);
  }
  const own = gitlabRegistry(ports.env);
  if (own?.registry === registry) return found('ambient', loginOf(own), ports);
  const minted = await exchangeAmbient(registry, ports);
  return minted ? made('ambient', minted, ports) : { source: 'none' };
}

/** What the user's docker knows: of the registry, else of the one whose login it uses there. */
async function known(
  registry: string,
  config: DockerConfig,
  ports: Ports,
): Promise<Credentials | undefined> {
  const { borrowsFrom } = providerOf(registry);
  for (const host of [registry, ...(borrowsFrom === undefined ? [] : [borrowsFrom])]) {
    const helper = helperFor(config, host);
    const stored = helper ? await askHelper(helper, host, ports) : storedCredentials(config, host);
    if (stored) return stored;
  }
  return undefined;
}

function loginOf({ username, password }: Credentials): Credentials {
  return { username, password };
}

interface TypedLogin {
  readonly login: Exclude<LoginRequest, { readonly how: 'ambient' }>;
  readonly githubToken: JobToken | undefined;
}

async function typed(
  registry: string,
  { login, githubToken }: TypedLogin,
  ports: Ports,
): Promise<Resolved> {
  const minted = await exchangeTyped(registry, login, ports);
  if (minted) return made(login.how === 'keyless' ? 'keyless' : 'input', minted, ports);
  if (login.how === 'keyless') return { source: 'none' };
  const credentials = {
    username: login.username || actorOf(ports),
    password: login.password.reveal(),
  };
  const isJobToken = credentials.password === githubToken?.token.reveal();
  return found(isJobToken ? 'job-token' : 'input', credentials, ports);
}

/** ghcr.io takes any user name beside a token. */
function actorOf({ env }: Ports): string {
  return env.GITHUB_ACTOR || 'token';
}

function made(source: Source, minted: MintedLogin, ports: Ports): Resolved {
  const { credentials, current, expiresAt, createRepository } = minted;
  return {
    ...found(source, credentials, ports),
    ...(createRepository && { createRepository }),
    ...(expiresAt !== undefined && { expiresAt }),
    async current(request) {
      const latest = await current(request);
      maskCredentials(latest, ports);
      return latest;
    },
  };
}

function found(source: Source, credentials: Credentials, ports: Ports): Resolved {
  maskCredentials(credentials, ports);
  return { source, credentials };
}

/** Makes sure that no form of the secret is ever printed. */
export function maskCredentials(
  { username, password, identityToken }: Credentials,
  { mask }: Pick<Ports, 'mask'>,
): void {
  // base64 of a user name alone is no secret, and masking it would hide it elsewhere.
  const basic = password && encodeBasic(username, password);
  for (const value of [password, identityToken, basic]) if (value) mask(value);
}
