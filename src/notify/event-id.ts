import { createHash } from 'node:crypto';

/** What makes two events the same one. */
export interface Identity {
  readonly ci: string;
  /** URL or name of the source repository. */
  readonly repository: string;
  /** The CI's id of the run, or what stands for it. */
  readonly run: string;
  readonly kind: string;
  readonly digest: string;
  /** Every reference that the run was to write. */
  readonly references: readonly string[];
}

/**
 * An id that is the same for the same event, so that receivers drop what they have had: it says nothing of attempts, neither of
 * the delivery's nor of the run's. Characters: `[A-Za-z0-9._-]`.
 */
export function eventId({ run, kind, ...rest }: Identity): string {
  const parts = [rest.ci, rest.repository, run, kind, rest.digest, [...rest.references].sort()];
  const name = run.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 40);
  return `rp_${name}_${kind}_${hashOf(JSON.stringify(parts))}`;
}

/** The id of a part of an event, where a format needs one request for each. */
export function partId(id: string, part: string): string {
  return `${id}_${hashOf(part).slice(0, 12)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
