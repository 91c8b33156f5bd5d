/**
 * Twenty tags on an image that a registry has, by ours and by `crane tag` twenty times, in turns, and what each asked of the registry:
 *
 *     . .local/env && npm run build && node bench/tags.ts [rounds [milliseconds]]
 *
 * The second figure is what every answer is late by, as in a registry far away. The last lines are about a second run of ours.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOpenRegistry } from '../__tests__/registry/distribution.ts';
import { measured } from './child.ts';
import { plainOptions, registryPublish } from './cli.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { MB, writeLayout } from './layout.ts';
import { row, spreadOf } from './statistics.ts';

const [rounds = 5, late = 50] = process.argv.slice(2).map(Number);
const TAGS = Array.from({ length: 20 }, (_, i) => `t${i}`);

const folder = mkdtempSync(join(tmpdir(), 'registry-publish-bench-'));
await using parts = new AsyncDisposableStack();
parts.defer(() => rmSync(folder, { recursive: true, force: true }));
const options = plainOptions(folder);
const registry = parts.use(await startOpenRegistry());
const proxy = parts.use(await startCountingProxy({ upstream: registry.host, late }));
const layout = join(folder, 'layout');
writeLayout(layout, { bytes: 10 * MB, layers: 2 });

/** Wall, requests, and bytes that were sent, of what is done meanwhile. */
async function counted(work: () => Promise<unknown>) {
  proxy.reset();
  const before = performance.now();
  await work();
  return { wall: performance.now() - before, ...proxy.counts() };
}

const publish = (repository: string, tags: readonly string[]) =>
  registryPublish(
    [
      ...['publish', '--from', `oci-layout://${layout}`],
      ...['--images', `${proxy.host}/acme/${repository}`],
      ...['--tags', tags.map((tag) => `type=raw,value=${tag}`).join('\n')],
    ],
    options,
  );

type Counted = Awaited<ReturnType<typeof counted>>;
const ours: Counted[] = [];
const one: Counted[] = [];
const crane: Counted[] = [];
for (let round = 0; round < rounds; round += 1) {
  const [mine, theirs] = [`ours-${round}`, `crane-${round}`];
  await publish(mine, ['first']);
  await publish(theirs, ['first']);
  one.push(await counted(() => publish(mine, ['second'])));
  ours.push(await counted(() => publish(mine, TAGS)));
  crane.push(
    await counted(async () => {
      for (const tag of TAGS) {
        await measured('crane', ['tag', `${proxy.host}/acme/${theirs}:first`, tag], options);
      }
    }),
  );
}
await publish('again', TAGS);
const again = await counted(() => publish('again', TAGS));

console.log(`${TAGS.length} tags, answers ${late} ms late, ${rounds} rounds`);
for (const [name, results] of Object.entries({
  'ours, 1 tag': one,
  ours,
  'crane tag x 20': crane,
})) {
  console.log(row(`${name}, ms`, spreadOf(results.map(({ wall }) => wall))));
  console.log(row(`${name}, requests`, spreadOf(results.map(({ requests }) => requests))));
}
const trips = spreadOf(
  ours.map(({ wall }, round) => (wall - (one[round]?.wall ?? Number.NaN)) / late),
);
console.log(row('19 more tags, in round trips', trips, 1));
const methods = Object.entries(ours[0]?.methods ?? {}).map(([name, count]) => `${name} ${count}`);
console.log(`ours, 20 tags: ${methods.join(', ')}`);
const blobs = again.blobBytes === 0 ? 'holds' : 'MISSED';
console.log(
  `second run: ${again.requests} requests, ${again.blobBytes} bytes of blobs sent: ${blobs}`,
);
