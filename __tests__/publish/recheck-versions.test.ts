import type { PublishedTag } from '../../src/publish/published.ts';
import { recheckVersions } from '../../src/publish/recheck-versions.ts';
import { createMemoryRegistry, type Events, imageOf } from './memory-registry.ts';
import { openRun, versioned } from './run-tags.ts';

/** 1.2.5 has just been published, with `1.2`, `1` and `latest`. */
async function afterMove(events: Events = {}) {
  const client = createMemoryRegistry(events);
  const image = imageOf('1.2.5');
  const entries = [
    versioned('1.2', '1.2.x', '1.2.5'),
    versioned('1', '1.x', '1.2.5'),
    versioned('latest', '*', '1.2.5'),
  ];
  for (const tag of ['1.2.5', '1.2', '1', 'latest']) client.put(tag, image);
  const { lane, evidence } = await openRun({ client, image, entries });
  client.requests.length = 0;
  const moved: PublishedTag[] = entries.map(({ name }) => ({ name, state: 'moved' }));
  return {
    client,
    recheck: (outcomes = moved) => recheckVersions(outcomes, lane, evidence.entries),
  };
}

it('reads the list once where nothing happened', async () => {
  const { client, recheck } = await afterMove();
  expect((await recheck()).map(({ state }) => state)).toEqual(['moved', 'moved', 'moved']);
  expect(client.requests).toEqual(['LIST']);
});

it('puts back what belongs to a version that appeared meanwhile', async () => {
  const { client, recheck } = await afterMove();
  client.put('1.3.0', imageOf('1.3.0'));
  expect(await recheck()).toEqual([
    { name: '1.2', state: 'moved' },
    { name: '1', state: 'kept', why: 'kept at 1.3.0, which was published at the same time' },
    { name: 'latest', state: 'kept', why: 'kept at 1.3.0, which was published at the same time' },
  ]);
  expect(['1.2', '1', 'latest'].map((tag) => client.versionAt(tag))).toEqual([
    '1.2.5',
    '1.3.0',
    '1.3.0',
  ]);
});

it('looks again after putting back: a third run may be faster still', async () => {
  const { client, recheck } = await afterMove({
    before(request, registry) {
      if (request === 'PUT latest') registry.put('2.0.0', imageOf('2.0.0'));
    },
  });
  client.put('1.3.0', imageOf('1.3.0'));
  await recheck();
  expect(client.versionAt('latest')).toBe('2.0.0');
  expect(client.versionAt('1')).toBe('1.3.0');
});

it('leaves tags alone that it did not write', async () => {
  const { client, recheck } = await afterMove();
  client.put('9.0.0', imageOf('9.0.0'));
  await recheck([{ name: 'latest', state: 'kept', why: 'x' }]);
  expect(client.requests).toEqual([]);
});

it('does not wait for a version that is listed and gone', async () => {
  const { client, recheck } = await afterMove();
  client.listedOnly.add('1.9.0');
  client.put('1.3.0', imageOf('1.3.0'));
  const outcomes = await recheck();
  expect(client.versionAt('1')).toBe('1.3.0');
  expect(outcomes[1]).toMatchObject({ why: expect.stringContaining('1.3.0') });
});

it('keeps its own tags where the only higher version is listed and gone', async () => {
  const { client, recheck } = await afterMove();
  client.listedOnly.add('1.9.0');
  expect((await recheck()).map(({ state }) => state)).toEqual(['moved', 'moved', 'moved']);
  expect(client.versionAt('latest')).toBe('1.2.5');
});

it('gives up where a new version appears each time', async () => {
  let major = 2;
  const { recheck } = await afterMove({
    before(request, registry) {
      if (request === 'LIST') registry.put(`${major}.0.0`, imageOf(`${major++}.0.0`));
    },
  });
  await expect(recheck()).rejects.toMatchObject({
    code: 'VERIFY_MISMATCH',
    fix: expect.stringContaining('concurrency'),
  });
});

it('gives the latest of a branch away as soon as there is a version', async () => {
  const client = createMemoryRegistry();
  const image = imageOf('', 'a'.repeat(40));
  const entries = [versioned('latest', '*', '')];
  client.put('latest', image);
  const { lane, evidence } = await openRun({ client, image, entries });
  client.put('0.1.0', imageOf('0.1.0'));
  await recheckVersions([{ name: 'latest', state: 'published' }], lane, evidence.entries);
  expect(client.versionAt('latest')).toBe('0.1.0');
});
