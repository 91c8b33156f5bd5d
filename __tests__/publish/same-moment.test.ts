import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { buildOf, createMemoryRegistry } from './memory-registry.ts';
import { openWorkshop, type Workshop } from './process.ts';
import { publishVersion } from './publish-version.ts';
import { digestAt, INDEX, someAtATime } from './race.ts';

const TAGS = ['1.2.3', '1.2', '1', 'latest'] as const;

it('builds of one version at the same moment end with all tags at one of them, however their requests fall', async () => {
  const interleaving = fc.asyncProperty(
    fc.scheduler(),
    fc.integer({ min: 2, max: 3 }),
    async (scheduler, count) => {
      const client = createMemoryRegistry({
        before: (request) => scheduler.schedule(Promise.resolve(), request),
      });
      const builds = Array.from({ length: count }, (_, at) => buildOf('1.2.3', `${at}`));
      await scheduler.waitFor(
        Promise.all(builds.map((image) => publishVersion('1.2.3', { client, image }))),
      );
      const [first, ...others] = TAGS.map((tag) => client.tags.get(tag));
      expect(builds.map(({ descriptor }) => descriptor.digest)).toContain(first);
      expect(others).toEqual([first, first, first]);
    },
  );
  await fc.assert(interleaving, { numRuns: 500 });
});

describe('with real builds', () => {
  const RACES = 12;
  const SEED = 20_260_102;
  const delays = fc.sample(fc.tuple(fc.nat({ max: 150 }), fc.nat({ max: 150 })), {
    seed: SEED,
    numRuns: RACES,
  });
  let registry: Distribution;
  let workshop: Workshop;

  beforeAll(async () => {
    registry = await startOpenRegistry();
    workshop = openWorkshop();
    workshop.checkout('app', 1);
    writeFileSync(join(workshop.folder, 'app/Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
    workshop.release('app', 'v1.2.3');
    // The layers and the configuration are in the builder's cache afterwards: each build is the same image.
    await publish('acme/first');
  }, 120_000);

  afterAll(async () => {
    workshop[Symbol.dispose]();
    await registry[Symbol.asyncDispose]();
  });

  interface Published {
    readonly digest: string;
    readonly stderr: string;
  }

  async function publish(repository: string, delay = 0): Promise<Published> {
    const images = `${registry.host}/${repository}`;
    const said = await workshop.run('app', ['publish', '--json', '--images', images], { delay });
    if (said.exitCode !== 0) throw new Error(said.stderr);
    return { ...JSON.parse(said.stdout), stderr: said.stderr };
  }

  it('both end well, and all tags answer one digest, which one of them has published', async () => {
    let met = 0;
    await someAtATime([...delays.entries()], 2, async ([at, both]) => {
      const repository = `acme/app-${at}`;
      const said = await Promise.all(both.map((delay) => publish(repository, delay)));
      const answers = await Promise.all(
        TAGS.map((tag) => digestAt({ registry, repository }, tag, INDEX)),
      );
      expect([repository, new Set(answers).size]).toEqual([repository, 1]);
      expect(said.map(({ digest }) => digest)).toContain(answers[0]);
      met += Number(said.some(({ stderr }) => stderr.includes('another run published')));
    });
    console.log(
      `${RACES} races, seed ${SEED}: ${met} with a run that took over the other’s digest`,
    );
  }, 300_000);
});
