import type { Registry } from '../oci/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { History } from '../ports.ts';
import { readImageFacts } from '../publish/image-facts.ts';
import { readTagList } from '../publish/lane.ts';
import { isSameImage } from '../publish/same-image.ts';
import {
  compareVersions,
  highestIn,
  type TagEntry,
  type VersionGuard,
  versionsInRegistry,
} from '../tagging/index.ts';

/** A repository that a run has just published to. */
export interface Ground {
  readonly registry: Registry;
  readonly repository: string;
  /** What the run published there. */
  readonly digest: string;
  readonly plan: Pick<Plan, 'commit' | 'source'>;
  readonly history: History;
}

/**
 * Why a tag may answer another digest than the one that was published a moment ago: another run has moved it forward since, or has
 * published the same image. `undefined` where nothing proves that.
 */
export async function whyOvertaken(
  { entry, answer }: { readonly entry: TagEntry | undefined; readonly answer: string },
  ground: Ground,
): Promise<string | undefined> {
  const isTwin = ground.plan.source === undefined && (await isSame(answer, ground));
  if (isTwin) return `another run published the same image at the same time, as ${answer}`;
  const { guard, range } = entry ?? {};
  if (guard?.kind === 'version' && range !== undefined) {
    return whyHigher(answer, { guard, range }, ground);
  }
  return guard?.kind === 'lineage' ? whyNewer(answer, ground) : undefined;
}

async function isSame(answer: string, { registry, repository, digest }: Ground): Promise<boolean> {
  const [ours, theirs] = await Promise.all(
    [digest, answer].map((each) => registry.getManifest(repository, each)),
  );
  return ours !== undefined && theirs !== undefined && isSameImage(ours, theirs);
}

/** The tag is where the highest version of its range is, which is higher than this one. */
async function whyHigher(
  answer: string,
  { guard, range }: { readonly guard: VersionGuard; readonly range: string },
  { registry, repository }: Ground,
): Promise<string | undefined> {
  const list = await readTagList(registry, repository);
  const highest = highestIn(range, versionsInRegistry(list?.tags ?? [], guard));
  const isHigher =
    highest && (guard.version === '' || compareVersions(highest.version, guard.version) > 0);
  const head = isHigher ? await registry.headManifest(repository, highest.name) : undefined;
  return head?.digest === answer
    ? `moved on to ${highest?.name}, which was published at the same time`
    : undefined;
}

/** The tag is on a commit that this one does not descend from. */
async function whyNewer(
  answer: string,
  { registry, repository, plan: { commit }, history }: Ground,
): Promise<string | undefined> {
  const { revision } = await readImageFacts(registry, repository, answer);
  if (revision === undefined || revision === commit) return undefined;
  const isOlder = (await history.descends(commit, revision)) === true;
  return isOlder ? undefined : `moved on to commit ${revision.slice(0, 7)} by another run`;
}
