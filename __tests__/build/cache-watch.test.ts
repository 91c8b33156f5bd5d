import { blamesCache, cacheReport, cacheWarning } from '../../src/build/cache-report.ts';
import { followCache } from '../../src/build/cache-use.ts';
import { watchCache, watchStart } from '../../src/build/cache-watch.ts';

/** A clock whose sleeps end when the test says so. */
function startClock() {
  let now = 0;
  const sleepers: (() => void)[] = [];
  return {
    clock: {
      now: () => now,
      sleep: (_: number, signal?: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          sleepers.push(resolve);
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    },
    async pass(seconds: number) {
      for (let each = 0; each < seconds; each += 5) {
        now += 5_000;
        for (const wake of sleepers.splice(0)) wake();
        await new Promise(setImmediate);
      }
    },
  };
}

function follow(...lines: readonly string[]) {
  const follower = followCache();
  for (const line of lines) follower.onLine(line);
  return follower;
}

const IMPORT = '#3 importing cache manifest from gha:1';
const EXPORT = '#9 exporting to GitHub Actions Cache';
const COPY = '#7 [2/3] COPY a /';
const LAYER = `#7 sha256:${'a'.repeat(64)}`;

it.each([
  ['does not answer', [IMPORT], 'it does not answer'],
  ['stops in a layer', [COPY, `${LAYER} 1MB / 2MB 5.0s`], 'it does not answer'],
])('ends a build after a minute whose cache %s', async (_, lines, problem) => {
  const { clock, pass } = startClock();
  using watch = watchCache(follow(...lines), { clock });
  await pass(60);
  expect(watch.signal.aborted).toBe(false);
  await pass(10);
  expect([watch.signal.aborted, watch.problem()?.text]).toEqual([true, problem]);
});

it('has more patience with what is written, and with what goes on', async () => {
  const { clock, pass } = startClock();
  const follower = follow(EXPORT, '#9 writing layer sha256:a');
  using watch = watchCache(follower, { clock });
  await pass(170);
  follower.onLine('#9 writing layer sha256:b');
  await pass(170);
  expect(watch.signal.aborted).toBe(false);
  await pass(20);
  expect(watch.problem()?.text).toBe('it does not take anything');
});

it.each([
  ['all has been read', [IMPORT, '#3 DONE 0.1s', COPY, `${LAYER} 2MB / 2MB 5.0s done`]],
  ['all has been written', [EXPORT, '#9 DONE 0.1s']],
  ['the cache has failed', [IMPORT, '#3 ERROR: no', EXPORT, '#9 ERROR: no']],
  ['a base image is pulled', ['#7 [1/3] FROM alpine', `${LAYER} 1MB / 2MB 5.0s`]],
  ['an instruction runs long', [COPY]],
])('waits as long as it takes where %s', async (_, lines) => {
  const { clock, pass } = startClock();
  using watch = watchCache(follow(...lines), { clock });
  await pass(1000);
  expect(watch.signal.aborted).toBe(false);
});

it('is the end of a build that was to be ended anyway', () => {
  const outer = new AbortController();
  using watch = watchCache(follow(), { clock: startClock().clock, signal: outer.signal });
  outer.abort();
  expect([watch.signal.aborted, watch.problem()]).toEqual([true, undefined]);
});

it('ends a build that does not get to an instruction, and no other', async () => {
  const { clock, pass } = startClock();
  using silent = watchStart(follow('#1 [internal] load build definition'), { clock });
  using begun = watchStart(follow(COPY), { clock });
  await pass(100);
  expect([silent.signal.aborted, begun.signal.aborted]).toEqual([true, false]);
});

const GHA = { where: 'gha', from: ['gha:app'], to: [] } as const;
const REGISTRY = {
  where: 'registry',
  from: ['ghcr.io/acme/app:buildcache-build-main'],
  to: [],
} as const;

it.each([
  ['failed to copy: GET https://x.blob.core.windows.net/actions-cache/1', GHA, true],
  [`blob sha256:${'a'.repeat(64)}: not found`, GHA, true],
  ['process "/bin/sh -c make" did not complete successfully: exit code: 2', GHA, false],
  ['failed to copy: https://ghcr.io/v2/acme/base/blobs/sha256:a: 500', REGISTRY, false],
  ['failed to copy: https://ghcr.io/v2/acme/app/blobs/sha256:a: 500', REGISTRY, true],
])('of “%s” it is to blame: %o %s', (failure, names, expected) => {
  expect(blamesCache(failure, names)).toBe(expected);
});

it('knows a failure that names the cache, but not the first cache that is not there', () => {
  const lines = ['#4 importing cache manifest from r/a:b', '#4 ERROR: r/a:b: not found'];
  expect(follow(...lines).use().problem).toBeUndefined();
  expect(follow(EXPORT, '#9 ERROR: failed to reserve cache').use().problem).toBe(
    'failed to reserve cache',
  );
  const failed = 'ERROR: failed to build: failed to solve: failed to copy: GET x';
  expect(follow(failed).failure()).toBe('failed to copy: GET x');
});

it('counts a layer that is fetched as one from the cache, and names GitHub’s by its scope', () => {
  const use = follow(IMPORT, '#3 DONE 0.1s', COPY, `${LAYER} 1MB / 2MB 5.0s`).use();
  expect(cacheReport(GHA, use)).toEqual({ ...GHA, steps: 1, cached: 1, read: ['gha:app'] });
});

it('warns without what an address is signed with', () => {
  expect(cacheWarning('GET https://host/a?sig=secret&se=1 failed', '')).not.toContain('secret');
});
