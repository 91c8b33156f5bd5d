import type { Environment } from '../ports.ts';

/**
 * Whether buildx can use the cache of the job. It reads in the token which caches that is for, and fails the build over one of another
 * form, as runners of other servers hand out. https://docs.docker.com/build/cache/backends/gha/
 */
export function hasJobCache({
  ACTIONS_RUNTIME_TOKEN: token = '',
  ACTIONS_RESULTS_URL: results,
  ACTIONS_CACHE_URL: cache,
}: Environment): boolean {
  if (!results && !cache) return false;
  const { ac, exp, nbf } = claimsOf(token);
  return typeof ac === 'string' && typeof exp === 'number' && typeof nbf === 'number';
}

/** What a JSON Web Token says, unverified: RFC 7519, section 3. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const [, payload = ''] = token.split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) ?? {};
  } catch {
    return {};
  }
}
