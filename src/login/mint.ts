import { mintIdToken } from '../oidc/id-token.ts';
import { createService } from '../oidc/service.ts';
import type { Ports } from '../ports.ts';
import type { Exchange, ExchangePorts, ExchangeRequest, Minted } from '../registries/exchange.ts';
import type { Credentials } from './docker-config.ts';

/** A login that was made for this run. */
export interface MintedLogin {
  readonly credentials: Credentials;
  /** When the first one ends, in milliseconds since the epoch; absent: not before any job. */
  readonly expiresAt?: number;
  /** The same as long as it holds, then a new one. */
  current(request: { readonly rejected: boolean }): Promise<Credentials>;
  /** As `Minted.createRepository`. */
  readonly createRepository?: NonNullable<Minted['createRepository']>;
}

/** Made anew so long before it ends, in milliseconds: a request that begins now must not outlive it. */
const MARGIN_MS = 60_000;
/** What a registry refuses right after it was made, it refuses again. */
const YOUNG_MS = 5_000;

/** Makes a login, and another one whenever that is about to end or is refused. */
export async function mintLogin(
  exchange: Exchange,
  request: ExchangeRequest,
  ports: Ports,
): Promise<MintedLogin> {
  const mint = () => exchange(request, exchangePorts(ports));
  let latest = { minted: await mint(), at: ports.clock.now() };
  let making: Promise<void> | undefined;
  const { expiresAt, createRepository } = latest.minted;
  const isWanted = (rejected: boolean): boolean => {
    const age = ports.clock.now() - latest.at;
    const life = (latest.minted.expiresAt ?? Number.POSITIVE_INFINITY) - latest.at;
    return age >= life - Math.min(MARGIN_MS, life / 4) || (rejected && age > YOUNG_MS);
  };
  return {
    credentials: toCredentials(latest.minted),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(createRepository && { createRepository }),
    async current({ rejected }) {
      // Many requests find out at the same time; one of them makes it for all.
      if (isWanted(rejected)) making ??= renew().finally(() => (making = undefined));
      await making?.catch((error: unknown) => {
        const { expiresAt = Number.POSITIVE_INFINITY } = latest.minted;
        // There was time left: whoever makes logins may be back before it is over.
        if (rejected || ports.clock.now() >= expiresAt) throw error;
      });
      return toCredentials(latest.minted);
    },
  };

  async function renew(): Promise<void> {
    const at = ports.clock.now();
    latest = { minted: await mint(), at };
  }
}

/** What an exchange may use of the world. */
export function exchangePorts(ports: Ports): ExchangePorts {
  const { clock, env, exec, files, log, mask, signal } = ports;
  return {
    ...{ clock, env, exec, files, log, mask },
    ...(signal && { signal }),
    service: createService(ports),
    idToken: (audience) => mintIdToken(audience, ports),
  };
}

function toCredentials({ username, password, identityToken }: Minted): Credentials {
  return { username, password, ...(identityToken !== undefined && { identityToken }) };
}
