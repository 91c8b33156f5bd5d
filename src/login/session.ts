import { toPublishError } from '../errors.ts';
import type { ConnectionRequest } from '../inputs/connection.ts';
import type { JobToken } from '../inputs/job-token.ts';
import type { LoginRequest } from '../inputs/request.ts';
import type { Registry } from '../oci/index.ts';
import type { Environment, Ports } from '../ports.ts';
import { environmentConfig } from './auth-environment.ts';
import { registryClient } from './client.ts';
import { configPath, readDockerConfig } from './config-file.ts';
import { makingRepositories } from './create-repository.ts';
import { type Resolved, resolveCredentials } from './credentials.ts';
import { withAuthorities } from './docker-authorities.ts';
import type { DockerConfig } from './docker-config.ts';
import { type DockerPaths, dockerPaths } from './docker-paths.ts';
import { privateEnvironment } from './private-config.ts';

/** Registries that this run is logged in to, for our own client and for the builder. */
export interface Session extends AsyncDisposable {
  registry(host: string): Registry;
  /** The same registry for somebody without credentials. */
  stranger(host: string): Registry;
  /** Where a registry's credentials came from, and for whom. */
  identity(host: string): { readonly source: Resolved['source']; readonly username?: string };
  /** The environment for docker and buildx. */
  readonly env: Environment;
}

export interface SessionRequest {
  /** Canonical hosts, each once. */
  readonly registries: readonly string[];
  readonly loginFor: (registry: string) => LoginRequest | undefined;
  /** What was asked for, of whatever command. */
  readonly asked: {
    readonly connection: ConnectionRequest;
    /** Whether a repository that is missed is made, where the login can. */
    readonly createRepository?: boolean;
    readonly githubToken?: JobToken | undefined;
  };
  /** A private directory that the caller removes. */
  readonly directory: string;
}

/**
 * Finds the credentials of each registry and hands them to docker in a private configuration: a copy of the user's
 * with our logins in it. The user's own stays as it is, and is used unchanged where we add nothing.
 */
export async function openSession(request: SessionRequest, ports: Ports): Promise<Session> {
  const { registries, directory } = request;
  const { githubToken, connection } = request.asked;
  const paths = dockerPaths(ports.env);
  const config = await usableConfig(paths, ports);
  const environment = environmentConfig(ports.env);
  const found = await Promise.all(
    registries.map(async (registry): Promise<[string, Resolved]> => {
      const sources = { config, environment, login: request.loginFor(registry), githubToken };
      return [registry, await resolveCredentials(registry, sources, ports)];
    }),
  );
  const resolved = new Map(found);
  const clients = new Map(
    found.map(([host, login]) => {
      const { credentials, current } = login;
      const client = registryClient({ host, credentials, current, connection }, ports);
      const isMaking = request.asked.createRepository === true;
      return [host, isMaking ? makingRepositories(client, login, ports.log) : client];
    }),
  );
  const docker = await privateEnvironment(resolved, { config, paths, directory }, ports);
  const env = await withAuthorities(docker.env, directory, ports);
  return {
    registry: (host) => required(clients, host),
    stranger: (host) => registryClient({ host, credentials: undefined, connection }, ports),
    identity: (host) => {
      const { source, credentials } = required(resolved, host);
      return { source, ...(credentials && { username: credentials.username }) };
    },
    env,
    [Symbol.asyncDispose]: () => docker[Symbol.asyncDispose](),
  };
}

/** As docker does, a configuration that cannot be used is said and counts as empty: what is needed may stand in inputs. */
async function usableConfig(paths: DockerPaths, ports: Ports): Promise<DockerConfig> {
  try {
    return await readDockerConfig(await configPath(paths.config, ports), ports);
  } catch (error) {
    const { message, code } = toPublishError(error);
    if (code !== 'DOCKER_CONFIG') throw error;
    ports.log.warning(`${message} It is ignored, and so are the logins in it.`);
    return {};
  }
}

function required<T>(map: ReadonlyMap<string, T>, host: string): T {
  const value = map.get(host);
  if (value === undefined) throw new Error(`no session for ${host}`);
  return value;
}
