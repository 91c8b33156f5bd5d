import type { Session } from '../login/session.ts';
import type { Manifest } from '../oci/index.ts';
import type { Destination } from '../plan/plan.ts';
import { type Attempt, type AttemptPolicy, attempt, DOING, nextStep } from './attempt.ts';
import { isSameImage } from './same-image.ts';

/** What a destination's first tag points at; `undefined` if nothing. */
export type FirstTag = (destination: Destination) => string | undefined;

/**
 * What the tags are to point at: what was published before, if that is the same image and all destinations have it, else the new
 * one. Each build has another digest, since its attestations hold times; what is published keeps the one that it has.
 */
export async function chooseImage(
  fresh: Attempt<Manifest>,
  firstTag: FirstTag,
  policy: AttemptPolicy,
): Promise<Attempt<Manifest>> {
  const { session } = policy;
  const found = await attempt(nextStep(DOING, fresh), policy, (destination, manifest) =>
    sameImageUnder(firstTag(destination), { destination, manifest }, session),
  );
  const digests = new Set(Array.from(found.done.values(), digestOf));
  digests.delete(undefined);
  const [candidate, ...others] = digests;
  if (candidate === undefined || others.length > 0) return pick(fresh, found);
  // A run that is still writing its tags has brought its image everywhere.
  const everywhere = await attempt(nextStep(DOING, found), policy, (destination, manifest) =>
    manifest ? Promise.resolve(manifest) : read(candidate, destination, session),
  );
  return [...everywhere.done.values()].includes(undefined)
    ? pick(fresh, everywhere)
    : pick(everywhere, everywhere);
}

interface Candidate {
  readonly destination: Destination;
  readonly manifest: Manifest;
}

async function sameImageUnder(
  digest: string | undefined,
  { destination, manifest }: Candidate,
  session: Session,
): Promise<Manifest | undefined> {
  if (digest === undefined) return undefined;
  if (digest === manifest.descriptor.digest) return manifest;
  const before = await read(digest, destination, session);
  return before && isSameImage(manifest, before) ? before : undefined;
}

function read(digest: string, { registry, repository }: Destination, session: Session) {
  return session.registry(registry).getManifest(repository, digest);
}

function digestOf(manifest: Manifest | undefined): string | undefined {
  return manifest?.descriptor.digest;
}

/** The images of the destinations that are still in. */
function pick(
  { done }: Attempt<Manifest | undefined>,
  remaining: Attempt<unknown>,
): Attempt<Manifest> {
  const kept = Array.from(remaining.done.keys()).flatMap((destination) => {
    const manifest = done.get(destination);
    return manifest ? [[destination, manifest] as const] : [];
  });
  return { done: new Map(kept), failures: remaining.failures };
}
