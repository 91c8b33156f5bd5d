import { PublishError } from '../errors.ts';
import { cleanText } from '../oci/index.ts';
import type { Claims } from './id-token.ts';

/** Somebody did not believe who we are. */
export interface Refusal {
  /** Who refused: `AWS STS`. */
  readonly service: string;
  /** Its own words, with its error code. */
  readonly words: string;
  readonly status: number;
  /** What we presented; absent where no ID token was involved. */
  readonly claims?: Claims;
  readonly fix: string;
  /** Lines to be pasted: a trust policy, a command. */
  readonly paste?: readonly string[];
}

/** The error for the user: the service's words, the claims that were presented, and what would make it accept them. */
export function identityRefused({
  service,
  words,
  status,
  claims = {},
  fix,
  paste = [],
}: Refusal): PublishError {
  const { exp: _, ...presented } = claims;
  const shown = Object.entries(presented).map(([name, value]) => `  ${name}: ${cleanText(value)}`);
  const isImmutable = /^repo:[^:]*@\d+\//.test(presented.sub ?? '');
  return new PublishError({
    code: 'IDENTITY_REFUSED',
    message: `${service} refused this job's identity: ${cleanText(words) || 'no reason given'} (${status})`,
    fix: isImmutable ? `${fix} ${IMMUTABLE}` : fix,
    detail: [
      ...(shown.length > 0 ? ['The ID token says:', ...shown] : []),
      ...paste.map((line) => cleanText(line)),
    ],
  });
}

/** https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/ */
const IMMUTABLE =
  'The subject holds the ids of owner and repository, as for all repositories that were made, renamed or moved after 2026-07-15; a policy in the old form without ids does not fit it.';
