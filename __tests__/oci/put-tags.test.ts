import { clientFor, manifestOf } from './client.ts';
import { errorBody, type FakeRegistry, type Mode, send, startFake } from './fake-registry.ts';

const MANIFEST = manifestOf();
const { digest } = MANIFEST.descriptor;
const TAGS = ['1.2.3', '1.2', '1', 'latest', 'edge', 'main'];

let fake: FakeRegistry;
afterEach(() => fake.stop());

const tagsOf = ({ seen }: Parameters<Mode>[0]) =>
  seen.method === 'PUT' && seen.path.endsWith(digest) ? seen.query.getAll('tag') : [];

/** Knows end-7b: sets the tags that `takes` allows, and says so. */
function knowing(
  takes: (tag: string) => boolean,
  form: (tags: string[]) => string | string[],
): Mode {
  return (exchange) => {
    const tags = tagsOf(exchange).filter(takes);
    if (tags.length === 0) return false;
    return send(exchange.response, 201, { 'oci-tag': form(tags) }, '');
  };
}

async function putTags(tags: readonly string[] = TAGS) {
  const { registry } = clientFor(fake.host);
  const results = await registry.putTags('a/b', MANIFEST, tags);
  return { registry, results, puts: fake.lines('PUT') };
}

it.each<[string, (tags: string[]) => string | string[]]>([
  ['a list', (tags) => tags.join(', ')],
  ['repeated headers', (tags) => tags],
])('sets all tags in one request where the registry answers OCI-Tag as %s', async (_, form) => {
  fake = await startFake(knowing(() => true, form));
  const { results, puts } = await putTags();
  expect(results).toEqual(TAGS.map((tag) => ({ tag })));
  expect(puts).toEqual([`PUT /v2/a/b/manifests/${digest}`]);
  expect(fake.seen.at(-1)?.query.getAll('tag')).toEqual(TAGS);
});

it('remembers that the registry can, also for few tags', async () => {
  fake = await startFake(knowing(() => true, String));
  const { registry } = await putTags();
  await registry.putTags('a/b', MANIFEST, ['x', 'y']);
  expect(fake.lines('PUT')).toHaveLength(2);
});

it('remembers that the registry cannot', async () => {
  fake = await startFake();
  const { registry, results, puts } = await putTags();
  expect(results).toEqual(TAGS.map((tag) => ({ tag })));
  expect(puts).toHaveLength(1 + TAGS.length);
  expect(TAGS.every((tag) => fake.manifests.has(tag))).toBe(true);
  await registry.putTags('a/b', MANIFEST, TAGS);
  expect(fake.lines('PUT')).toHaveLength(1 + 2 * TAGS.length);
});

it('does not spend a request on finding out for few tags', async () => {
  fake = await startFake();
  expect((await putTags(['x', 'y'])).puts).toEqual([
    'PUT /v2/a/b/manifests/x',
    'PUT /v2/a/b/manifests/y',
  ]);
});

it('sends singly what is missing from OCI-Tag', async () => {
  fake = await startFake(knowing((tag) => tag !== 'latest', String));
  const { results, puts } = await putTags();
  expect(results.every(({ error }) => error === undefined)).toBe(true);
  expect(puts).toEqual([`PUT /v2/a/b/manifests/${digest}`, 'PUT /v2/a/b/manifests/latest']);
});

it.each([400, 403, 409, 412])(
  'repeats one by one after %i to all, and reports each',
  async (status) => {
    const body = errorBody('TAG_IMMUTABLE', 'tag is immutable');
    fake = await startFake((exchange) => {
      const isProtected = tagsOf(exchange).length > 0 || exchange.seen.path.endsWith('/1.2.3');
      return isProtected && send(exchange.response, status, {}, body);
    });
    const { results } = await putTags();
    expect(results.map(({ tag, error }) => [tag, error?.kind])).toEqual(
      TAGS.map((tag) => [tag, tag === '1.2.3' ? 'immutable' : undefined]),
    );
  },
);

it.each([414, 431])('sends fewer at once after %i', async (status) => {
  fake = await startFake((exchange) => {
    const tags = tagsOf(exchange);
    if (tags.length > 2) return send(exchange.response, status, {}, '');
    return tags.length > 0 && send(exchange.response, 201, { 'oci-tag': tags.join() }, '');
  });
  const { results, puts } = await putTags();
  expect(results.every(({ error }) => error === undefined)).toBe(true);
  expect(puts.every((line) => line.endsWith(digest))).toBe(true);
});

it('sets 20 tags in three rounds where it has to send them singly', async () => {
  let rounds = 0;
  let waiting: (() => void)[] = [];
  fake = await startFake(async ({ seen }) => {
    if (seen.method !== 'PUT') return false;
    // All that arrive before the timer are one round.
    if (waiting.length === 0) {
      setTimeout(() => {
        rounds += 1;
        for (const go of waiting) go();
        waiting = [];
      }, 30);
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
    return false;
  });
  await putTags(Array.from({ length: 20 }, (_, at) => `t${at}`));
  expect(rounds).toBeLessThanOrEqual(3);
});
