import { cacheOf } from '../../src/build/cache.ts';
import { followCache } from '../../src/build/cache-use.ts';
import { decide } from '../../src/decide.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { plannedCache } from '../../src/plan/cache-names.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { FACTS, onBranch, onTag } from '../tagging/run.ts';

const HOSTED = { mayRead: true, mayWrite: true, isHosted: true };
const SELF_HOSTED = { ...HOSTED, isHosted: false };
const INPUTS: RawInputs = { images: 'ghcr.io/acme/app' };
const AUTO: RawInputs = { cache: 'auto' };
const PULL_REQUEST: Partial<RunFacts> = {
  on: { kind: 'pull-request', number: '7', base: 'main' },
};
const CONTAINERD = { driver: 'docker', exportsLayout: true };
const CLASSIC = { driver: 'docker', exportsLayout: false };

async function cacheIn(raw: RawInputs, facts: Partial<RunFacts>, builder = CONTAINERD) {
  const { plan } = await decide({ ...INPUTS, ...raw }, { ...FACTS, ...facts });
  const { flags, where, words } = cacheOf(plan, builder);
  return { ...flags, where, words, planned: plannedCache(plan) };
}

const ON_MAIN = onBranch('main');
const ON_TOPIC = onBranch('topic');
const hosted = (facts: Partial<RunFacts>) => ({ ...facts, jobCache: HOSTED });
const FORK: Partial<RunFacts> = { untrusted: { reason: 'fork', explanation: 'a fork' } };
const NOTHING = { from: [], to: [], where: 'builder', words: '' };

it('is GitHub’s by default on its runners, where BuildKit finds the branch by the token', async () => {
  expect(await cacheIn({}, hosted(ON_TOPIC))).toEqual({
    where: 'gha',
    from: ['type=gha,scope=app,timeout=30s'],
    to: ['type=gha,scope=app,mode=max,timeout=2m,ignore-error=true'],
    words: 'GitHub’s: reads gha:app; writes gha:app',
    planned: { where: 'gha', from: ['gha:app'], to: ['gha:app'] },
  });
});

it.each<[what: string, raw: RawInputs, facts: Partial<RunFacts>, builder: typeof CONTAINERD]>([
  ['where the job cannot reach it', {}, ON_MAIN, CONTAINERD],
  ['on runners that keep their layers', {}, { ...ON_MAIN, jobCache: SELF_HOSTED }, CONTAINERD],
  [
    'with a builder that keeps its layers',
    {},
    hosted(ON_MAIN),
    { ...CONTAINERD, driver: 'remote' },
  ],
  ['with an engine that cannot export it', {}, hosted(ON_MAIN), CLASSIC],
  ['where it is off', { cache: 'off' }, hosted(ON_MAIN), CONTAINERD],
  ['where it is false', { cache: 'false' }, hosted(ON_MAIN), CONTAINERD],
])('is the builder’s own %s', async (_, raw, facts, builder) => {
  expect(await cacheIn(raw, facts, builder)).toMatchObject(NOTHING);
});

it.each<[raw: RawInputs, scope: string]>([
  [{ target: 'prod', file: 'docker/Dockerfile.alpine' }, 'app-docker-Dockerfile.alpine-prod'],
  [{ 'cache-scope': 'mine', target: 'prod' }, 'mine'],
  [{ platforms: 'linux/arm64' }, 'app-linux-arm64'],
  [{ images: '', push: 'false' }, 'build'],
])('of %j has a name of its own: %s', async (raw, scope) => {
  expect((await cacheIn(raw, hosted(ON_MAIN))).planned?.to).toEqual([`gha:${scope}`]);
});

it.each(['gha', 'auto', 'true'])(
  'is GitHub’s with `cache: %s`, wherever it is reached',
  async (cache) => {
    const { where } = await cacheIn({ cache }, { ...ON_MAIN, jobCache: SELF_HOSTED });
    expect(where).toBe('gha');
  },
);

it('of GitHub alone is the builder’s own, and says so, where the engine exports none', async () => {
  const { from, to, words } = await cacheIn({ cache: 'gha' }, hosted(ON_MAIN), CLASSIC);
  expect([from, to]).toEqual([[], []]);
  expect(words).toContain('classic image store');
});

