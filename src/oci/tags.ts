import { RegistryError } from './error.ts';
import { nextPage } from './link.ts';
import { isTag } from './names.ts';
import { toPull } from './scope.ts';
import type { Transport } from './transport.ts';

/** ECR takes no larger page. */
const PAGE_SIZE = 1000;
const MAX_PAGES = 1000;
const TAG_LIMIT = 100_000;
/** Old registries ignore the page size and send everything. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

export interface TagList {
  readonly tags: readonly string[];
  /** Whether the list was read to its end. */
  readonly complete: boolean;
}

/** Which tags are read; all of them unless told otherwise. */
export interface TagRange {
  /** At most so many, 100,000 unless told otherwise. */
  readonly limit?: number;
  /** Those that come behind this tag in the registry's order: lexical by the specification, and not everywhere. */
  readonly after?: string | undefined;
  /** Pages are read until one ends with a name that is not lower than this one. */
  readonly until?: string;
}

interface Page {
  readonly tags: readonly unknown[];
  readonly next: URL | undefined;
}

/** The tags of a repository (end-8), page by page; none where there is no repository. */
export async function listTags(
  transport: Transport,
  repository: string,
  { limit = TAG_LIMIT, after, until }: TagRange,
): Promise<TagList> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const first = (last?: string): URL =>
    transport.url(repository, 'tags/list', [
      ['n', String(PAGE_SIZE)],
      ...(last === undefined ? [] : [['last', last] as const]),
    ]);
  let url: URL | undefined = first(after);
  let isLinked = false;
  for (let pages = 0; url; pages += 1) {
    if (pages === MAX_PAGES || found.size >= limit) break;
    seen.add(url.href);
    const before = found.size;
    const { tags, next }: Page = await readPage(transport, repository, url);
    for (const tag of tags.filter(isTag)) found.add(tag);
    // Some registries fill the page and do not say that there is another one.
    isLinked ||= next !== undefined;
    const isFull = !isLinked && tags.length === PAGE_SIZE && found.size > before;
    url = next ?? (isFull ? first(String(tags.at(-1))) : undefined);
    if (url && seen.has(url.href)) throw loop(transport, repository);
    if (until !== undefined && String(tags.at(-1) ?? '') >= until) break;
  }
  const complete = url === undefined && found.size <= limit;
  return { tags: [...found].slice(0, limit), complete };
}

async function readPage(transport: Transport, repository: string, url: URL): Promise<Page> {
  return transport.send(
    { method: 'GET', url, scopes: [toPull(repository)], accept: [200, 404] },
    async (answer) => {
      if (answer.status === 404) return { tags: [], next: undefined };
      const bytes = await answer.bytes(MAX_PAGE_BYTES);
      return { tags: readTags(bytes, transport), next: nextPage(answer, transport.settings) };
    },
  );
}

function readTags(bytes: Uint8Array, { settings }: Transport): readonly unknown[] {
  try {
    const { tags } = JSON.parse(new TextDecoder().decode(bytes)) as { tags?: unknown };
    // distribution says null for an empty repository.
    if (tags === null || tags === undefined) return [];
    if (Array.isArray(tags)) return tags;
  } catch {
    // Said below.
  }
  throw new RegistryError({
    kind: 'bad-answer',
    host: settings.host,
    message: `${settings.host} answered the list of tags with something else`,
  });
}

function loop({ settings }: Transport, repository: string): RegistryError {
  return new RegistryError({
    kind: 'bad-answer',
    host: settings.host,
    message: `${settings.host} sends the list of tags of ${repository} in a circle`,
  });
}
