import { isRegistryHost } from '../reference/reference.ts';
import { parseCommaList } from './lists.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Typed } from './typed.ts';
import { type Problems, parseNumber } from './values.ts';

/** How registries are spoken to. Hosts are in lower case, with their port. */
export interface ConnectionRequest {
  /** Hosts that are spoken to by plain HTTP, beside loopback ones. */
  readonly insecure: readonly string[];
  /** Further hosts that may receive the credentials as token services. */
  readonly authRealms: readonly string[];
  /** How long an operation may fail without progress before it is given up. */
  readonly retryTimeoutMs: number;
}

export function parseConnection(typed: Typed, problems: Problems): ConnectionRequest {
  const seconds = parseNumber(
    { input: 'retry-timeout', text: typed('retry-timeout'), fallback: 300 },
    problems,
  );
  return {
    insecure: hostsOf('insecure', typed, problems),
    authRealms: hostsOf('auth-realms', typed, problems),
    retryTimeoutMs: seconds * 1000,
  };
}

function hostsOf(input: InputName, typed: Typed, problems: Problems): readonly string[] {
  return parseCommaList(typed(input)).map((host) => {
    if (!isRegistryHost(host)) {
      problems.add({
        input,
        message: `${quote(host)} is not a host`,
        fix: 'Write hosts alone, with their port if they have one: `registry.corp.example:5000`.',
      });
    }
    return host.toLowerCase();
  });
}
