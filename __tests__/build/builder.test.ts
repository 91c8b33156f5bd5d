import { findBuilder } from '../../src/build/builder.ts';
import { type FakeBuild, fakePorts } from './fake-ports.ts';

const HOST = 'unix:///var/run/docker.sock';
const INSTANCES = {
  '/x/instances/big': '{"Name":"big","Driver":"docker-container"}',
  '/x/instances/pods': '{"Name":"pods","Driver":"kubernetes"}',
};
const DEFAULT = { name: '', driver: 'docker', pushesByDigest: false, exportsLayout: false };
const BIG = { name: 'big', driver: 'docker-container', pushesByDigest: true, exportsLayout: true };

function find(asked: string, { files = {}, ...rest }: FakeBuild = {}) {
  const { ports } = fakePorts({ files: { ...INSTANCES, ...files }, ...rest });
  return findBuilder(asked, '/x', ports);
}

/** buildx's file that says which builder `docker buildx use` chose. */
function current(Name: string, Key: string, Global = false) {
  return { files: { '/x/current': JSON.stringify({ Key, Name, Global }) } };
}

it.each<[what: string, asked: string, setting: FakeBuild, expected: object]>([
  ['nothing', '', {}, DEFAULT],
  [
    'the name',
    'pods',
    {},
    { name: 'pods', driver: 'kubernetes', pushesByDigest: true, exportsLayout: true },
  ],
  ['the name in capitals', 'Big', {}, { ...BIG, name: 'Big' }],
  ['the variable', '', { env: { BUILDX_BUILDER: 'big' } }, BIG],
  ['the input before the variable', 'big', { env: { BUILDX_BUILDER: 'pods' } }, BIG],
  ['`docker buildx use`', '', current('big', HOST), BIG],
  ['`use` for another address', '', current('big', 'tcp://other:2375'), DEFAULT],
  ['`use --global`', '', current('big', 'tcp://other:2375', true), BIG],
  ['`use` of a builder that is gone', '', current('gone', HOST), DEFAULT],
  ['no `use`', '', current('', HOST), DEFAULT],
  [
    '`use` in a docker context',
    '',
    { ...current('big', 'colima'), engine: { address: 'unix:///c.sock', context: 'colima' } },
    BIG,
  ],
  [
    '`use` in the default context, now in another',
    '',
    { ...current('big', HOST), engine: { address: HOST, context: 'colima' } },
    DEFAULT,
  ],
  ['the name of a docker context', 'colima', {}, { ...DEFAULT, name: 'colima' }],
  ['a path', '../../etc/passwd', {}, { ...DEFAULT, name: '../../etc/passwd' }],
  ['a damaged file', '', { files: { '/x/current': '{' } }, DEFAULT],
  ['a file that holds something else', '', { files: { '/x/current': '7' } }, DEFAULT],
])('%s', async (_, asked, setting, expected) => {
  expect(await find(asked, setting)).toEqual(expected);
});

describe('an OCI layout', () => {
  const info = (DriverStatus: unknown) => ({ get: async () => ({ DriverStatus }) });

  it.each([
    [[['driver-type', 'io.containerd.snapshotter.v1']], true],
    [[['Backing Filesystem', 'extfs']], false],
    ['damaged', false],
    [undefined, false],
  ])('comes from an engine with the status %j: %j', async (status, expected) => {
    expect(await find('', { engine: info(status) })).toMatchObject({ exportsLayout: expected });
  });
});

describe('without an engine', () => {
  const engine = { get: async () => undefined };

  it('says where it was looked for', async () => {
    await expect(find('', { engine })).rejects.toMatchObject({
      code: 'NO_ENGINE',
      message: `No Docker Engine answers at ${HOST}.`,
      fix: expect.stringContaining('DOCKER_HOST'),
    });
  });

  it('a builder elsewhere does', async () => {
    await expect(find('pods', { engine })).resolves.toMatchObject({ driver: 'kubernetes' });
  });
});
