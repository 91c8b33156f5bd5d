import { askEngine } from '../../src/builder/engine-facts.ts';
import { fakePorts } from '../build/fake-ports.ts';

const INFO = {
  DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']],
  OSType: 'linux',
  Architecture: 'x86_64',
  OperatingSystem: 'Debian',
};
const FACTS = {
  hasContainerdStore: true,
  platform: 'linux/amd64',
  emulates: false,
  insecure: new Set(),
};

it.each<[info: object, expected: object]>([
  [INFO, FACTS],
  [{ ...INFO, DriverStatus: [['Backing Filesystem', 'extfs']] }, { hasContainerdStore: false }],
  [{ ...INFO, DriverStatus: 'damaged' }, { hasContainerdStore: false }],
  [{ ...INFO, Architecture: 'aarch64' }, { platform: 'linux/arm64' }],
  [{ ...INFO, OperatingSystem: 'Docker Desktop' }, { emulates: true }],
  [{ ...INFO, OperatingSystem: 'OrbStack' }, { emulates: true }],
])('%j', async (info, expected) => {
  const { ports, calls } = fakePorts({ engine: { get: async () => info } });
  expect(await askEngine(ports)).toMatchObject(expected);
  expect(calls).toEqual([]);
});

describe('an engine that only docker reaches', () => {
  const engine = { address: 'ssh://engine', get: async () => ({}) };

  it('is asked by it', async () => {
    const { ports, calls } = fakePorts({
      engine,
      run: async ({ options }) => {
        options.onLine('a warning', 'stderr');
        options.onLine(JSON.stringify(INFO), 'stdout');
        return { exitCode: 0 };
      },
    });
    expect(await askEngine(ports)).toMatchObject(FACTS);
    expect(calls.map(({ file, args }) => [file, ...args])).toEqual([
      ['docker', 'info', '--format={{json .}}'],
    ]);
  });

  it.each([
    ['fails', async () => ({ exitCode: 1 })],
    ['is not there', () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }))],
  ])('counts as the least where docker %s', async (_, run) => {
    const { ports } = fakePorts({ engine, run });
    expect(await askEngine(ports)).toMatchObject({ hasContainerdStore: false, platform: '' });
  });
});
