import type { Manifest, Registry } from '../oci/index.ts';
import { RegistryError } from '../oci/index.ts';
import type { Destination } from '../plan/plan.ts';
import type { TagEntry } from '../tagging/index.ts';
import type { TagList } from './forward.ts';
import { type ImageFacts, readImageFacts } from './image-facts.ts';

/** One destination while its tags are written: the image is there by its digest. */
export interface Lane {
  readonly destination: Destination;
  readonly client: Registry;
  readonly manifest: Manifest;
  /** Digests that the destination's tags point at now; absent tags are not in it. */
  readonly now: ReadonlyMap<string, string>;
  /** The same before this run: the builder may have written a tag itself, also one that is new. */
  readonly before: ReadonlyMap<string, string | undefined>;
  /** On its way; `undefined` if it was not asked for, or cannot be read. */
  readonly list: Promise<TagList | undefined>;
  readonly needsList: boolean;
  /** Where an image comes from; each digest is read once. */
  factsOf(digest: string): Promise<ImageFacts>;
}

/** Where a lane starts from. */
export interface LaneRequest {
  readonly destination: Destination;
  readonly client: Registry;
  readonly manifest: Manifest;
  /** What tags pointed at before the builder wrote them itself; absent tags as `undefined`. */
  readonly overwritten: ReadonlyMap<string, string | undefined>;
  readonly needsList: boolean;
}

/** More names than this are not read. */
export const MAX_TAGS = 100_000;

/**
 * Reads what the destination's tags point at. All its tags, where they decide, are read at the same time and not waited for: that may
 * take many requests, and what the exact ones point at should be known from just before they are written.
 */
export async function openLane(request: LaneRequest): Promise<Lane> {
  const { destination, client, manifest, overwritten, needsList } = request;
  const { repository, tags } = destination;
  const list = needsList ? readTagList(client, repository) : Promise.resolve(undefined);
  // Whoever waits for it hears of it.
  list.catch(() => undefined);
  const heads = await Promise.all(tags.map((tag) => client.headManifest(repository, tag)));
  const now = new Map(
    tags.flatMap((tag, at): [string, string][] => {
      const head = heads[at];
      return head ? [[tag, head.digest]] : [];
    }),
  );
  const facts = new Map<string, Promise<ImageFacts>>();
  return {
    destination,
    client,
    manifest,
    now,
    before: new Map<string, string | undefined>([...now, ...overwritten]),
    list,
    needsList,
    factsOf(digest) {
      const known = facts.get(digest) ?? readImageFacts(client, repository, digest);
      facts.set(digest, known);
      return known;
    },
  };
}

/** All tags of a repository; one that does not exist has none, and a list that cannot be read is unknown. */
export async function readTagList(
  client: Registry,
  repository: string,
): Promise<TagList | undefined> {
  try {
    return await client.listTags(repository, { limit: MAX_TAGS });
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    const isAbsent = error.kind === 'name-unknown' || error.kind === 'not-found';
    return isAbsent ? { tags: [], complete: true } : undefined;
  }
}

/** Whether a tag moves along versions. */
export function isRanged(entry: TagEntry | undefined): boolean {
  return entry?.guard?.kind === 'version';
}
