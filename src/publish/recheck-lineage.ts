import type { Ports } from '../ports.ts';
import type { Evidence } from './judge.ts';
import type { Lane } from './lane.ts';
import { isWritten, type PublishedTag } from './published.ts';

/** How long to wait for the write of a run that read a tag before we wrote it, milliseconds. */
const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 5_000;
/** Such a run's write is on its way for about as long as ours was. */
const WAIT_FACTOR = 3;
const MAX_ROUNDS = 5;

interface Moving {
  readonly lane: Lane;
  readonly evidence: Evidence;
}

interface Moved extends Moving {
  /** How long the last reading of a tag was old when it was written, in milliseconds. */
  readonly gap: number;
}

/** Where a tag is a moment after it was moved: where it was put, back at an older commit, or wherever another run has put it. */
type Place = 'ours' | 'back' | { readonly why: string };

/**
 * Looks again, a moment after tags were moved along a branch's history. A slower run of an older commit may have read a tag before
 * this run wrote it and written after: nothing in the registry tells that run. This one can tell, since its commit descends from
 * what the tag points at now, and puts its image back. A tag that a newer run has moved on is that run's. The wait is paid only
 * where a tag was written.
 */
export async function recheckLineage(
  outcomes: readonly PublishedTag[],
  { lane, evidence, gap }: Moved,
  ports: Pick<Ports, 'clock' | 'log'>,
): Promise<readonly PublishedTag[]> {
  const { client, destination, manifest } = lane;
  const lost = new Map<string, string>();
  let open = outcomes
    .filter((tag) => isWritten(tag) && evidence.entries.get(tag.name)?.guard?.kind === 'lineage')
    .map(({ name }) => name);
  for (let round = 0; open.length > 0 && round < MAX_ROUNDS; round++) {
    await ports.clock.sleep(Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, WAIT_FACTOR * gap)));
    const places = await Promise.all(open.map((tag) => placeOf(tag, { lane, evidence })));
    for (const [at, place] of places.entries()) {
      const tag = open[at];
      if (tag !== undefined && typeof place === 'object') lost.set(tag, place.why);
    }
    open = open.filter((_, at) => places[at] === 'back');
    for (const tag of open) ports.log.info(`${tag} was moved back by an older run: moved again`);
    await Promise.all(open.map((tag) => client.putManifest(destination.repository, tag, manifest)));
  }
  return outcomes.map((outcome) => {
    const why = lost.get(outcome.name);
    return why === undefined ? outcome : { name: outcome.name, state: 'kept', why };
  });
}

async function placeOf(tag: string, { lane, evidence }: Moving): Promise<Place> {
  const { client, destination, manifest } = lane;
  const head = await client.headManifest(destination.repository, tag);
  if (!head || head.digest === manifest.descriptor.digest) return 'ours';
  const { revision } = await lane.factsOf(head.digest);
  const { commit, history } = evidence;
  const isOlder =
    revision !== undefined &&
    revision !== commit &&
    (await history.descends(commit, revision)) === true;
  if (isOlder) return 'back';
  const where = revision === undefined ? '' : ` to commit ${revision.slice(0, 7)}`;
  return { why: `kept because another run moved it on${where} at the same time` };
}
