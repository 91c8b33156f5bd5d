import type { LoginRequest } from '../inputs/request.ts';
import type { Ports } from '../ports.ts';
import { takesJobToken } from '../registries/index.ts';
import type { Secret } from '../secret.ts';
import {
  type Credentials,
  type DockerConfig,
  encodeBasic,
  helperFor,
  storedCredentials,
} from './docker-config.ts';
import { askHelper } from './helper.ts';

/** Credentials for one registry and where they came from. */
export interface Resolved {
  readonly credentials?: Credentials;
  readonly source: 'input' | 'environment' | 'docker-config' | 'job-token' | 'none';
}

export interface Sources {
  readonly login?: LoginRequest | undefined;
  /** Logins of the environment, which docker prefers to those of its configuration. */
  readonly environment?: DockerConfig;
  readonly config: DockerConfig;
  readonly githubToken?: Secret | undefined;
}

/**
 * Chooses the credentials of a registry: what was typed here, else a login that the user's docker already has, else
 * the job's own token where the registry takes it. Everything found is masked before it is used.
 */
export async function resolveCredentials(
  registry: string,
  { login, environment = {}, config, githubToken }: Sources,
  ports: Ports,
): Promise<Resolved> {
  // ghcr.io takes any user name beside a token.
  const actor = ports.env.GITHUB_ACTOR || 'token';
  if (login) {
    const credentials = {
      username: login.username || actor,
      password: login.password.reveal(),
    };
    const isJobToken = credentials.password === githubToken?.reveal();
    return found(isJobToken ? 'job-token' : 'input', credentials, ports);
  }
  const given = storedCredentials(environment, registry);
  if (given) return found('environment', given, ports);
  const helper = helperFor(config, registry);
  const stored = helper
    ? await askHelper(helper, registry, ports)
    : storedCredentials(config, registry);
  if (stored) return found('docker-config', stored, ports);
  if (githubToken && takesJobToken(registry)) {
    return found('job-token', { username: actor, password: githubToken.reveal() }, ports);
  }
  return { source: 'none' };
}

function found(source: Resolved['source'], credentials: Credentials, ports: Ports): Resolved {
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
