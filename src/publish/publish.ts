import { type Destination, type Plan, plannedEntries } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { TagEntry } from '../tagging/index.ts';
import { type Attempt, type AttemptPolicy, attempt, DOING, nextStep } from './attempt.ts';
import { chooseImage } from './choose-image.ts';
import { freshImage, type HandedOver, landing } from './land.ts';
import { isRanged, type Lane, openLane } from './lane.ts';
import { moveTags } from './move-tags.ts';
import type { ExistingTags } from './preflight.ts';
import type { Publication, Published } from './published.ts';
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
  const keepsDigest = handedOver.kind === 'image' && handedOver.keepsDigest === true;
  const fresh = await attempt(nextStep(DOING, request.preflight), policy, (destination) =>
    freshImage(handedOver, destination, policy.session.registry(destination.registry)),
  );
  // Before anything is sent: of an image that is published already, nothing needs to be.
  const chosen = keepsDigest
    ? fresh
    : await chooseImage(fresh, (destination) => firstTagIn(request.preflight, destination), policy);
  const landed = await followTransfers(handedOver, ports, ({ onBytes, follow }) => {
    const bring = landing(handedOver, { session: policy.session, onBytes, log: ports.log });
    return attempt(nextStep(DOING, chosen), policy, (destination, manifest) =>
      follow(destination, () => bring(destination, manifest)),
    );
  });
  const opened = await attempt(nextStep(DOING, landed), policy, (destination, { manifest }) =>
    openLane({
      destination,
      client: policy.session.registry(destination.registry),
      manifest,
      overwritten: overwrittenIn(destination, request),
      needsList: needsList(destination, plan, entries),
    }),
  );
  const lanes = keepsDigest ? opened : await adopt(opened, policy);
  const moved = await moveTags(
    { lanes, entries, commit: plan.commit, tags: plan.policy, keepsDigest },
    policy,
    ports,
  );
  const published = Array.from(moved.done, ([destination, { manifest, tags }]): Published => {
    const { digest, mediaType, size } = manifest.descriptor;
    const { transfers, upload } = required(landed, destination);
    const known = { destination, digest, mediaType, size, tags, transfers };
    return upload ? { ...known, upload } : known;
  });
  return { published, failures: moved.failures };
}

/** An earlier run, or one at the same moment, may have published the same image while this one was sent. */
async function adopt(lanes: Attempt<Lane>, policy: AttemptPolicy): Promise<Attempt<Lane>> {
  const own = Array.from(lanes.done, ([destination, { manifest }]) => {
    return [destination, manifest] as const;
  });
  const chosen = await chooseImage(
    { done: new Map(own), failures: lanes.failures },
    (destination) => required(lanes, destination).before.get(destination.tags[0] ?? ''),
    policy,
  );
  const adopted = Array.from(chosen.done, ([destination, manifest]) => {
    return [destination, { ...required(lanes, destination), manifest }] as const;
  });
  return { done: new Map(adopted), failures: chosen.failures };
}

/** The tag that the builder wrote because it could not push by digest, and what it pointed at before. */
function overwrittenIn(
  destination: Destination,
  { handedOver, preflight }: PublishImage,
): ReadonlyMap<string, string | undefined> {
  const [name] = destination.tags;
  const isWritten = handedOver.kind === 'pushed' && handedOver.isTagged && name !== undefined;
  return new Map(isWritten ? [[name, firstTagIn(preflight, destination)]] : []);
}

function firstTagIn({ done }: Attempt<ExistingTags>, destination: Destination): string | undefined {
  return done.get(destination)?.get(destination.tags[0] ?? '');
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
