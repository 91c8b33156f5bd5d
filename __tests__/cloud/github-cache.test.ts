import { createHash } from 'node:crypto';
import type { CacheEnvironment, GithubCache } from './github-cache/github-cache.ts';
import { startGithubCache } from './github-cache/github-cache.ts';
import { jobOn, readerOf } from './github-cache/runtime-token.ts';

// The server itself: the strictness that other tests rely on.

const MAIN = 'refs/heads/main';
const TOPIC = 'refs/heads/topic';
const version = createHash('sha256').update('test').digest('hex');

const parts = new AsyncDisposableStack();
let now = Date.now();
let cache: GithubCache;
let job: CacheEnvironment;
beforeAll(async () => {
  cache = parts.use(await startGithubCache({ quota: 1000, clock: () => now }));
  job = await cache.env(jobOn(MAIN));
});
afterAll(() => parts.disposeAsync());

interface Answered {
  readonly status: number;
  readonly body: {
    readonly ok?: boolean;
    readonly code?: string;
    readonly message?: string;
    readonly matched_key?: string;
    readonly signed_upload_url?: string;
    readonly signed_download_url?: string;
  };
}

async function ask(procedure: string, call: object, env = job): Promise<Answered> {
  const path = `twirp/github.actions.results.api.v1.CacheService/${procedure}`;
  const response = await fetch(env.ACTIONS_RESULTS_URL + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${env.ACTIONS_RUNTIME_TOKEN}`,
    },
    body: JSON.stringify({ version, ...call }),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

const BLOB = { 'x-ms-blob-type': 'BlockBlob' };
const put = (url: string, body: string, headers: Record<string, string> = BLOB) =>
  fetch(url, { method: 'PUT', headers, body });

async function save(key: string, content: string, env = job): Promise<string> {
  const { body } = await ask('CreateCacheEntry', { key }, env);
  const url = body.signed_upload_url ?? '';
  expect((await put(url, content)).status).toBe(201);
  const finalized = await ask('FinalizeCacheEntryUpload', { key, size_bytes: content.length }, env);
  expect(finalized).toMatchObject({ status: 200, body: { ok: true } });
  return url;
}

it('keeps what was reserved, uploaded and finalized, and never lets it be written again', async () => {
  const url = await save('a', 'content');
  const { body } = await ask('GetCacheEntryDownloadURL', { key: 'a' });
  expect(body).toMatchObject({ ok: true, matched_key: 'a' });
  const address = body.signed_download_url ?? '';
  expect(await (await fetch(address)).text()).toBe('content');
  const part = await fetch(address, { headers: { 'x-ms-range': 'bytes=3-' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    ...[206, 'bytes 3-6/7', 'tent'],
  ]);
  expect((await ask('CreateCacheEntry', { key: 'a' })).body.code).toBe('already_exists');
  expect((await put(url, 'other')).status).toBe(409);
});

it('puts blocks together in the order of their list', async () => {
  const { body } = await ask('CreateCacheEntry', { key: 'blocks' });
  const url = body.signed_upload_url ?? '';
  const [a, b] = ['QQ==', 'Qg=='];
  await put(`${url}&comp=block&blockid=${encodeURIComponent(b)}`, 'second', {});
  await put(`${url}&comp=block&blockid=${encodeURIComponent(a)}`, 'first ', {});
  const listed = (...ids: readonly string[]) =>
    `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
  expect((await put(`${url}&comp=blocklist`, listed(a, 'Qw=='), {})).status).toBe(400);
  expect((await put(`${url}&comp=blocklist`, listed(a, b), {})).status).toBe(201);
  expect(
    cache
      .entries()
      .find(({ key }) => key === 'blocks')
      ?.content?.toString(),
  ).toBe('first second');
});

it('finalizes only what was reserved, and uploaded in that size', async () => {
  const finalize = (call: object) => ask('FinalizeCacheEntryUpload', call);
  expect((await finalize({ key: 'never', size_bytes: 1 })).status).toBe(404);
  const { body } = await ask('CreateCacheEntry', { key: 'short' });
  expect((await finalize({ key: 'short', size_bytes: 1 })).status).toBe(412);
  await put(body.signed_upload_url ?? '', 'two');
  expect((await finalize({ key: 'short', size_bytes: 1 })).status).toBe(400);
});

it('shows a branch its own, then those that its token names, the latest that begins alike', async () => {
  const topic = await cache.env(jobOn(TOPIC, MAIN));
  await save('k#1', 'one');
  await save('k#2', 'two');
  const seen = async (env: CacheEnvironment) =>
    (await ask('GetCacheEntryDownloadURL', { key: 'k#' }, env)).body.matched_key;
  expect(await seen(topic)).toBe('k#2');
  await save('k#1', 'own', topic);
  expect(await seen(topic)).toBe('k#1');
  expect(await seen(job)).toBe('k#2');
  expect(await seen(await cache.env(jobOn('refs/heads/other')))).toBe('');
});

it('lets a reader write nothing, and a stranger do nothing', async () => {
  const denied = await ask('CreateCacheEntry', { key: 'z' }, await cache.env(readerOf(MAIN)));
  expect(denied.body).toMatchObject({ ok: false, signed_upload_url: '' });
  expect(denied.body.message).toMatch(/^cache write denied: /);
  const none = await cache.env([]);
  expect((await ask('GetCacheEntryDownloadURL', { key: 'a' }, none)).status).toBe(403);
  const old = await cache.env(jobOn(MAIN), { expires: 1_700_000_000 });
  expect((await ask('GetCacheEntryDownloadURL', { key: 'a' }, old)).status).toBe(401);
  const forged = { ...job, ACTIONS_RUNTIME_TOKEN: `${job.ACTIONS_RUNTIME_TOKEN}x` };
  expect((await ask('GetCacheEntryDownloadURL', { key: 'a' }, forged)).status).toBe(401);
});

it('takes a signed address for what it is signed for, and no longer', async () => {
  const { body } = await ask('GetCacheEntryDownloadURL', { key: 'a' });
  const url = body.signed_download_url ?? '';
  expect((await put(url, 'other')).status).toBe(403);
  expect((await fetch(url.replace('sp=r', 'sp=cw'))).status).toBe(403);
  expect((await fetch(url, { headers: { authorization: 'Bearer x' } })).status).toBe(400);
  now += 11 * 60 * 1000;
  const late = await fetch(url);
  expect([late.status, late.headers.get('x-ms-error-code')]).toEqual([403, 'AuthenticationFailed']);
});

it('drops what was used least recently when it is full', async () => {
  await save('big', 'x'.repeat(900));
  await save('bigger', 'y'.repeat(950));
  const keys = cache.entries().map(({ key }) => key);
  expect(keys).toContain('bigger');
  expect(keys).not.toContain('big');
});
