import type { ConnectionRequest } from '../inputs/connection.ts';
import { createRegistry, type Registry } from '../oci/index.ts';
import type { Ports } from '../ports.ts';
import type { Credentials } from './docker-config.ts';
import { isLoopback } from './loopback.ts';

/** Whom a client speaks to, as whom, and how. */
export interface ClientRequest {
  /** Canonical. */
  readonly host: string;
  /** `undefined`: nobody. */
  readonly credentials: Credentials | undefined;
  readonly connection: ConnectionRequest;
}

/** Our own client for one registry, which says what it waits for. */
export function registryClient(
  { host, credentials, connection }: ClientRequest,
  { fetch, clock, log, signal }: Ports,
): Registry {
  return createRegistry({
    host,
    fetch,
    clock,
    credentials: async () => credentials,
    plainHttp: isLoopback(host) || connection.insecure.includes(host),
    authRealms: connection.authRealms,
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
