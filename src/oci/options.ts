import type { Clock, CredentialsFunction, Fetch, Wait } from './types.ts';

export interface RegistryOptions {
  /** Canonical `host[:port]` as it is written in image names; Docker Hub is `docker.io`. */
  readonly host: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly credentials: CredentialsFunction;
  /** Speak http instead of https. Never chosen by the client itself. */
  readonly plainHttp: boolean;
  /** Called once per pause before a retry. */
  readonly onWait: (wait: Wait) => void;
  /** Called once per distinct text of the registry's `Warning` headers; control characters are escaped. */
  readonly onWarning: (text: string) => void;
  readonly signal?: AbortSignal;
  /** Gives up when an operation has failed for so long without progress. Default 300,000 ms. */
  readonly retryTimeoutMs?: number;
  /** Requests at the same time. Default 4. */
  readonly concurrency?: number;
  /** Further `host[:port]`s that may receive the credentials as token service of this registry. */
  readonly authRealms?: readonly string[];
  /** How long an answer, or the next piece of one, may take. Default 60,000 ms. */
  readonly responseTimeoutMs?: number;
  /** Between 0 and 1, for the jitter of pauses. Default `Math.random`. */
  readonly random?: () => number;
}

/** What every part of the client needs to know about its registry. */
export interface Settings extends Required<Omit<RegistryOptions, 'signal'>> {
  readonly signal: AbortSignal | undefined;
  /** Scheme, host and port that requests go to. */
  readonly origin: string;
}

/** Image names say `docker.io`, where no registry answers. */
const API_HOSTS: Readonly<Record<string, string>> = { 'docker.io': 'registry-1.docker.io' };

/** Token services that are known to belong to a registry of another name. */
const KNOWN_REALMS: Readonly<Record<string, readonly string[]>> = {
  'docker.io': ['auth.docker.io'],
};

export function settingsFrom(options: RegistryOptions): Settings {
  const { host, plainHttp, signal } = options;
  const { origin } = new URL(`${plainHttp ? 'http' : 'https'}://${API_HOSTS[host] ?? host}`);
  return {
    retryTimeoutMs: 300_000,
    concurrency: 4,
    responseTimeoutMs: 60_000,
    random: Math.random,
    ...options,
    authRealms: [...(KNOWN_REALMS[host] ?? []), ...(options.authRealms ?? [])],
    signal,
    origin,
  };
}
