import fc from 'fast-check';
import type { TagPolicy } from '../../src/inputs/request.ts';
import { compareVersions } from '../../src/tagging/index.ts';
import { createMemoryRegistry, imageOf, type MemoryRegistry } from './memory-registry.ts';
import { FORWARD, publishVersion } from './publish-version.ts';
import { FINAL_TAGS, RELEASES } from './release-order.ts';

/** One run on the git tag of a version. */
function publish(version: string, client: MemoryRegistry, tags?: TagPolicy) {
  return publishVersion(version, { client, image: imageOf(version), ...(tags && { tags }) });
}

function mapOf(client: MemoryRegistry): Record<string, string | undefined> {
  return Object.fromEntries(
    [...client.tags.keys()].sort().map((tag) => [tag, client.versionAt(tag)]),
  );
}

it('ends with each floating tag at the highest version of its range, in whatever order they come', async () => {
  const client = createMemoryRegistry();
  for (const version of RELEASES) {
    await publish(version, client);
  }
  expect(mapOf(client)).toEqual(FINAL_TAGS);
});

it('writes the exact version before any tag that floats', async () => {
  const client = createMemoryRegistry();
  await publish('1.2.3', client);
  const writes = client.requests.filter((request) => request.startsWith('PUT'));
  expect(writes[0]).toBe('PUT 1.2.3');
  expect(writes.slice(1).sort()).toEqual(['PUT 1', 'PUT 1.2', 'PUT latest']);
});

it('writes the exact version as soon as it knows that it is free, however long the list takes', async () => {
  const written = Promise.withResolvers<void>();
  const client = createMemoryRegistry({
    before(request) {
      if (request === 'PUT 1.2.3') written.resolve();
      return request === 'LIST' ? written.promise : undefined;
    },
  });
  await publish('1.2.3', client);
  expect(client.versionAt('latest')).toBe('1.2.3');
});

it('with floating-tags: always, writes all of them, and asks nothing', async () => {
  const client = createMemoryRegistry();
  await publish('2.0.0', client);
  await publish('1.9.0', client, { ...FORWARD, floatingTags: 'always' });
  expect(client.versionAt('latest')).toBe('1.9.0');
});

const VERSIONS = ['1.2.0', '1.2.1', '1.3.0', '1.10.0', '2.0.0', '2.1.0-rc.1'];

it('does so however the requests of runs at the same time fall between each other', async () => {
  const interleaving = fc.asyncProperty(
    fc.scheduler(),
    fc.shuffledSubarray(VERSIONS, { minLength: 2, maxLength: 3 }),
    async (scheduler, versions) => {
      const client = createMemoryRegistry({
        before: (request) => scheduler.schedule(Promise.resolve(), request),
      });
      await scheduler.waitFor(Promise.all(versions.map((version) => publish(version, client))));
      const stable = versions.filter((version) => !version.includes('-')).sort(compareVersions);
      const highest = (start: string) => stable.filter((each) => each.startsWith(start)).at(-1);
      expect(client.versionAt('latest')).toBe(stable.at(-1));
      for (const tag of ['1', '1.2', '1.3', '1.10', '2', '2.0']) {
        expect([tag, client.versionAt(tag)]).toEqual([tag, highest(`${tag}.`)]);
      }
    },
  );
  await fc.assert(interleaving, { numRuns: 500 });
});
