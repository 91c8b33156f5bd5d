import { setTimeout as wait } from 'node:timers/promises';
import { jumpingClock } from '../oci/client.ts';
import { startOpenRegistry } from '../registry/distribution.ts';
import { readContent } from './content.ts';
import { slow } from './faults.ts';
import { buildLayout } from './image.ts';
import { type FaultProxy, passOn, startFaultProxy } from './proxy.ts';
import { publish } from './publication.ts';
import { KINDS, PATHS } from './row.ts';

// Silence must not be the fault here, so this is also how long the fast registries may take.
const PATIENCE_MS = 60_000;
import.meta.jest.setTimeout(2 * PATIENCE_MS);

/** Each request to the slow registry takes 50 times what one to a registry of this machine takes. */
const DELAY_MS = 50;

test('a registry 50 times slower: the others have everything before it has one blob, and no tag before it has all', async () => {
  using layout = buildLayout({ bytes: 1024 * 1024, platforms: ['linux/amd64', 'linux/arm64'] });
  await using registry = await startOpenRegistry({ inMemory: true });
  let order = 0;
  const start = (rules: Parameters<typeof startFaultProxy>[0]['rules']) =>
    startFaultProxy({ upstream: registry.host, rules, count: () => order++ });
  await using first = await start([]);
  await using second = await start([]);
  const fast = [first, second];
  await using slowest = await start([
    {
      ...KINDS['PUT of a blob'],
      async fault(exchange) {
        // Would the fast ones wait for this one, nothing would ever go on.
        while (!fast.every(isStaged)) await wait(5);
        await passOn(exchange);
      },
    },
    { fault: slow(DELAY_MS) },
  ]);
  const repositories = ['acme/slowest', 'acme/first', 'acme/second'];
  const { published, error } = await publish({
    source: `oci-layout://${layout.path}`,
    images: [slowest, first, second].map(({ host }, at) => `${host}/${repositories[at]}`),
    clock: jumpingClock(),
    responseTimeout: PATIENCE_MS,
  });
  if (error) throw error;
  expect(published.map(({ digest }) => digest)).toEqual(Array(3).fill(layout.digest));
  const lastStaged = slowest.requests.findLast(({ url }) => PATHS.staged.test(url));
  for (const { requests } of [slowest, ...fast]) {
    const tag = requests.find(({ method, url }) => method === 'PUT' && PATHS.tag.test(url));
    expect(tag?.order).toBeGreaterThan(lastStaged?.order ?? Number.POSITIVE_INFINITY);
  }
  for (const repository of repositories) {
    const content = await readContent(registry.host, repository, { hasTokens: false });
    expect(new Set(Object.values(await content.tags()))).toEqual(new Set([layout.digest]));
    expect(await content.flaws(layout.digest)).toEqual([]);
  }
});

/** Whether everything is there and was read back. */
function isStaged({ requests }: FaultProxy): boolean {
  return requests.some(
    ({ method, url, status }) => method === 'GET' && PATHS.staged.test(url) && status === 200,
  );
}
