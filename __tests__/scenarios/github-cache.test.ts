import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine, type TestEngine } from '../builder/engine.ts';
import { failure } from '../cloud/github-cache/blobs.ts';
import {
  type CacheCall,
  type GithubCache,
  type GithubCacheOptions,
  startGithubCache,
} from '../cloud/github-cache/github-cache.ts';
import { type CacheScope, jobOn, readerOf } from '../cloud/github-cache/runtime-token.ts';
import { twirpError } from '../cloud/github-cache/service.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { closedHost } from '../registry/listen.ts';
import { docker } from './docker.ts';
import { branchPush, forkPullRequest, type RunEvent, tagPush } from './events.ts';
import { FAST_CLOCK } from './fast.ts';
import { createJob } from './job.ts';

// Real builds by an engine whose cache is emptied before each, as on a runner of GitHub.
import.meta.jest.setTimeout(180_000);

const MAIN = 'refs/heads/main';
const DOCKERFILE = `FROM scratch AS tools
COPY busybox /bin/busybox
RUN --network=none ["/bin/busybox", "sh", "-c", "echo built > /built"]
FROM scratch
COPY --from=tools /built /
COPY hello.txt /
`;
const STEPS = 4;
/** The token of the cache may be in the environment of buildx, and of the git that it asks for the commit; nowhere else. */
const BUILDX = /docker-buildx (?:buildx )?build |^\S*git -c log\.showSignature=false /;

const parts = new AsyncDisposableStack();
let engine: TestEngine;
let registry: Distribution;
beforeAll(async () => {
  [engine, registry] = await Promise.all([startEngine(), startOpenRegistry()]);
  parts.use(engine);
  parts.use(registry);
});
afterAll(() => parts.disposeAsync());

interface RunOptions {
  readonly event?: RunEvent;
  readonly scopes?: readonly CacheScope[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the engine keeps what it built before. */
  readonly isWarm?: boolean;
}

/** A job on a runner of GitHub. */
async function run(cache: GithubCache, options: RunOptions = {}) {
  const { event = branchPush('main'), scopes = jobOn(MAIN), inputs, env, isWarm } = options;
  const given = { ...(await cache.env(scopes)), ...env };
  const host = { DOCKER_HOST: `unix://${engine.socket}` };
  if (!isWarm) await docker({ PATH: process.env.PATH ?? '', ...host }, 'builder', 'prune', '-af');
  using job = createJob({
    event,
    files: { Dockerfile: DOCKERFILE, 'hello.txt': 'Hello\n' },
    env: { ...host, ...given, RUNNER_ENVIRONMENT: 'github-hosted' },
  });
  copyFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', `${job.sandbox.workspace}/busybox`);
  const image = { images: `${registry.host}/acme/app`, 'on-exists': 'overwrite', report: 'out' };
  const before = cache.calls.length;
  const result = await job.run(
    { ...image, ...inputs },
    { secrets: [{ value: given.ACTIONS_RUNTIME_TOKEN, isFor: BUILDX }] },
  );
  const report = JSON.parse(readFileSync(join(job.sandbox.workspace, 'out/report.json'), 'utf8'));
  const { conclusion, summary, annotations } = result;
  const warnings = annotations
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }) => message);
  const procedures = cache.calls.slice(before).map(({ procedure }) => procedure);
  return { conclusion, warnings, summary, log: result.log.join('\n'), report, procedures };
}

async function startCache(options: GithubCacheOptions = {}): Promise<GithubCache> {
  return parts.use(await startGithubCache(options));
}

const GHA = { where: 'gha', from: ['gha:app'], to: ['gha:app'] };

