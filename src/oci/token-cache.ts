import type { Challenge } from './challenge.ts';
import { RegistryError } from './error.ts';
import type { Settings } from './options.ts';
import type { Retry } from './retry.ts';
import { renderScope, type Scope, widened } from './scope.ts';
import { fetchToken, type Token } from './token.ts';
import type { Credentials } from './types.ts';

/**
 * A token for these scopes, fetched if there is none that is still good. `rejected` is an `Authorization` that is of no use
 * any more.
 */
export type Tokens = (
  offered: Challenge,
  scopes: readonly Scope[],
  rejected?: string,
) => Promise<Token>;

export function createTokens(settings: Settings, retry: Retry): Tokens {
  const tokens = new Map<string, Promise<Token>>();
  const onlyToPull = new Set<string>();

  const cached = async (
    offered: Challenge,
    scopes: readonly Scope[],
    rejected: string | undefined,
  ): Promise<Token> => {
    const key = scopes.map(renderScope).sort().join(' ');
    const known = tokens.get(key);
    const token = await known?.catch(() => undefined);
    const isGood = token && token.renewAt > settings.clock.now() && bearer(token) !== rejected;
    if (isGood) return token;
    // Somebody else may have noticed first.
    const current = tokens.get(key);
    if (current && current !== known) return current;
    const fetched = fetchFor({ offered, scopes }, settings, retry);
    tokens.set(key, fetched);
    fetched.catch(() => tokens.get(key) === fetched && tokens.delete(key));
    return fetched;
  };

  return async (offered, scopes, rejected) => {
    const isNamed = (await settings.credentials({ rejected: false })) !== undefined;
    const mayWiden = ({ repository }: Scope) => isNamed && !onlyToPull.has(repository);
    const wide = scopes.map((scope) => (mayWiden(scope) ? widened(scope) : scope));
    try {
      return await cached(offered, wide, rejected);
    } catch (error) {
      const extra = wide.filter((scope, at) => scope !== scopes[at]);
      if (extra.length === 0 || !isRefusedLogin(error)) throw error;
      // Some services refuse the whole request instead of leaving out what is not allowed.
      const token = await cached(offered, scopes, rejected);
      for (const { repository } of extra) onlyToPull.add(repository);
      return token;
    }
  };
}

interface Wanted {
  readonly offered: Challenge;
  readonly scopes: readonly Scope[];
}

/** Credentials with a short life may have ended meanwhile: where they are refused, others are asked for, once. */
async function fetchFor(
  { offered, scopes }: Wanted,
  settings: Settings,
  retry: Retry,
): Promise<Token> {
  const request = { challenge: offered, scopes: scopes.map(renderScope) };
  const credentials = await settings.credentials({ rejected: false });
  try {
    return await fetchToken({ ...request, credentials }, settings, retry);
  } catch (error) {
    if (!isRefusedLogin(error)) throw error;
    const anew = await settings.credentials({ rejected: true });
    if (!anew || isEqual(credentials, anew)) throw error;
    return fetchToken({ ...request, credentials: anew }, settings, retry);
  }
}

function isRefusedLogin(error: unknown): boolean {
  return (
    error instanceof RegistryError && (error.kind === 'unauthorized' || error.kind === 'denied')
  );
}

function isEqual(a: Credentials | undefined, b: Credentials): boolean {
  return (
    a?.username === b.username && a.password === b.password && a.identityToken === b.identityToken
  );
}

/** The `Authorization` of a token. */
export function bearer({ value }: Token): string {
  return `Bearer ${value}`;
}
