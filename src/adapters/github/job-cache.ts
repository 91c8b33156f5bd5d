import type { Environment } from '../../ports.ts';
import type { JobCache } from '../../tagging/index.ts';

const READ = 1;
const WRITE = 2;

/**
 * What this job may do with GitHub’s cache; `undefined`: it cannot be reached. The token names the caches that it is for, and buildx reads
 * that itself: one of another form, as runners of other servers hand out, would fail the build.
 * https://docs.docker.com/build/cache/backends/gha/
 */
export function jobCacheOf(env: Environment): JobCache | undefined {
  const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL } = env;
  if (!ACTIONS_RESULTS_URL && !ACTIONS_CACHE_URL) return undefined;
  const { ac, exp, nbf } = claimsOf(token);
  const scopes = typeof ac === 'string' ? scopesIn(ac) : undefined;
  if (!scopes || typeof exp !== 'number' || typeof nbf !== 'number') return undefined;
  const allows = (right: number) => scopes.some(({ Permission }) => (Permission & right) !== 0);
  const mode = env.ACTIONS_CACHE_MODE ?? '';
  const mayRead = allows(READ) && !['none', 'write-only'].includes(mode);
  const mayWrite = allows(WRITE) && !['none', 'read'].includes(mode);
  if (!mayRead && !mayWrite) return undefined;
  return { mayRead, mayWrite, isHosted: env.RUNNER_ENVIRONMENT === 'github-hosted' };
}

/** What a JSON Web Token says, unverified: RFC 7519, section 3. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const [, payload = ''] = token.split('.');
  return parsed(Buffer.from(payload, 'base64url').toString()) ?? {};
}

function scopesIn(ac: string): readonly { readonly Permission: number }[] | undefined {
  const scopes = parsed<readonly { readonly Permission: number }[]>(ac);
  return Array.isArray(scopes) ? scopes : undefined;
}

function parsed<T = Readonly<Record<string, unknown>>>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
