import type { Ports } from '../../ports.ts';
import { textAt } from './json.ts';

const TIMEOUT_MS = 10_000;

/**
 * Asks GitHub for the job's ID token, and masks it; `undefined` where the job may not have one.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function githubIdToken({
  env,
  fetch,
  mask,
}: Pick<Ports, 'env' | 'fetch' | 'mask'>): Ports['idToken'] {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: base, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
  if (!base || !token || !URL.canParse(base)) return undefined;
  return async (audience) => {
    const url = new URL(base);
    url.searchParams.set('audience', audience);
    const response = await fetch(url.href, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    const idToken = response.status === 200 ? textAt(JSON.parse(text), 'value') : undefined;
    if (idToken === undefined) throw new Error(`no ID token (GitHub answered ${response.status})`);
    mask(idToken);
    return idToken;
  };
}
