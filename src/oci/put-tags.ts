import { RegistryError } from './error.ts';
import type { ManifestWrite, Stored } from './push-manifest.ts';
import type { Transport } from './transport.ts';
import type { Manifest } from './types.ts';

/** What became of one tag; without `error` it points at the manifest. */
export interface TagResult {
  readonly tag: string;
  readonly error?: RegistryError;
}

export interface TagsWrite {
  readonly repository: string;
  readonly manifest: Manifest;
  readonly tags: readonly string[];
}

/** Points tags at a manifest, in the order given; a tag that is refused does not stop the others. */
export type PutTags = (write: TagsWrite) => Promise<readonly TagResult[]>;

/** A request line of 8 KiB, which every server takes, holds this many of the longest tags. */
const TAGS_PER_REQUEST = 50;
const TOO_MANY = [414, 431];

export function createPutTags(
  transport: Transport,
  write: (write: ManifestWrite) => Promise<Stored>,
): PutTags {
  let takesMany: boolean | undefined;
  let perRequest = TAGS_PER_REQUEST;

  const putOne = async ({ repository, manifest }: TagsWrite, tag: string): Promise<TagResult> => {
    try {
      await write({ repository, reference: tag, manifest });
      return { tag };
    } catch (error) {
      if (error instanceof RegistryError) return { tag, error };
      throw error;
    }
  };

  /** The tags that one request has set (end-7b); after a refusal, none: it says nothing about the single tags. */
  const putMany = async (
    request: TagsWrite,
    tags: readonly string[],
  ): Promise<readonly string[]> => {
    const { repository, manifest } = request;
    const reference = manifest.descriptor.digest;
    try {
      const stored = await write({ repository, reference, manifest, tags });
      takesMany = stored.tags.length > 0;
      return stored.tags;
    } catch (error) {
      if (!(error instanceof RegistryError) || error.temporary) throw error;
      if (!TOO_MANY.includes(error.status ?? 0) || tags.length === 1) return [];
      perRequest = Math.ceil(tags.length / 2);
      const halves = [tags.slice(0, perRequest), tags.slice(perRequest)];
      const set: string[] = [];
      for (const half of halves) set.push(...(await putMany(request, half)));
      return set;
    }
  };

  const putTogether = async (request: TagsWrite): Promise<ReadonlySet<string>> => {
    const { tags } = request;
    const set = new Set<string>();
    // Where nobody knows yet, trying costs a round trip, which as many single requests as may run at once do not.
    const isWorthTrying = takesMany ?? tags.length > transport.settings.concurrency;
    for (let at = 0; isWorthTrying && takesMany !== false && at < tags.length; at += perRequest) {
      const some = tags.slice(at, at + perRequest);
      for (const tag of some.length > 1 ? await putMany(request, some) : []) set.add(tag);
    }
    return set;
  };

  return async (request) => {
    const set = await putTogether(request);
    const put = (tag: string) => (set.has(tag) ? { tag } : putOne(request, tag));
    return Promise.all(request.tags.map(put));
  };
}