test('what one job leaves, the next one has, on whatever machine: without any input', async () => {
  const cache = await startCache();
  const first = await run(cache);
  expect(first).toMatchObject({ conclusion: 'success', warnings: [] });
  expect(first.report.cache).toEqual({ ...GHA, steps: STEPS, cached: 0, read: ['gha:app'] });
  expect(first.log).toContain('Cache: GitHub’s: reads gha:app; writes gha:app');
  expect(new Set(cache.entries().map(({ scope }) => scope))).toEqual(new Set([MAIN]));

  const second = await run(cache);
  expect(second).toMatchObject({ conclusion: 'success', warnings: [] });
  expect(second.report.cache).toMatchObject({ ...GHA, read: ['gha:app'] });
  // Of the stage that nothing is taken from but a file, nothing is even asked for.
  expect(second.report.cache.cached).toBe(second.report.cache.steps);
  expect(second.report.builder).toMatchObject({ driver: 'docker', isNew: false });
  expect(second.log).toMatch(/^#\d+ CACHED$/m);
  expect(second.summary).toContain('steps from the cache (read gha:app)');
  expect(second.summary).toContain('Cache written: gha:app.');
  expect(second.summary).toContain('Builder: the engine’s own (docker): ');
  // The list of layers alone.
  expect(second.procedures.filter((each) => each === 'upload')).toHaveLength(1);
});

test('another branch begins with the default branch’s, and writes its own', async () => {
  const cache = await startCache();
  await run(cache);
  const topic = 'refs/heads/topic';
  const { report, warnings } = await run(cache, {
    event: branchPush('topic'),
    scopes: jobOn(topic, MAIN),
  });
  expect(report.cache.cached).toBe(report.cache.steps);
  expect(warnings).toEqual([]);
  const own = cache.entries().filter(({ scope }) => scope === topic);
  expect(own.map(({ key }) => key.replace(/-[0-9a-f]{8}#/, '-…#'))).toEqual(['index-app-1-…#1']);
});

test.each<[what: string, options: RunOptions]>([
  [
    'a fork',
    { event: forkPullRequest('pull_request'), scopes: readerOf('refs/pull/7/merge', MAIN) },
  ],
  ['a tag', { event: tagPush('v1.2.3'), scopes: jobOn('refs/tags/v1.2.3', MAIN) }],
])('a run of %s reads, and writes nothing', async (_, options) => {
  const cache = await startCache();
  await run(cache);
  const { report, warnings, procedures, conclusion } = await run(cache, options);
  expect(conclusion).toBe('success');
  expect(report.cache).toMatchObject({ ...GHA, to: [] });
  expect(report.cache.cached).toBe(report.cache.steps);
  expect(warnings).toEqual([]);
  expect(procedures).not.toContain('CreateCacheEntry');
});

test.each<[inputs: Readonly<Record<string, string>>]>([
  [{ cache: 'off' }],
  [{ 'cache-to': 'type=inline' }],
])('GitHub is asked nothing with %j', async (inputs) => {
  const cache = await startCache();
  const { conclusion, procedures } = await run(cache, { inputs });
  expect([conclusion, procedures]).toEqual(['success', []]);
});

test('layers that GitHub has dropped are built again, without a word', async () => {
  const cache = await startCache({ quota: 500_000 });
  await run(cache);
  expect(await run(cache)).toMatchObject({ conclusion: 'success', warnings: [] });
});

const busy = () => twirpError('resource_exhausted', 'rate limited');
const of =
  (procedure: string, answer: () => ReturnType<NonNullable<GithubCacheOptions['fail']>>) =>
  (call: CacheCall) =>
    call.procedure === procedure ? answer() : undefined;
const BAD_GATEWAY = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' };
const DENIED = { ok: false, message: 'cache write denied: token has no writable scopes' };

/** `isSlow`: BuildKit would wait for minutes. */
test.each<[what: string, fail: GithubCacheOptions['fail'], isSlow?: 'slow']>([
  ['answers 502', () => BAD_GATEWAY],
  ['has a limit to the rate of everything', busy],
  ['has a limit to the rate of what is written', of('CreateCacheEntry', busy), 'slow'],
  [
    'lets nothing be written',
    of('CreateCacheEntry', () => ({ status: 200, body: JSON.stringify(DENIED) })),
  ],
  ['never answers', () => 'stall'],
  ['stands still while it is written', of('upload', () => 'stall'), 'slow'],
  ['takes no layer', of('upload', () => failure(502, 'ServerBusy')), 'slow'],
])('a cache that %s fails no build, and is warned of once', async (_, ...[fail, isSlow]) => {
  const cache = await startCache({ ...(fail && { fail }) });
  const { conclusion, warnings } = await run(cache, isSlow ? { env: FAST_CLOCK } : {});
  expect(conclusion).toBe('success');
  expect(warnings).toEqual([expect.stringMatching(/^The cache could not be used: /)]);
});

test.each<[what: string, answer: ReturnType<NonNullable<GithubCacheOptions['fail']>>]>([
  ['whose addresses have expired', failure(403, 'AuthenticationFailed')],
  ['whose layers do not arrive', 'stall'],
])('a cache %s is left out, and the image is built without it', async (_, answer) => {
  const state = { isOn: false, downloads: 0 };
  const fail = ({ procedure }: CacheCall) => {
    if (!state.isOn || procedure !== 'download') return undefined;
    state.downloads += 1;
    // The first is the list of what is there.
    return state.downloads > 1 ? answer : undefined;
  };
  await using cache = await startGithubCache({ fail });
  await run(cache);
  state.isOn = true;
  const second = await run(cache, { env: FAST_CLOCK });
  expect(second.conclusion).toBe('success');
  expect(second.warnings).toEqual([expect.stringContaining('The image is built without it.')]);
  expect(second.report.cache).toMatchObject({ where: 'builder', problem: expect.any(String) });
});

test('neither an address where nobody listens nor a token that has expired fails a build', async () => {
  const cache = await startCache();
  const nowhere = { ACTIONS_RESULTS_URL: `http://${await closedHost()}/` };
  const expired = await cache.env(jobOn(MAIN), { expires: 1_700_000_000 });
  for (const env of [nowhere, expired]) {
    const { conclusion, warnings } = await run(cache, { env });
    expect(conclusion).toBe('success');
    expect(warnings).toEqual([expect.stringMatching(/^The cache could not be used: /)]);
  }
});

test('a dry run tells the builder and the cache, and asks GitHub nothing', async () => {
  const cache = await startCache();
  const { report, summary, procedures } = await run(cache, { inputs: { 'dry-run': 'true' } });
  expect(report.cache).toEqual(GHA);
  expect(report.builder).toEqual({
    ...{ name: '', driver: 'docker', isNew: false },
    why: expect.stringContaining('containerd image store'),
  });
  expect(summary).toContain('Cache read: gha:app.');
  expect(procedures).toEqual([]);
});
