import type { Session } from '../login/session.ts';
import type { Manifest } from '../oci/index.ts';
import { type Destination, type Plan, plannedEntries } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { TagEntry } from '../tagging/index.ts';
import { type Attempt, type AttemptPolicy, attempt, DOING, nextStep } from './attempt.ts';
import { type HandedOver, type Landed, landing } from './land.ts';
import { isRanged, openLane } from './lane.ts';
import { moveTags } from './move-tags.ts';
import type { ExistingTags } from './preflight.ts';
import type { Publication, Published } from './published.ts';
import { isSameImage } from './same-image.ts';
import { followTransfers } from './transfer-progress.ts';

export interface PublishImage {
  readonly plan: Plan;
  readonly preflight: Attempt<ExistingTags>;
  readonly handedOver: HandedOver;
  readonly policy: AttemptPolicy;
}

/**
 * Two phases: first every destination has the whole image by its digest, checked; only then tags are written, and only where the
 * policy about failed destinations is met. One digest everywhere.
 */
export async function publishImage(request: PublishImage, ports: Ports): Promise<Publication> {
  const { plan, handedOver, policy } = request;
  const entries = new Map(plannedEntries(plan.tagging).map((entry) => [entry.name, entry]));
  const landed = await followTransfers(handedOver, ports, ({ onBytes, follow }) => {
    const bring = landing(handedOver, { session: policy.session, onBytes, log: ports.log });
    return attempt(nextStep(DOING, request.preflight), policy, (destination) =>
      follow(destination, () => bring(destination)),
    );
  });
  const keepsDigest = handedOver.kind === 'image' && handedOver.keepsDigest === true;
  const chosen = keepsDigest ? freshImages(landed) : await chooseImage(landed, request);
  const lanes = await attempt(nextStep(DOING, chosen), policy, (destination, manifest) =>
    openLane({
      destination,
      client: policy.session.registry(destination.registry),
      manifest,
      overwritten: overwrittenIn(destination, request),
      needsList: needsList(destination, plan, entries),
    }),
  );
  const moved = await moveTags(
    { lanes, entries, commit: plan.commit, tags: plan.policy, keepsDigest },
    policy,
    ports,
  );
  const published = Array.from(moved.done, ([destination, tags]): Published => {
    const { digest, mediaType, size } = required(lanes, destination).manifest.descriptor;
    const { transfers, upload } = required(landed, destination);
    const known = { destination, digest, mediaType, size, tags, transfers };
    return upload ? { ...known, upload } : known;
  });
  return { published, failures: moved.failures };
}

/** What the tags are to point at: what was published before, if that is the same image everywhere, else the new one. */
async function chooseImage(
  landed: Attempt<Landed>,
  { preflight, policy }: PublishImage,
): Promise<Attempt<Manifest>> {
  const before = await attempt(nextStep(DOING, landed), policy, (destination, { manifest }) =>
    publishedBefore({ destination, fresh: manifest, preflight }, policy.session),
  );
  const digests = new Set(Array.from(before.done.values(), (each) => each?.descriptor.digest));
  const isSettled = digests.size === 1 && !digests.has(undefined);
  const chosen = Array.from(before.done, ([destination, earlier]) => {
    const fresh = required(landed, destination).manifest;
    return [destination, isSettled && earlier ? earlier : fresh] as const;
  });
  return { done: new Map(chosen), failures: before.failures };
}

function freshImages({ done, failures }: Attempt<Landed>): Attempt<Manifest> {
  const fresh = Array.from(done, ([destination, { manifest }]) => [destination, manifest] as const);
  return { done: new Map(fresh), failures };
}

interface Candidate {
  readonly destination: Destination;
  readonly fresh: Manifest;
  readonly preflight: Attempt<ExistingTags>;
}

/** What the first tag pointed at before, where that is the same image under another digest (or the same one). */
async function publishedBefore(
  { destination, fresh, preflight }: Candidate,
  session: Session,
): Promise<Manifest | undefined> {
  const { registry, repository, tags } = destination;
  const digest = preflight.done.get(destination)?.get(tags[0] ?? '');
  if (digest === undefined || digest === fresh.descriptor.digest) return undefined;
  const before = await session.registry(registry).getManifest(repository, digest);
  return before && isSameImage(fresh, before) ? before : undefined;
}

/** The tag that the builder wrote because it could not push by digest, and what it pointed at before. */
function overwrittenIn(
  destination: Destination,
  { handedOver, preflight }: PublishImage,
): ReadonlyMap<string, string | undefined> {
  const [name] = destination.tags;
  const isWritten = handedOver.kind === 'pushed' && handedOver.isTagged && name !== undefined;
  return new Map(isWritten ? [[name, preflight.done.get(destination)?.get(name)]] : []);
}

function needsList(
  { tags }: Destination,
  { policy }: Plan,
  entries: ReadonlyMap<string, TagEntry>,
): boolean {
  return policy.floatingTags === 'forward-only' && tags.some((tag) => isRanged(entries.get(tag)));
}

function required<T>({ done }: Attempt<T>, destination: Destination): T {
  const value = done.get(destination);
  if (value === undefined) throw new Error(`nothing is known of ${destination.name}`);
  return value;
}
