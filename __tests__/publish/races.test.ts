import fc from 'fast-check';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { openWorkshop, type Workshop, type WorkshopImage } from './process.ts';
import { digestAt, race, someAtATime } from './race.ts';

const RACES = 50;
/** Two processes each. */
const AT_A_TIME = 3;
const SEED = 20_260_101;

/** How late the older and the newer run of each race start, in milliseconds: neither is always first. */
const delays = fc.sample(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 })), {
  seed: SEED,
  numRuns: RACES,
});

let registry: Distribution;
let workshop: Workshop;

beforeAll(async () => {
  registry = await startOpenRegistry();
  workshop = openWorkshop();
}, 120_000);

afterAll(async () => {
  workshop[Symbol.dispose]();
  await registry[Symbol.asyncDispose]();
});

interface Contest {
  readonly name: string;
  readonly older: WorkshopImage;
  readonly newer: WorkshopImage;
  readonly options: readonly string[];
  /** Tags that the newer run must have in the end. */
  readonly tags: readonly string[];
}

/** Runs all races of a contest, from the checkouts `<name>-older` and `<name>-newer`; gives those that ended backward. */
async function runRaces({ name, older, newer, options, tags }: Contest) {
  const backward: string[] = [];
  let repaired = 0;
  await someAtATime([...delays.entries()], AT_A_TIME, async ([at, [late, early]]) => {
    const repository = `acme/${name}-${at}`;
    const runs = await race({ workshop, registry, repository, options }, [
      { checkout: `${name}-older`, image: older, delay: late },
      { checkout: `${name}-newer`, image: newer, delay: early },
    ]);
    const digests = await Promise.all(tags.map((tag) => digestAt({ registry, repository }, tag)));
    const wrong = tags.filter((_, tag) => digests[tag] !== newer.digest);
    if (wrong.length > 0) {
      const said = runs.map(({ stdout, stderr }) => `${stderr}${stdout}`).join('---\n');
      backward.push(`${repository}: ${wrong.join(' ')}\n${said}`);
    }
    repaired += Number(runs.some(({ stdout, stderr }) => REPAIRED.test(`${stderr}${stdout}`)));
  });
  console.log(
    `${name}: ${RACES} races, seed ${SEED}: ${backward.length} backward, ${repaired} put right`,
  );
  return backward;
}

/** What a run says that met the other one in the middle. */
const REPAIRED = /published at the same time|moved back by an older run|moved it on/;

it('of two commits of main at the same time, the newer one has the branch’s tags in the end', async () => {
  const [, older = '', newer = ''] = workshop.checkout('main-newer', 3);
  workshop.git('main-newer', 'clone', '--quiet', '.', '../main-older');
  workshop.git('main-older', 'reset', '--quiet', '--hard', older);
  const backward = await runRaces({
    name: 'main',
    older: workshop.image({ revision: older }),
    newer: workshop.image({ revision: newer }),
    options: ['--tags', 'type=edge\ntype=ref,event=branch'],
    tags: ['edge', 'main'],
  });
  expect(backward).toEqual([]);
}, 300_000);

it('of two versions at the same time, the higher one has the tags of their range in the end', async () => {
  // Each run knows its own git tag alone.
  for (const [checkout, tag] of Object.entries({ older: 'v1.2.0', newer: 'v1.3.0' })) {
    workshop.checkout(`versions-${checkout}`, 1);
    workshop.release(`versions-${checkout}`, tag);
  }
  const backward = await runRaces({
    name: 'versions',
    older: workshop.image({ version: '1.2.0' }),
    newer: workshop.image({ version: '1.3.0' }),
    options: [],
    tags: ['1.3.0', '1.3', '1', 'latest'],
  });
  expect(backward).toEqual([]);
}, 300_000);
