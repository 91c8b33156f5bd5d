import type { Session } from '../login/session.ts';
import type { Destination } from '../plan/plan.ts';
import { type Attempt, type AttemptPolicy, attempt, firstStep } from './attempt.ts';

/** What the tags of a destination pointed at before this run: tag -> digest; absent tags are not in it. */
export type ExistingTags = ReadonlyMap<string, string>;

/**
 * Proves for every destination, before anything is built, that we may push there, and reads what its tags point at. All
 * destinations at once; every one that fails is reported.
 */
export function preflight(
  destinations: readonly Destination[],
  policy: AttemptPolicy,
): Promise<Attempt<ExistingTags>> {
  return attempt(firstStep('Logging in to push to', destinations), policy, (destination) =>
    proveAndRead(destination, policy.session),
  );
}

async function proveAndRead(
  { registry, repository, tags }: Destination,
  session: Session,
): Promise<ExistingTags> {
  const client = session.registry(registry);
  await client.canPush(repository);
  const heads = await Promise.all(tags.map((tag) => client.headManifest(repository, tag)));
  return new Map(
    tags.flatMap((tag, at): [string, string][] => {
      const head = heads[at];
      return head ? [[tag, head.digest]] : [];
    }),
  );
}
