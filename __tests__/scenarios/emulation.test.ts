import { readFileSync } from 'node:fs';
import { pushBinfmt } from '../builder/binfmt.ts';
import { pushBuildkit } from '../builder/buildkit-image.ts';
import { EMULATOR, machineFiles, missingProgram, readFrom } from '../builder/foreign-image.ts';
import { takeKernel } from '../builder/kernel.ts';
import { findProgram } from '../builder/program.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { removeImages } from './docker.ts';
import { branchPush } from './events.ts';
import { createJob, HELLO, type JobOptions } from './job.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const parts = new AsyncDisposableStack();
const kernel = parts.use(await takeKernel());
let registry: Distribution;
let image: string;
const why = missingProgram() || kernel.lacks;
if (why !== '') {
  console.warn(`EMULATION IS NOT TESTED: ${why}`);
  // Where all tests are skipped there is no hook that would.
  await parts.disposeAsync();
}

beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  parts.defer(() => removeImages(registry.host));
  image = await pushBinfmt(`${registry.host}/test/binfmt:1`, EMULATOR);
});
beforeEach(() => {
  kernel.mount();
  kernel.forget();
});
afterAll(() => parts.disposeAsync());

/** A job that writes down which containers are started. */
function createWatchedJob(files: NonNullable<JobOptions['files']>) {
  const programs = {
    docker: `if [ "$1" = run ]; then echo "$*" >>"$HOME/containers"; fi\nexec ${findProgram('docker')} "$@"`,
  };
  const job = createJob({ event: branchPush('main'), files, programs });
  const list = job.sandbox.write('home/containers', '');
  return { job, containers: () => readFileSync(list, 'utf8').split('\n').slice(0, -1) };
}

const inputs = (name: string) => ({
  images: `${registry.host}/acme/${name}`,
  platforms: 'linux/amd64,linux/arm64',
  'qemu-image': image,
  // Each of these tests is about what is run.
  'no-cache': 'true',
});
const install = () => `run --rm --privileged ${image} --install arm64`;

(why === '' ? describe : describe.skip)(`emulation${why && ` (not tested: ${why})`}`, () => {
  test('a RUN for another processor publishes; the next step finds the emulator', async () => {
    const { job, containers } = createWatchedJob(machineFiles());
    using _ = job;
    const first = await job.run(inputs('run'));
    expect([first.exitCode, first.exitCode === 0 ? [] : first.log]).toEqual([0, []]);
    expect(first.log.join('\n')).toContain(
      `Emulators: arm64 (by ${image}): the Dockerfile runs programs there.`,
    );
    expect(containers()).toEqual([install()]);
    expect(kernel.emulator()).toMatch(/^enabled\n/);
    const name = `${registry.host}/acme/run:main`;
    expect(readFrom(name, 'linux/arm64', 'machine')).toBe('aarch64\n');
    expect(readFrom(name, 'linux/amd64', 'machine')).toBe('x86_64\n');

    const second = await job.run(inputs('again'));
    expect(second.exitCode).toBe(0);
    expect(second.log.join('\n')).not.toContain('Emulators:');
    expect(containers()).toHaveLength(1);
    expect(readFrom(`${registry.host}/acme/again:main`, 'linux/arm64', 'machine')).toBe(
      'aarch64\n',
    );
  });

  test('without a program to run nothing is started', async () => {
    const { job, containers } = createWatchedJob(HELLO);
    using _ = job;
    const result = await job.run(inputs('copy'));
    expect(result.exitCode).toBe(0);
    expect(result.log.join('\n')).not.toContain('Emulators:');
    expect(containers()).toEqual([]);
    expect(kernel.emulator()).toBeUndefined();
  });

  test('switched off, the failure is explained', async () => {
    const { job, containers } = createWatchedJob(machineFiles());
    using _ = job;
    const result = await job.run({ ...inputs('off'), emulation: 'off' });
    expect(result.exitCode).toBe(1);
    const log = result.log.join('\n');
    expect(log).toContain('and `emulation` is off');
    expect(log).toContain('it is for another processor than this one (exec format error)');
    expect(containers()).toEqual([]);
  });

  test('a builder in a container finds what the engine’s kernel got', async () => {
    await using buildkit = await pushBuildkit(`${registry.host}/test/buildkit:1`);
    const { job, containers } = createWatchedJob(machineFiles());
    using _ = job;
    const driver = { 'driver-opts': `network=host\nimage=${buildkit.image}` };
    const result = await job.run({ ...inputs('container'), ...driver });
    expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
    expect(buildkit.connections).toBeGreaterThan(0);
    expect(containers()).toEqual([install()]);
    const name = `${registry.host}/acme/container:main`;
    expect(readFrom(name, 'linux/arm64', 'machine')).toBe('aarch64\n');
  });

  const testUnmounted = kernel.isMountedAnyway ? test.skip : test;
  testUnmounted(
    'a kernel that forgets emulators at once is told apart from one that has them',
    async () => {
      kernel.unmount();
      const { job, containers } = createWatchedJob(machineFiles());
      using _ = job;
      const result = await job.run(inputs('forgotten'));
      // Linux before 6.7 keeps them, mounted or not.
      if (result.exitCode === 0) {
        const name = `${registry.host}/acme/forgotten:main`;
        expect(readFrom(name, 'linux/arm64', 'machine')).toBe('aarch64\n');
      } else {
        expect(result.log.join('\n')).toContain(
          'kernel forgets them where binfmt_misc is not mounted',
        );
        expect(result.log.join('\n')).toContain('mount -t binfmt_misc');
      }
      expect(containers()).toEqual([install(), `run --rm --privileged ${image}`]);
    },
  );
});