it.each<[what: string, facts: Partial<RunFacts>]>([
  ['tags, which nothing would read', onTag('v1.2.3')],
  ['forks', { ...ON_TOPIC, ...FORK }],
  ['a merge queue', { on: { kind: 'pull-request', number: '7', queue: true } }],
  ['jobs that may only read', { ...ON_TOPIC, jobCache: { ...HOSTED, mayWrite: false } }],
])('of GitHub is read but not written for %s', async (_, facts) => {
  const { from, to } = await cacheIn({}, { ...hosted(facts), ...facts });
  expect([from.length, to]).toEqual([1, []]);
});

it('is a tag beside the image elsewhere, if asked for', async () => {
  const { from, to } = await cacheIn({ ...AUTO, 'cache-mode': 'min', target: 'prod' }, ON_MAIN);
  expect(from).toEqual(['type=registry,ref=ghcr.io/acme/app:buildcache-prod-main']);
  expect(to).toEqual([
    'type=registry,ref=ghcr.io/acme/app:buildcache-prod-main,mode=min,image-manifest=true,oci-mediatypes=true,ignore-error=true',
  ]);
});

it('is a tag on GitHub too with `cache: registry`', async () => {
  const { from } = await cacheIn({ cache: 'registry' }, hosted(ON_TOPIC));
  expect(from).toEqual([
    'type=registry,ref=ghcr.io/acme/app:buildcache-build-topic',
    'type=registry,ref=ghcr.io/acme/app:buildcache-build-main',
  ]);
});

it('is in the image itself where the engine exports no other', async () => {
  const { from, to, words } = await cacheIn({ ...AUTO, tags: 'latest' }, ON_MAIN, CLASSIC);
  expect(from.every((each) => each.startsWith('type=registry,ref=ghcr.io/acme/app:'))).toBe(true);
  expect(to).toEqual(['type=inline']);
  expect(words).toContain('classic image store');
});

it.each([
  ['tags, which nothing would read', onTag('v1.2.3'), {}],
  ['forks', { ...ON_TOPIC, ...FORK }, {}],
  ['what is only built', ON_TOPIC, { push: 'false' }],
] as const)('writes no tag for %s, but reads', async (_, facts, raw) => {
  const { from, to } = await cacheIn({ ...AUTO, ...raw }, facts as Partial<RunFacts>);
  expect(from).not.toEqual([]);
  expect(to).toEqual([]);
});

it('in tags of a pull request begins with its base', async () => {
  const { from } = await cacheIn(AUTO, { ...ON_TOPIC, ...PULL_REQUEST });
  expect(from).toEqual([
    'type=registry,ref=ghcr.io/acme/app:buildcache-build-pr-7',
    'type=registry,ref=ghcr.io/acme/app:buildcache-build-main',
  ]);
});

it('is what was typed, which nothing is added to; its names are shown without its keys', async () => {
  const typed = 'type=s3,bucket=b,secret_access_key=key,name=n';
  const raw = { 'cache-from': 'type=gha\nacme/cache:main', 'cache-to': typed };
  expect(await cacheIn(raw, hosted(ON_MAIN))).toEqual({
    ...{ where: 'inputs', from: ['type=gha', 'acme/cache:main'], to: [typed], words: '' },
    planned: { where: 'inputs', from: ['gha', 'acme/cache:main'], to: ['s3:n'] },
  });
});

it.each<[RawInputs]>([[{ call: 'check' }], [{ engine: 'buildah' }], [{ from: 'acme/app:1' }]])(
  'is none with %j',
  async (raw) => {
    expect((await cacheIn(raw, hosted(ON_MAIN))).planned).toBeUndefined();
  },
);

it('counts what a build found in it', () => {
  const { onLine, use } = followCache();
  for (const line of [
    '#3 importing cache manifest from localhost:5000/app:buildcache-main',
    '#3 DONE 0.0s',
    '#4 importing cache manifest from localhost:5000/app:buildcache-topic',
    '#4 ERROR: not found',
    '#5 [internal] load build context',
    '#5 CACHED',
    '#6 [1/2] COPY a /',
    '#6 CACHED',
    '#7 [linux/arm64 build 2/2] RUN make',
    '#7 DONE 1.0s',
  ]) {
    onLine(line);
  }
  expect(use()).toEqual({
    steps: 2,
    cached: 1,
    read: ['localhost:5000/app:buildcache-main'],
  });
});
