import fc from 'fast-check';
import { createRegistry } from '../../src/oci/index.ts';
import { rereadTags } from '../../src/publish/recheck-list.ts';
import {
  compareVersions,
  nameRegions,
  type TagEntry,
  type VersionGuard,
  versionsInRegistry,
} from '../../src/tagging/index.ts';
import { listen } from '../registry/listen.ts';
import { imageOf } from './memory-registry.ts';
import { createTime, openRun, versioned } from './run-tags.ts';

/** How a registry answers `tags/list`. */
interface Listing {
  /** In the order of the registry. */
  readonly tags: string[];
  /** It knows no other `last` than those that it gave itself. */
  readonly hasOpaqueCursor?: boolean;
}

const PAGE = 1000;

/** A registry of pages, and what its list was asked. */
async function startPages({ tags, hasOpaqueCursor = false }: Listing) {
  const asked: string[] = [];
  const cursors = new Set<string>();
  const listening = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/v2/') return void response.end('{}');
    if (!pathname.endsWith('/tags/list')) return void response.writeHead(404).end();
    const last = searchParams.get('last');
    asked.push(last ?? '');
    if (hasOpaqueCursor && last !== null && !cursors.has(last)) {
      return void response.writeHead(400).end('{"errors":[{"code":"PAGINATION_NUMBER_INVALID"}]}');
    }
    const start = last === null ? 0 : tags.indexOf(last) + 1;
    const page = tags.slice(start, start + PAGE);
    const end = page.at(-1) ?? '';
    const isMore = start + PAGE < tags.length;
    if (isMore) cursors.add(end);
    const link = `</v2/acme/app/tags/list?n=${PAGE}&last=${end}>; rel="next"`;
    response.writeHead(200, { 'content-type': 'application/json', ...(isMore && { link }) });
    response.end(JSON.stringify({ tags: page }));
  });
  const { clock } = createTime();
  const client = createRegistry({
    host: listening.host,
    plainHttp: true,
    fetch,
    clock,
    credentials: async () => undefined,
    onWait() {},
    onWarning() {},
  });
  return { asked, client, [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose]() };
}

interface Case {
  readonly listing: Listing;
  /** What is published. */
  readonly version: string;
  /** What happens to the registry's list between the two readings. */
  readonly meanwhile: (tags: string[]) => void;
}

/** Reads a list twice, as a run does that publishes a version, and gives what the second reading found and asked. */
async function reread({ listing, version, meanwhile }: Case) {
  await using pages = await startPages(listing);
  const exact: TagEntry = {
    name: version,
    reason: 'a test',
    floating: false,
    guard: { kind: 'exact' },
  };
  const entries = [exact, versioned('latest', '*', version)];
  const run = await openRun({ client: pages.client, image: imageOf(version), entries });
  await run.lane.list;
  pages.asked.length = 0;
  meanwhile(listing.tags);
  const guards = [{ kind: 'version', version, prefix: '', suffix: '' }] as const;
  const names = await rereadTags({ lane: run.lane, entries: run.evidence.entries, guards });
  return { names, asked: pages.asked };
}

const sortInto =
  (...added: readonly string[]) =>
  (tags: string[]) => {
    tags.push(...added);
    tags.sort();
  };
const numbers = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at)).sort();
/** 1.0.0, 1.0.1, …, 1.1.0, … */
const versionsOf1 = () => numbers(9_900, (at) => `1.${Math.floor(at / 100)}.${at % 100}`);
const commits = () => numbers(9_900, (at) => `sha-${String(at).padStart(7, '0')}`);

it('reads only where a higher version can stand', async () => {
  const { names, asked } = await reread({
    listing: { tags: versionsOf1() },
    version: '2.0.0',
    meanwhile: sortInto('2.0.0', '2.1.0', '10.0.0'),
  });
  expect(names).toEqual(expect.arrayContaining(['2.0.0', '2.1.0', '10.0.0']));
  expect(asked).toHaveLength(1);
});

it('leaves out what stands between the versions', async () => {
  const { names, asked } = await reread({
    listing: { tags: [...numbers(20, (at) => `1.${at}.0`), ...commits()].sort() },
    version: '1.30.0',
    meanwhile: sortInto('1.30.0', '1.31.0', 'v1.32.0'),
  });
  expect(names).toEqual(expect.arrayContaining(['1.30.0', '1.31.0', 'v1.32.0']));
  expect(asked.length).toBeLessThanOrEqual(3);
});

it.each<[what: string, listing: Listing, meanwhile: Case['meanwhile']]>([
  [
    'the list is in the order in which tags were made',
    { tags: commits() },
    (tags) => tags.push('2.0.0', '3.0.0'),
  ],
  [
    'the list is in no order',
    { tags: versionsOf1().reverse() },
    (tags) => tags.push('2.0.0', '3.0.0'),
  ],
  [
    'the registry takes its own cursors alone',
    { tags: versionsOf1(), hasOpaqueCursor: true },
    sortInto('2.0.0', '3.0.0'),
  ],
  [
    'numbers are written with zeros',
    { tags: numbers(2_000, (at) => `${String(at % 20).padStart(2, '0')}.${at}.0`) },
    sortInto('2.0.0', '03.0.0'),
  ],
  ['our own version is not there yet', { tags: versionsOf1() }, sortInto('3.0.0')],
])('reads everything where %s', async (_, listing, meanwhile) => {
  const { names } = await reread({ listing, version: '2.0.0', meanwhile });
  expect([...names].sort()).toEqual([...listing.tags].sort());
});

it('reads a short list as a whole', async () => {
  const { names, asked } = await reread({
    listing: { tags: ['1.0.0', 'main'] },
    version: '2.0.0',
    meanwhile: sortInto('2.0.0', '2.1.0'),
  });
  expect(names).toEqual(['1.0.0', '2.0.0', '2.1.0', 'main']);
  expect(asked).toEqual(['']);
});

it('knows a region for every name of a version that is not lower', () => {
  const number = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 3000 }));
  const version = fc.tuple(number, number, number).map((parts) => parts.join('.'));
  const affix = fc.constantFrom('', 'x-', '9', 'v');
  fc.assert(
    fc.property(
      version,
      version,
      fc.constantFrom('', 'v', 'V'),
      affix,
      fc.constantFrom('', '-alpine'),
      (ours, other, letter, prefix, suffix) => {
        const guard: VersionGuard = { kind: 'version', version: ours, prefix, suffix };
        const name = `${prefix}${letter}${other}${suffix}`;
        const known = versionsInRegistry([name], guard).at(0)?.version;
        if (known === undefined || compareVersions(known, ours) < 0) return;
        const isIn = nameRegions(guard).some(({ from, to }) => name >= from && name < to);
        expect([ours, name, isIn]).toEqual([ours, name, true]);
      },
    ),
    { seed: 20_240_305, numRuns: 5_000 },
  );
});
