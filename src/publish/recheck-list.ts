import { RegistryError } from '../oci/index.ts';
import {
  type NameRegion,
  nameRegions,
  type TagEntry,
  type VersionGuard,
} from '../tagging/index.ts';
import type { TagList } from './forward.ts';
import { type Lane, MAX_TAGS, readTagList } from './lane.ts';

/** A list that a registry gives at once is read as a whole. */
const ONE_PAGE = 1000;

/** The tags that a lane gives for versions, with what keeps each. */
export interface Recheck {
  readonly lane: Lane;
  readonly entries: ReadonlyMap<string, TagEntry>;
  readonly guards: readonly VersionGuard[];
}

/**
 * Reads a repository's tags again for a version that has appeared meanwhile. Of a long list in lexical order only those parts are read
 * where a higher version can stand. That the order holds for new tags, and that the registry goes on behind a name as it should, the
 * run's own version proves, which it has just written: where it is not in its place, everything is read.
 */
export async function rereadTags(recheck: Recheck): Promise<readonly string[]> {
  const { client, destination } = recheck.lane;
  const list = await recheck.lane.list;
  const regions = regionsOf(list, recheck);
  const found = regions && (await readRegions(regions, { list, lane: recheck.lane }));
  if (found && isOwnIn(found, recheck)) return found;
  return (await readTagList(client, destination.repository))?.tags ?? [];
}

/** In order; `undefined` where the list is short, or its order is not that of its names. */
function regionsOf(
  list: TagList | undefined,
  { guards }: Recheck,
): readonly NameRegion[] | undefined {
  if (!list?.complete || list.tags.length <= ONE_PAGE) return undefined;
  const hasZeros = guards.some(({ prefix }) =>
    list.tags.some((tag) => tag.startsWith(prefix) && /^[vV]?0\d/.test(tag.slice(prefix.length))),
  );
  if (!isSorted(list.tags) || hasZeros) return undefined;
  const all = guards.flatMap(nameRegions);
  return all.sort((one, other) => Number(one.from > other.from) - Number(one.from < other.from));
}

/** What stands in some regions, and around them; `undefined` where the registry does not keep to the order. */
async function readRegions(
  regions: readonly NameRegion[],
  {
    list,
    lane: { client, destination },
  }: { readonly list: TagList | undefined; readonly lane: Lane },
): Promise<readonly string[] | undefined> {
  const found = new Set<string>();
  let last = '';
  try {
    for (const { from, to } of regions) {
      if (to <= last) continue;
      // A tag that is there: what a registry makes of another name is not specified.
      const after = last > from ? last : list?.tags.findLast((tag) => tag < from);
      const range = { limit: MAX_TAGS, after, until: to };
      const part = await client.listTags(destination.repository, range);
      if (!isSorted([after ?? '', ...part.tags])) return undefined;
      for (const tag of part.tags) found.add(tag);
      if (part.complete) break;
      last = part.tags.at(-1) ?? last;
    }
  } catch (error) {
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
  return [...found];
}

function isSorted(tags: readonly string[]): boolean {
  return tags.every((tag, at) => at === 0 || tag > (tags[at - 1] ?? ''));
}

/** Whether the run's own exact versions, at least one, are where they belong. */
function isOwnIn(found: readonly string[], { lane, entries, guards }: Recheck): boolean {
  const places = guards.flatMap(nameRegions);
  const own = lane.destination.tags.filter(
    (tag) =>
      entries.get(tag)?.guard?.kind === 'exact' &&
      places.some(({ from, to }) => tag >= from && tag < to),
  );
  return own.length > 0 && own.every((tag) => found.includes(tag));
}
