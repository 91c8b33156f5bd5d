import type { TagPolicy } from '../inputs/request.ts';
import type { Ports } from '../ports.ts';
import { settleAll } from '../settle-all.ts';
import type { TagEntry } from '../tagging/index.ts';
import { type Attempt, type AttemptPolicy, attempt, DOING, nextStep } from './attempt.ts';
import { findConflicts, versionExists } from './exact.ts';
import { isDecisive } from './forward.ts';
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

/**
 * Writes the tags: exact ones first, then those that float, and only forward. Registries have no compare-and-swap, so what a
 * concurrent run may have done meanwhile is looked for afterwards and repaired.
 */
export async function moveTags(
  request: MoveRequest,
  policy: AttemptPolicy,
  ports: Pick<Ports, 'history' | 'clock' | 'log'>,
): Promise<Attempt<readonly PublishedTag[]>> {
  const { tags } = request;
  const { done: lanes } = request.lanes;
  const judged = await attempt(nextStep(DOING, request.lanes), policy, (_, lane) =>
    findConflicts(lane, request),
  );
  const conflicts = [...judged.done.values()].flat();
  if (tags.onExists === 'fail' && conflicts.length > 0) throw versionExists(conflicts);
  const skipped = new Map(
    tags.onExists === 'skip' ? conflicts.map(({ lane, tag }) => [lane, tag]) : [],
  );
  const evidence = await gatherEvidence([...lanes.values()], request, ports);
  return attempt(nextStep(DOING, judged), policy, async (destination) => {
    const lane = lanes.get(destination);
    if (!lane) throw new Error(`${destination.name} has no lane`);
    const skippedFor = skipped.get(lane);
    if (skippedFor !== undefined) return skipAll(lane, skippedFor);
    return moveTagsOf(lane, { evidence, policy: tags }, ports);
  });
}

function skipAll({ destination }: Lane, because: string): readonly PublishedTag[] {
  return destination.tags.map((name) => skip(name, because));
}

function skip(name: string, because: string): PublishedTag {
  return { name, state: 'skipped', why: `${because} is published already (on-exists: skip)` };
}

async function moveTagsOf(
  lane: Lane,
  { evidence, policy }: { readonly evidence: Evidence; readonly policy: TagPolicy },
  ports: Pick<Ports, 'clock' | 'log'>,
): Promise<readonly PublishedTag[]> {
  const { tags } = lane.destination;
  const isGuarded = (tag: string) =>
    policy.floatingTags === 'forward-only' && evidence.entries.get(tag)?.floating === true;
  // Exact versions first: a run that reads the list later must find this one in it.
  const plain = await settleAll(
    tags.filter((tag) => !isGuarded(tag)),
    (tag) => writePlain(tag, lane, { evidence, policy }),
  );
  const taken = plain.find(({ state }) => state === 'skipped');
  if (taken) return skipRest(lane, plain, taken);
  const moves = await settleAll(tags.filter(isGuarded), (tag) =>
    moveFloating(tag, { lane, evidence }, ports),
  );
  const gap = Math.max(0, ...moves.map((move) => move.gap));
  const rechecked = await recheckVersions(
    moves.map(({ outcome }) => outcome),
    lane,
    evidence.entries,
  );
  const floating = await recheckLineage(rechecked, { lane, evidence, gap }, ports);
  const outcomes = new Map([...plain, ...floating].map((outcome) => [outcome.name, outcome]));
  return tags.flatMap((tag) => outcomes.get(tag) ?? []);
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
  { evidence, policy }: { readonly evidence: Evidence; readonly policy: TagPolicy },
): Promise<PublishedTag> {
  const { manifest, now, before } = lane;
  try {
    if (now.get(name) !== manifest.descriptor.digest) await putTag(name, lane);
  } catch (error) {
    // Another job was faster, with another image, and the registry lets nobody replace it.
    const isExact = evidence.entries.get(name)?.guard?.kind === 'exact';
    if (isExact && policy.onExists === 'skip' && isProtected(error)) return skip(name, name);
    throw error;
  }
  return describeMove({ name, digest: before.get(name) }, lane);
}

/** Git tags are looked at only if some destination's own list does not say enough. */
async function gatherEvidence(
  lanes: readonly Lane[],
  { entries, commit, tags }: MoveRequest,
  { history }: Pick<Ports, 'history'>,
): Promise<Evidence> {
  const needsGit = lanes.some(({ destination, list }) =>
    destination.tags.some((tag) => {
      const { guard, range } = entries.get(tag) ?? {};
      const isJudged = guard?.kind === 'version' && range !== undefined;
      return isJudged && !isDecisive(list, { guard, range });
    }),
  );
  const isAsked = needsGit && tags.floatingTags === 'forward-only';
  const gitTags = isAsked ? ((await history.tagNames()) ?? []) : [];
  return {
    entries,
    commit,
    history,
    knowledgeFor: (lane) => ({
      own: lane.list,
      others: lanes.flatMap((other) => (other !== lane && other.list ? [other.list] : [])),
      gitTags,
    }),
  };
}
