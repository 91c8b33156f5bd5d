import type { ConnectionRequest } from '../inputs/connection.ts';
import { type CredentialsFunction, createRegistry, type Registry } from '../oci/index.ts';
import type { Ports } from '../ports.ts';
import { gitlabRegistry } from '../registries/index.ts';
import type { Credentials } from './docker-config.ts';
import { isLoopback } from './loopback.ts';

/** Whom a client speaks to, as whom, and how. */
export interface ClientRequest {
  /** Canonical. */
  readonly host: string;
  /** `undefined`: nobody. */
  readonly credentials: Credentials | undefined;
  /** Where they end before the run may. */
  readonly current?: CredentialsFunction | undefined;
  readonly connection: ConnectionRequest;
}

/** GitLab gives the tokens of its own registry, wherever that is. */
function ownRealms(host: string, env: Ports['env']): readonly string[] {
  const own = gitlabRegistry(env);
  return own?.registry === host && own.realm !== '' ? [own.realm] : [];
}

/** Our own client for one registry, which says what it waits for. */
export function registryClient(
  { host, credentials, current, connection }: ClientRequest,
  { fetch, clock, log, signal, env }: Ports,
): Registry {
  return createRegistry({
    host,
    fetch,
    clock,
    credentials: current ?? (async () => credentials),
    plainHttp: isLoopback(host) || connection.insecure.includes(host),
    authRealms: [...connection.authRealms, ...ownRealms(host, env)],
    retryTimeoutMs: connection.retryTimeoutMs,
    onWait: ({ host: waitingFor, reason, delay, attempt }) =>
      log.info(
        // A message that stands alone names the host itself.
        `${reason.startsWith(waitingFor) ? reason : `${waitingFor}: ${reason}`}; attempt ${attempt}, waiting ${Math.ceil(delay / 1000)} s`,
      ),
    onWarning: (text) => log.warning(`${host} says: ${text}`),
    ...(signal && { signal }),
  });
}
