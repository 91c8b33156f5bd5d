import { PublishError } from '../errors.ts';
import {
  compareVersions,
  highestIn,
  type KnownVersion,
  type TagEntry,
  versionsInRegistry,
} from '../tagging/index.ts';
import type { Lane } from './lane.ts';
import type { PublishedTag } from './published.ts';
import { rereadTags } from './recheck-list.ts';

/** A run that is overtaken over and over again is not alone with one other. */
const MAX_ROUNDS = 10;

/** A tag whose range holds a higher version than the one it was given. */
interface Overtaken {
  readonly tag: string;
  readonly by: KnownVersion;
}

/**
 * Reads the list again after floating tags were moved. Every run writes its version tag before its floating ones, so a run whose
 * floating tags this one may have overwritten is in the list by now; its tags are put back.
 */
export async function recheckVersions(
  outcomes: readonly PublishedTag[],
  lane: Lane,
  entries: ReadonlyMap<string, TagEntry>,
): Promise<readonly PublishedTag[]> {
  const holders = new Map<string, string>();
  for (const { name, state } of outcomes) {
    const entry = entries.get(name);
    if (entry?.guard?.kind === 'version' && state !== 'kept')
      holders.set(name, entry.guard.version);
  }
  const guards = [...holders.keys()].flatMap((tag) => {
    const guard = entries.get(tag)?.guard;
    return guard?.kind === 'version' ? [guard] : [];
  });
  const lost = new Map<string, KnownVersion>();
  const gone = new Set<string>();
  for (let round = 0; holders.size > 0; round++) {
    const tags = await rereadTags({ lane, entries, guards });
    const names = tags.filter((name) => !gone.has(name));
    const overtaken = findOvertaken(holders, names, entries);
    if (overtaken.length === 0) break;
    if (round === MAX_ROUNDS) throw neverSettles(lane);
    const isBack = await Promise.all(overtaken.map((each) => giveBack(each, lane)));
    for (const [at, { tag, by }] of overtaken.entries()) {
      if (!isBack[at]) {
        gone.add(by.name);
        continue;
      }
      holders.set(tag, by.version);
      lost.set(tag, by);
    }
  }
  return outcomes.map((outcome) => {
    const by = lost.get(outcome.name);
    if (!by) return outcome;
    const why = `kept at ${by.name}, which was published at the same time`;
    return { name: outcome.name, state: 'kept', why };
  });
}

function findOvertaken(
  holders: ReadonlyMap<string, string>,
  names: readonly string[],
  entries: ReadonlyMap<string, TagEntry>,
): readonly Overtaken[] {
  return [...holders].flatMap(([tag, version]): Overtaken[] => {
    const entry = entries.get(tag);
    if (entry?.guard?.kind !== 'version' || entry.range === undefined) return [];
    const by = highestIn(entry.range, versionsInRegistry(names, entry.guard));
    const isHigher = by && (version === '' || compareVersions(by.version, version) > 0);
    return isHigher ? [{ tag, by }] : [];
  });
}

/** Points a tag at the version that it belongs to; false where that has been deleted, though the list still has it. */
async function giveBack({ tag, by }: Overtaken, { client, destination }: Lane): Promise<boolean> {
  const manifest = await client.getManifest(destination.repository, by.name);
  if (!manifest) return false;
  await client.putManifest(destination.repository, tag, manifest);
  return true;
}

function neverSettles({ destination }: Lane): PublishError {
  return new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `The floating tags of ${destination.name} are moved by several other runs at the same time.`,
    fix: 'Give the workflow a `concurrency` group, then run again.',
  });
}
