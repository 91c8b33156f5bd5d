import { clientFor, failureOf } from './client.ts';
import { errorBody, type Mode, send, startFake } from './fake-registry.ts';

const ALL = Array.from({ length: 10_000 }, (_, at) => `v${String(at).padStart(5, '0')}`);
const isList = ({ seen }: Parameters<Mode>[0]) => seen.path.endsWith('/tags/list');

/** Pages as the specification has them. */
function paged(names: readonly string[], { link = true, pageSize = 1000 } = {}): Mode {
  return (exchange) => {
    if (!isList(exchange)) return false;
    const { query, path } = exchange.seen;
    const n = Math.min(pageSize, Number(query.get('n') ?? names.length));
    const start = names.findIndex((name) => name > (query.get('last') ?? ''));
    const tags = start < 0 ? [] : names.slice(start, start + n);
    const more = start >= 0 && start + n < names.length;
    const next = `<${path}?n=${n}&last=${tags.at(-1)}>; rel="next"`;
    return send(
      exchange.response,
      200,
      link && more ? { link: next } : {},
      JSON.stringify({ name: 'a/b', tags }),
    );
  };
}

async function list(mode: Mode, limit?: number) {
  await using fake = await startFake(mode);
  const { registry } = clientFor(fake.host);
  const found = await registry.listTags('a/b', limit === undefined ? {} : { limit });
  return { ...found, requests: fake.lines().filter((line) => line.includes('/tags/')).length };
}

async function refused(mode: Mode) {
  await using fake = await startFake(mode);
  const error = await failureOf(clientFor(fake.host).registry.listTags('a/b'));
  return { kind: error.kind, requests: fake.seen.length };
}

it('reads 10,000 tags in ten requests', async () => {
  const { tags, complete, requests } = await list(paged(ALL));
  expect(tags).toEqual(ALL);
  expect({ complete, requests }).toEqual({ complete: true, requests: 10 });
});

it('reads them in eleven where the registry does not say that there is more', async () => {
  const { tags, complete, requests } = await list(paged(ALL, { link: false }));
  expect(tags).toHaveLength(10_000);
  expect({ complete, requests }).toEqual({ complete: true, requests: 11 });
});

it('takes short pages for pages', async () => {
  const { tags, requests } = await list(paged(ALL.slice(0, 250), { pageSize: 100 }));
  expect(tags).toHaveLength(250);
  expect(requests).toBe(3);
});

it('takes everything at once from registries without pages', async () => {
  const mode: Mode = (exchange) =>
    isList(exchange) && send(exchange.response, 200, {}, JSON.stringify({ tags: ALL }));
  expect(await list(mode)).toEqual({ tags: ALL, complete: true, requests: 1 });
});

it.each([
  [2000, 2000, false, 2],
  [2500, 2500, false, 3],
  [10_000, 10_000, true, 10],
])('stops at a limit of %i', async (limit, count, complete, requests) => {
  const found = await list(paged(ALL), limit);
  expect([found.tags.length, found.complete, found.requests]).toEqual([count, complete, requests]);
});

it.each<[string, Mode]>([
  [
    'no such repository',
    (x) => isList(x) && send(x.response, 404, {}, errorBody('NAME_UNKNOWN', '')),
  ],
  ['null', (x) => isList(x) && send(x.response, 200, {}, '{"name":"a/b","tags":null}')],
  ['nothing', (x) => isList(x) && send(x.response, 200, {}, '{}')],
])('has no tags: %s', async (_, mode) => {
  expect(await list(mode)).toMatchObject({ tags: [], complete: true });
});

it('drops what is no tag', async () => {
  const names = ['ok', '::error::x', 7, null, '', 'a'.repeat(129), '-x', 'a/b', 'ok'];
  const mode: Mode = (x) => isList(x) && send(x.response, 200, {}, JSON.stringify({ tags: names }));
  expect((await list(mode)).tags).toEqual(['ok']);
});

const page = (x: Parameters<Mode>[0], link: string) =>
  isList(x) && send(x.response, 200, { link }, JSON.stringify({ tags: [`t${x.before}`] }));

it.each<[string, Mode, string]>([
  ['a link to itself', (x) => page(x, `<${x.incoming.url}>; rel="next"`), 'bad-answer'],
  [
    'a link in a circle',
    (x) => page(x, `</v2/a/b/tags/list?last=${x.before % 2}>; rel=next`),
    'bad-answer',
  ],
  [
    'a link to another host',
    (x) => page(x, '<http://127.0.0.1:1/v2/a/b/tags/list>; rel="next"'),
    'untrusted',
  ],
  [
    'a link with a password',
    (x) => page(x, `<http://u:p@${x.seen.headers.host}/v2/x>; rel="next"`),
    'untrusted',
  ],
  ['no JSON', (x) => isList(x) && send(x.response, 200, {}, 'tags'), 'bad-answer'],
  [
    'tags that are no list',
    (x) => isList(x) && send(x.response, 200, {}, '{"tags":"x"}'),
    'bad-answer',
  ],
  ['17 MiB', (x) => isList(x) && send(x.response, 200, {}, ' '.repeat(17 << 20)), 'too-large'],
])('refuses %s', async (_, mode, kind) => {
  const result = await refused(mode);
  expect(result.kind).toBe(kind);
  expect(result.requests).toBeLessThan(6);
});

it('does not follow fresh links for ever', async () => {
  let pages = 0;
  const scripted = async () => {
    pages += 1;
    const link = `</v2/a/b/tags/list?last=${pages}>; rel="next"`;
    return new Response(JSON.stringify({ tags: [`t${pages}`] }), { headers: { link } });
  };
  const { registry } = clientFor('r.example', { fetch: scripted as typeof fetch });
  const { tags, complete } = await registry.listTags('a/b');
  expect(complete).toBe(false);
  // The first of the answers is that of `/v2/`.
  expect([tags.length, pages]).toEqual([1000, 1001]);
});

it.each([
  '<{next}>; rel="next"',
  '<{next}>;rel=next',
  '<{next}>; title="a, b"; rel="next"',
  '</first>; rel="first", <{next}>; rel="next"',
])('understands Link: %s', async (form) => {
  const { tags } = await list((x) => {
    if (!isList(x)) return false;
    const link = form.replace('{next}', '/v2/a/b/tags/list?last=a');
    return x.before === 0
      ? send(x.response, 200, { link }, '{"tags":["a"]}')
      : send(x.response, 200, {}, '{"tags":["b"]}');
  });
  expect(tags).toEqual(['a', 'b']);
});
