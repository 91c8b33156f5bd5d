import { engineBuilder, ownBuilder } from '../../src/builder/builder.ts';
import { provideEmulators } from '../../src/builder/emulation.ts';
import type { Environment } from '../../src/ports.ts';
import { fakePorts } from '../build/fake-ports.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { branchPush } from '../scenarios/events.ts';
import { createJob } from '../scenarios/job.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;

beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
});
afterAll(() => parts.disposeAsync());

const FOREIGN = {
  Dockerfile:
    'FROM scratch\nCOPY --chmod=755 echo /bin/echo\nRUN ["/bin/echo", "run by an emulator"]\n',
  echo: 'a program',
};

test('an image that cannot be pulled is said, with the way out', async () => {
  using job = createJob({
    event: branchPush('main'),
    files: { ...FOREIGN, Dockerfile: FOREIGN.Dockerfile.replace('run', 'Run') },
  });
  const result = await job.run({
    ...{ push: 'false', platforms: 'linux/mips64' },
    'qemu-image': `${registry.host}/test/gone:1`,
  });
  expect(result.exitCode).toBe(1);
  const log = result.log.join('\n');
  expect(log).toContain('Emulators for mips64 could not be installed: ');
  expect(log).toContain('`qemu-image`');
});

describe('what needs no program', () => {
  const info = { DriverStatus: [], OSType: 'linux', Architecture: 'x86_64' };
  const dockerfile = 'FROM a\nRUN b\n';
  const arm = { name: 'n', endpoint: 'tcp://n:1', platforms: ['linux/arm64'] };
  const wanted = {
    ...{
      dockerfile,
      target: '',
      platforms: ['linux/amd64', 'linux/arm64'],
      env: {} as Environment,
    },
    builder: engineBuilder('', true),
    request: { emulation: 'auto', qemuImage: 'binfmt' } as const,
  };
  const enabled = {
    '/proc/sys/fs/binfmt_misc/qemu-aarch64': 'enabled\ninterpreter /q\nflags: F\n',
  };
  const disabled = { '/proc/sys/fs/binfmt_misc/qemu-aarch64': 'disabled\n' };
  const builder = (driver: string, ...nodes: readonly (typeof arm)[]) =>
    ownBuilder({ name: 'b', driver, nodes }, []);

  it.each<[what: string, change: object, setting: object, expected: number]>([
    ['it is missing', {}, {}, 1],
    ['it is disabled', {}, { files: disabled }, 1],
    ['it is there', {}, { files: enabled }, 0],
    ['another kernel may not have it', {}, { files: enabled, address: 'tcp://vm:2375' }, 1],
    ['the engine emulates', {}, { info: { ...info, OperatingSystem: 'Docker Desktop' } }, 0],
    ['nothing is run', { dockerfile: 'FROM a\n' }, {}, 0],
    ['a node has it', { builder: builder('docker-container', arm) }, {}, 0],
    ['a container does not', { builder: builder('docker-container') }, {}, 1],
    ['the builder is elsewhere', { builder: builder('remote', { ...arm, platforms: [] }) }, {}, 0],
    ['the builder is in a cluster', { builder: builder('kubernetes') }, {}, 0],
  ])('%s', async (_, change, setting, expected) => {
    const given = { files: {}, info, address: 'unix:///var/run/docker.sock', ...setting };
    const engine = { address: given.address, get: async () => given.info };
    const { ports, calls } = fakePorts({ files: given.files, engine });
    const log = { ...ports.log, info: () => {} };
    await provideEmulators({ ...wanted, ...change }, { ...ports, log });
    expect(calls.map(({ args }) => args)).toEqual(
      Array.from({ length: expected }, () => [
        ...['run', '--rm', '--privileged', 'binfmt', '--install', 'arm64'],
      ]),
    );
  });

  /** Runs it with programs that say this, one after the other, and answers how often one was started. */
  async function saying(...answers: readonly (readonly string[])[]): Promise<number> {
    const left = [...answers];
    const { ports, calls } = fakePorts({
      engine: { get: async () => info },
      async run({ options }) {
        for (const line of left.shift() ?? []) options.onLine?.(line, 'stdout');
        return { exitCode: 0 };
      },
    });
    await provideEmulators(wanted, { ...ports, log: { ...ports.log, info: () => {} } });
    return calls.length;
  }

  it.each([
    ['that it may not', 'error: operation not permitted'],
    ['that it does not know how', 'installing: arm64 unsupported architecture: arm64'],
    ['that it could not', 'installing: arm64 cannot register "/q" to /proc: invalid argument'],
    ['that it is not mounted', 'installing: arm64 ENOENT opening /proc is it mounted?'],
  ])('what installs says %s, and ends well', async (_, line) => {
    await expect(saying([line, '{"emulators": null}'])).rejects.toMatchObject({
      code: 'EMULATION_FAILED',
      message: expect.stringContaining(line),
    });
  });

  it('was installed, and the kernel has forgotten it', async () => {
    const done = ['installing: arm64 OK', '{', '  "emulators": ["qemu-aarch64"]', '}'];
    await expect(saying(done, ['{', '  "emulators": null', '}'])).rejects.toMatchObject({
      code: 'EMULATION_FAILED',
      message: expect.stringContaining('binfmt_misc is not mounted'),
    });
    // On another machine's kernel only it can tell.
    await expect(saying(done, done)).resolves.toBe(2);
    await expect(saying(done, ['something else'])).resolves.toBe(2);
  });

  it('was there before, on a machine where only what installs can tell', async () => {
    await expect(saying(['installing: arm64 qemu-aarch64 already registered'])).resolves.toBe(1);
  });

  it.each([
    ['docker fails', async () => ({ exitCode: 125 }), 'docker exited with status 125'],
    [
      'there is no docker',
      () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })),
      'there is no program "docker"',
    ],
  ])('%s', async (_, run, message) => {
    const { ports } = fakePorts({ engine: { get: async () => info }, run });
    const log = { ...ports.log, info: () => {} };
    await expect(provideEmulators(wanted, { ...ports, log })).rejects.toMatchObject({
      code: 'EMULATION_FAILED',
      message: expect.stringContaining(message),
    });
  });
});
