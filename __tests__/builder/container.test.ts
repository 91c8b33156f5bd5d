import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { answersOf } from '../scenarios/answers.ts';
import { docker, removeImages } from '../scenarios/docker.ts';
import { branchPush } from '../scenarios/events.ts';
import { createJob, HELLO } from '../scenarios/job.ts';
import { running } from '../scenarios/running.ts';
import { type BuildkitImage, pushBuildkit } from './buildkit-image.ts';
import { environment } from './stand-in.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;
let buildkit: BuildkitImage;

beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  parts.defer(() => removeImages(registry.host));
  buildkit = parts.use(await pushBuildkit(`${registry.host}/test/buildkit:1`));
});
afterAll(() => parts.disposeAsync());

const inputs = (name: string) => ({
  images: `${registry.host}/acme/${name}`,
  'builder-name': `for-${name}-${registry.host.replace(/\D/g, '')}`,
  'driver-opts': `network=host\nimage=${buildkit.image}`,
});

/** What there is of a builder in the engine. */
async function remains(builder: string): Promise<readonly string[]> {
  const filter = `--filter=name=buildx_buildkit_${builder}`;
  const found = await Promise.all([
    docker(environment(), 'ps', '--all', '--quiet', filter),
    docker(environment(), 'volume', 'ls', '--quiet', filter),
  ]);
  return found.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line !== ''));
}

test('a container is made, builds, and is gone', async () => {
  using job = createJob({ event: branchPush('main') });
  const asked = inputs('made');
  const before = buildkit.connections;
  const result = await job.run(asked);
  expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
  const log = result.log.join('\n');
  expect(log).toContain('Builder: a new one (docker-container): ');
  expect(log).toMatch(/ pulling image 127\.0\.0\.1:\d+\/test\/buildkit:1/);
  expect(buildkit.connections).toBeGreaterThan(before);
  expect(await answersOf({ host: registry.host }, 'acme/made', ['main'])).toEqual({
    main: expect.stringMatching(/^sha256:/),
  });
  expect(await remains(asked['builder-name'])).toEqual([]);
  // The user's own builders are none of our business.
  expect(existsSync(join(job.sandbox.home, '.docker/buildx/instances'))).toBe(false);
});

test.each([
  ['in time', {}],
  ['without any time', { untilTerminate: 0, untilKill: 0 }],
])('a container of a build that is cancelled %s is gone', async (_, ending) => {
  using job = createJob({ event: branchPush('main'), files: running('echo asleep; sleep 60\n') });
  const asked = inputs(`cancelled-${Object.keys(ending).length}`);
  const result = await job.run(asked, { cancel: { when: /asleep$/, ...ending } });
  expect(result.conclusion).toBe('cancelled');
  expect(await remains(asked['builder-name'])).toEqual([]);
});

test('a state that is kept is there for the next', async () => {
  const asked = { ...inputs('kept'), 'keep-state': 'true' };
  const volume = `buildx_buildkit_${asked['builder-name']}0_state`;
  using job = createJob({ event: branchPush('main'), files: HELLO });
  const result = await job.run({ ...asked, push: 'false' });
  expect(result.exitCode).toBe(0);
  expect(await remains(asked['builder-name'])).toEqual([volume]);
  await docker(environment(), 'volume', 'rm', volume);
});

test('a container that is left is the current builder of later steps', async () => {
  const asked = { ...inputs('left'), use: 'true' };
  using job = createJob({ event: branchPush('main') });
  const result = await job.run({ ...asked, push: 'false' });
  expect(result.exitCode).toBe(0);
  const { stdout } = await docker(job.env, 'buildx', 'inspect');
  expect(stdout).toContain(asked['builder-name']);
  await docker(job.env, 'buildx', 'rm', asked['builder-name']);
  expect(await remains(asked['builder-name'])).toEqual([]);
});

test('a container that is not cleaned up builds again under its name, and is nobody’s current builder', async () => {
  const asked = { ...inputs('again'), cleanup: 'false', push: 'false' };
  using job = createJob({ event: branchPush('main') });
  // Its platforms are the kernel's affair, which other tests change.
  const current = async () =>
    /^Name: .*$/m.exec((await docker(job.env, 'buildx', 'inspect')).stdout);
  const before = await current();
  const first = await job.run(asked);
  expect([first.exitCode, first.exitCode === 0 ? [] : first.log]).toEqual([0, []]);
  expect((await current())?.[0]).toBe(before?.[0] ?? 'none');
  const second = await job.run(asked);
  expect(second.exitCode).toBe(0);
  expect(second.log.join('\n')).toContain('it has the name that was given');
  await docker(job.env, 'buildx', 'rm', asked['builder-name']);
  expect(await remains(asked['builder-name'])).toEqual([]);
});

test('a driver that this buildx does not have is told with where it is', async () => {
  using job = createJob({ event: branchPush('main') });
  const { images } = inputs('cloud');
  const result = await job.run({ images, driver: 'cloud', endpoint: 'acme/default' });
  expect(result.exitCode).toBe(2);
  expect(result.log.join('\n')).toMatch(
    /failed to find driver "cloud".*docker\/setup-buildx-action/s,
  );
});

test('an option that the driver does not know is refused in its words', async () => {
  using job = createJob({ event: branchPush('main') });
  const result = await job.run({ ...inputs('odd'), 'driver-opts': 'colour=red' });
  expect(result.exitCode).toBe(2);
  expect(result.log.join('\n')).toContain(
    'The builder could not be made: failed to initialize builder',
  );
  expect(result.log.join('\n')).toContain('invalid driver option colour');
});
