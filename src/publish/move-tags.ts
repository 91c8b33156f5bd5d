import type { TagPolicy } from '../inputs/request.ts';
import type { Manifest } from '../oci/index.ts';
import type { Ports } from '../ports.ts';
import { settleAll } from '../settle-all.ts';
import type { TagEntry } from '../tagging/index.ts';
import { adoptTwin, findDisplaced } from './adopt-twin.ts';
import { type Attempt, type AttemptPolicy, attempt, DOING, nextStep } from './attempt.ts';
import { gatherEvidence } from './evidence.ts';
import { findConflicts, versionExists } from './exact.ts';
import type { Evidence } from './judge.ts';
import type { Lane } from './lane.ts';
import { describeMove, moveFloating } from './move-floating.ts';
import type { PublishedTag } from './published.ts';
import { isProtected, putTag } from './put-tag.ts';
import { recheckLineage } from './recheck-lineage.ts';
import { recheckVersions } from './recheck-versions.ts';

/** Phase two: every destination has the image by its digest, and gets its tags. */
export interface MoveRequest {
  readonly lanes: Attempt<Lane>;
  readonly entries: ReadonlyMap<string, TagEntry>;
  readonly commit: string;
  readonly tags: TagPolicy;
  /** As in `HandedOver`. */
  readonly keepsDigest: boolean;
}

/** What the tags of a destination point at now, and what became of each. */
export interface MovedTags {
  readonly manifest: Manifest;
  readonly tags: readonly PublishedTag[];
}

/**
 * Writes the tags: exact ones first, then those that float, and only forward. Registries have no compare-and-swap, so what a
 * concurrent run may have done meanwhile is looked for afterwards and repaired.
 */
export async function moveTags(
  request: MoveRequest,
  policy: AttemptPolicy,
  ports: Pick<Ports, 'history' | 'clock' | 'log'>,
): Promise<Attempt<MovedTags>> {
  const { tags, keepsDigest } = request;
  const { done: lanes } = request.lanes;
  const judged = await attempt(nextStep(DOING, request.lanes), policy, (_, lane) =>
    findConflicts(lane, request),
  );
  const conflicts = [...judged.done.values()].flat();
  if (tags.onExists === 'fail' && conflicts.length > 0) throw versionExists(conflicts);
  const skipped = new Map(
    tags.onExists === 'skip' ? conflicts.map(({ lane, tag }) => [lane, tag]) : [],
  );
  let gathered: Promise<Evidence> | undefined;
  const evidence = () => {
    gathered ??= gatherEvidence([...lanes.values()], request, ports);
    return gathered;
  };
  const moving = { entries: request.entries, evidence, policy: tags, keepsDigest };
  return attempt(nextStep(DOING, judged), policy, async (destination) => {
    const lane = lanes.get(destination);
    if (!lane) throw new Error(`${destination.name} has no lane`);
    const skippedFor = skipped.get(lane);
    if (skippedFor !== undefined) {
      return { manifest: lane.manifest, tags: skipAll(lane, skippedFor) };
    }
    return moveAndSettle(lane, moving, ports);
  });
}

function skipAll({ destination }: Lane, because: string): readonly PublishedTag[] {
  return destination.tags.map((name) => skip(name, because));
}

function skip(name: string, because: string): PublishedTag {
  return { name, state: 'skipped', why: `${because} is published already (on-exists: skip)` };
}

interface Moving {
  readonly entries: MoveRequest['entries'];
  /** Gathered when the first destination has floating tags to write. */
  readonly evidence: () => Promise<Evidence>;
  readonly policy: TagPolicy;
  readonly keepsDigest: boolean;
}

/** More runs than this do not publish one image at the same moment. */
const MAX_ADOPTIONS = 5;

/**
 * Writes the tags of a destination. Another run may have published the same image at the same moment, under a digest of its own; then
 * the exact version is what decides: whoever finds the other's digest there gives it to its floating tags, too.
 */
async function moveAndSettle(
  lane: Lane,
  moving: Moving,
  ports: Pick<Ports, 'clock' | 'log'>,
): Promise<MovedTags> {
  let current = lane;
  for (let adoptions = 0; ; adoptions++) {
    const { tags, displaced } = await moveTagsOf(current, moving, ports);
    const isLast = moving.keepsDigest || adoptions === MAX_ADOPTIONS;
    const adopted =
      isLast || displaced === undefined ? undefined : await adoptTwin(current, displaced);
    if (!adopted) return { manifest: current.manifest, tags };
    const { digest } = adopted.manifest.descriptor;
    ports.log.info(`${lane.destination.name}: another run published the same image as ${digest}`);
    current = adopted;
  }
}

interface WrittenTags {
  readonly tags: readonly PublishedTag[];
  /** An exact version that another run has written since. */
  readonly displaced?: string | undefined;
}

async function moveTagsOf(
  lane: Lane,
  moving: Moving,
  ports: Pick<Ports, 'clock' | 'log'>,
): Promise<WrittenTags> {
  const { entries, policy } = moving;
  const { tags } = lane.destination;
  const isGuarded = (tag: string) =>
    policy.floatingTags === 'forward-only' && entries.get(tag)?.floating === true;
  const guarded = tags.filter(isGuarded);
  // Others may be asked meanwhile; whoever waits for the answer hears of a failure.
  if (guarded.length > 0) moving.evidence().catch(() => undefined);
  // Exact versions first: a run that reads the list later must find this one in it.
  const plain = await settleAll(
    tags.filter((tag) => !isGuarded(tag)),
    (tag) => writePlain(tag, lane, moving),
  );
  const taken = plain.find(({ state }) => state === 'skipped');
  if (taken) return { tags: skipRest(lane, plain, taken) };
  if (guarded.length === 0) {
    return { tags: plain, displaced: await findDisplaced(lane, plain, entries) };
  }
  const evidence = await moving.evidence();
  const moves = await settleAll(guarded, (tag) => moveFloating(tag, { lane, evidence }, ports));
  const gap = Math.max(0, ...moves.map((move) => move.gap));
  const moved = moves.map(({ outcome }) => outcome);
  const [rechecked, displaced] = await Promise.all([
    recheckVersions(moved, lane, entries),
    findDisplaced(lane, [...plain, ...moved], entries),
  ]);
  const floating = await recheckLineage(rechecked, { lane, evidence, gap }, ports);
  const outcomes = new Map([...plain, ...floating].map((outcome) => [outcome.name, outcome]));
  return { tags: tags.flatMap((tag) => outcomes.get(tag) ?? []), displaced };
}

/** A version that turned out to be taken when it was written: the tags that would follow it stay, as if it had been known. */
function skipRest(
  { destination }: Lane,
  written: readonly PublishedTag[],
  { name: taken }: PublishedTag,
): readonly PublishedTag[] {
  const outcomes = new Map(written.map((outcome) => [outcome.name, outcome]));
  return destination.tags.map((name) => outcomes.get(name) ?? skip(name, taken));
}

async function writePlain(
  name: string,
  lane: Lane,
  { entries, policy }: Moving,
): Promise<PublishedTag> {
  const { manifest, now, before } = lane;
  try {
    if (now.get(name) !== manifest.descriptor.digest) await putTag(name, lane);
  } catch (error) {
    // Another job was faster, with another image, and the registry lets nobody replace it.
    const isExact = entries.get(name)?.guard?.kind === 'exact';
    if (isExact && policy.onExists === 'skip' && isProtected(error)) return skip(name, name);
    throw error;
  }
  return describeMove({ name, digest: before.get(name) }, lane);
}
