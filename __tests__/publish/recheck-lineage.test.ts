import type { PublishedTag } from '../../src/publish/published.ts';
import { recheckLineage } from '../../src/publish/recheck-lineage.ts';
import { createMemoryRegistry, imageOf, type MemoryRegistry } from './memory-registry.ts';
import { createTime, line, onBranch, openRun } from './run-tags.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const history = line(A, B, C);
const older = imageOf('', A);
const ours = imageOf('', B);

/** Commit B has just been published as `main`; others write while it waits. */
async function afterMove(
  whileWaiting: (registry: MemoryRegistry, round: number) => void,
  outcome: PublishedTag = { name: 'main', state: 'moved' },
  gap = 0,
) {
  const client = createMemoryRegistry();
  client.put('main', ours);
  const entries = [onBranch('main')];
  const run = await openRun({ client, image: ours, entries, commit: B, history });
  client.requests.length = 0;
  const { clock, log, slept, lines } = createTime();
  const sleep = async (ms: number) => {
    await clock.sleep(ms);
    whileWaiting(client, slept.length);
  };
  const ports = { log, clock: { ...clock, sleep } };
  const [after] = await recheckLineage([outcome], { ...run, gap }, ports);
  return { client, after, slept, lines };
}

it('waits once and looks once where nothing happens', async () => {
  const { client, after, slept } = await afterMove(() => {});
  expect(after).toEqual({ name: 'main', state: 'moved' });
  expect(slept).toEqual([500]);
  expect(client.requests).toEqual(['HEAD main']);
});

it.each(['moved', 'published'] as const)(
  'puts a tag that it has %s forward again',
  async (state) => {
    const { client, after, lines } = await afterMove(
      (registry, round) => round === 1 && registry.put('main', older),
      { name: 'main', state },
    );
    expect(after).toEqual({ name: 'main', state });
    expect(client.tags.get('main')).toBe(ours.descriptor.digest);
    expect(lines).toEqual(['main was moved back by an older run: moved again']);
  },
);

it('puts it forward as often as it goes back, within bounds', async () => {
  const { client, slept } = await afterMove((registry) => registry.put('main', older));
  expect(client.tags.get('main')).toBe(ours.descriptor.digest);
  expect(slept.length).toBeLessThanOrEqual(5);
});

it('leaves a tag to the newer run that moved it on, and says so', async () => {
  const { client, after } = await afterMove((registry) => registry.put('main', imageOf('', C)));
  expect(client.requests).not.toContain('PUT main');
  expect(after).toEqual({
    name: 'main',
    state: 'kept',
    why: 'kept because another run moved it on to commit ccccccc at the same time',
  });
});

it('leaves a tag alone whose image says nothing', async () => {
  const { client, after } = await afterMove((registry) => registry.put('main', imageOf('1.0.0')));
  expect(client.requests).not.toContain('PUT main');
  expect(after?.state).toBe('kept');
});

it.each(['kept', 'unchanged'] as const)('does not wait for a tag that is %s', async (state) => {
  const { slept, client } = await afterMove(() => {}, { name: 'main', state });
  expect(slept).toEqual([]);
  expect(client.requests).toEqual([]);
});

it.each([
  [0, 500],
  [400, 1200],
  [60_000, 5000],
])('after a gap of %i ms waits %i ms', async (gap, wait) => {
  const { slept } = await afterMove(() => {}, { name: 'main', state: 'moved' }, gap);
  expect(slept).toEqual([wait]);
});
