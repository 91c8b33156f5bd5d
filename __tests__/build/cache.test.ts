import { cacheOf } from '../../src/build/cache.ts';
import { followCache } from '../../src/build/cache-use.ts';
import { decide } from '../../src/decide.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import type { Environment } from '../../src/ports.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { FACTS, onBranch, onTag } from '../tagging/run.ts';
import { runtimeToken } from './runtime-token.ts';

const JOB = { ACTIONS_RUNTIME_TOKEN: runtimeToken(), ACTIONS_RESULTS_URL: 'https://results' };
const INPUTS: RawInputs = { images: 'ghcr.io/acme/app', cache: 'auto' };
const PULL_REQUEST: Partial<RunFacts> = {
  on: { kind: 'pull-request', number: '7', base: 'main' },
};

async function cacheIn(
  raw: RawInputs,
  facts: Partial<RunFacts>,
  { env = {}, exportsLayout = true }: { env?: Environment; exportsLayout?: boolean } = {},
) {
  const { plan } = await decide({ ...INPUTS, ...raw }, { ...FACTS, ...facts });
  return cacheOf({ plan, builder: { exportsLayout }, env });
}

const ON_MAIN = onBranch('main');
const ON_TOPIC = onBranch('topic');

it('is in the cache of the job on GitHub, the branch’s own first and the default branch’s after it', async () => {
  const { from, to } = await cacheIn({}, ON_TOPIC, { env: JOB });
  expect(from).toEqual(['type=gha,scope=build-topic', 'type=gha,scope=build-main']);
  expect(to).toEqual(['type=gha,scope=build-topic,mode=max,ignore-error=true']);
});

it.each<[what: string, env: Environment]>([
  ['no address', { ACTIONS_RUNTIME_TOKEN: runtimeToken() }],
  ['no token', { ACTIONS_RESULTS_URL: 'https://results' }],
  ['a token of no form', { ...JOB, ACTIONS_RUNTIME_TOKEN: 'secret' }],
  [
    'a token that begins at no time',
    { ...JOB, ACTIONS_RUNTIME_TOKEN: runtimeToken({ nbf: undefined }) },
  ],
  ['a token for no cache', { ...JOB, ACTIONS_RUNTIME_TOKEN: runtimeToken({ ac: undefined }) }],
])('is not in the cache of the job with %s, over which buildx would fail', async (_, env) => {
  const { from } = await cacheIn({}, ON_MAIN, { env });
  expect(from).toEqual(['type=registry,ref=ghcr.io/acme/app:buildcache-build-main']);
});

it('is a tag beside the image elsewhere', async () => {
  const { from, to } = await cacheIn({ 'cache-mode': 'min', target: 'prod' }, ON_MAIN);
  expect(from).toEqual(['type=registry,ref=ghcr.io/acme/app:buildcache-prod-main']);
  expect(to).toEqual([
    'type=registry,ref=ghcr.io/acme/app:buildcache-prod-main,mode=min,image-manifest=true,oci-mediatypes=true,ignore-error=true',
  ]);
});

it('is in the image itself where the engine exports no other', async () => {
  const { from, to, words } = await cacheIn({ tags: 'latest' }, ON_MAIN, { exportsLayout: false });
  expect(from.every((each) => each.startsWith('type=registry,ref=ghcr.io/acme/app:'))).toBe(true);
  expect(to).toEqual(['type=inline']);
  expect(words).toContain('classic image store');
});

it.each([
  ['tags, which nothing would read', onTag('v1.2.3'), {}],
  ['forks', { ...ON_TOPIC, untrusted: { reason: 'fork', explanation: 'a fork' } }, {}],
  ['what is only built', ON_TOPIC, { push: 'false' }],
] as const)('writes none for %s, but reads', async (_, facts, raw) => {
  const { from, to } = await cacheIn(raw, facts as Partial<RunFacts>);
  expect(from).not.toEqual([]);
  expect(to).toEqual([]);
});

it('of a pull request begins with its base', async () => {
  const { from } = await cacheIn({}, { ...ON_TOPIC, ...PULL_REQUEST }, { env: JOB });
  expect(from[0]).toBe('type=gha,scope=build-pr-7');
  expect(from).toContain('type=gha,scope=build-main');
});

it('is what was typed where none is to be chosen', async () => {
  const raw = { cache: 'off', 'cache-from': 'type=gha', 'cache-to': 'type=gha,mode=max' };
  expect(await cacheIn(raw, ON_MAIN, { env: JOB })).toEqual({
    from: ['type=gha'],
    to: ['type=gha,mode=max'],
    words: '',
  });
});

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
