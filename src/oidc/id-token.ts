import { PublishError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** The job's ID token, and what it says. */
export interface IdToken {
  /** Masked already. */
  readonly jwt: string;
  readonly claims: Claims;
}

/** Claims that are no secret, as text: `sub`, `aud`, `repository`, … */
export type Claims = Readonly<Record<string, string>>;

/** What a trust policy can ask for; anything else in the token is nobody's business. */
const SHOWN = [
  ...['iss', 'sub', 'aud', 'repository', 'repository_id', 'repository_owner_id', 'ref'],
  ...['environment', 'event_name', 'job_workflow_ref', 'runner_environment', 'exp'],
] as const;

/**
 * Mints an ID token for an audience; `''` leaves the audience to the issuer. Throws `NO_ID_TOKEN` with the permission
 * that is missing.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export async function mintIdToken(
  audience: string,
  { idToken, env }: Pick<Ports, 'idToken' | 'env'>,
): Promise<IdToken> {
  if (!idToken) throw noIdToken(env);
  const jwt = await idToken(audience);
  return { jwt, claims: claimsOf(jwt) };
}

function noIdToken(env: Ports['env']): PublishError {
  const isActions = env.GITHUB_ACTIONS === 'true';
  const isDependabot = env.GITHUB_ACTOR === 'dependabot[bot]';
  const isPullRequest = (env.GITHUB_EVENT_NAME ?? '').startsWith('pull_request');
  const never =
    'Runs for pull requests of forks and of Dependabot never get one: set `push: false` for them.';
  return new PublishError({
    code: 'NO_ID_TOKEN',
    message: isActions
      ? 'This job may not ask GitHub for an ID token, so there is nothing to log in with.'
      : 'There is no ID token of a CI job here, so there is nothing to log in with.',
    fix: !isActions
      ? 'Set `id-token` to an ID token of your CI, or log in with a user name and a password.'
      : isDependabot || isPullRequest
        ? `${never} In your own pull requests, add \`permissions: id-token: write\` to this job.`
        : `Add \`permissions: id-token: write\` to this job, and to the job that calls it if this is a reusable workflow. ${never}`,
  });
}

/** An ID token that was handed over. Throws `NO_ID_TOKEN` where it has ended: nobody can make another one. */
export function checkedIdToken(jwt: string, { now }: Ports['clock']): string {
  const end = expiryOf(jwt);
  if (end === undefined || end > now()) return jwt;
  throw new PublishError({
    code: 'NO_ID_TOKEN',
    message: `The ID token in \`id-token\` ended at ${new Date(end).toISOString()}.`,
    fix: 'Have your CI issue it later, or for longer: it is needed when the run begins, and again whenever a login that was made of it ends.',
  });
}

/** When a JWT ends, in milliseconds since the epoch; `undefined` if it does not say, or is none. */
export function expiryOf(jwt: string): number | undefined {
  const { exp } = claimsOf(jwt);
  return Number(exp) > 0 ? Number(exp) * 1000 : undefined;
}

/** The claims of a token that was issued to us, which the receiver verifies, not we; `{}` if it is no JWT. */
export function claimsOf(jwt: string): Claims {
  try {
    const body = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const known = SHOWN.filter((name) => ['string', 'number'].includes(typeof body[name]));
    const audience = Array.isArray(body.aud) ? { aud: body.aud.join(' ') } : {};
    return { ...Object.fromEntries(known.map((name) => [name, String(body[name])])), ...audience };
  } catch {
    return {};
  }
}
