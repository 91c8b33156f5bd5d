import { currentBuilder, namedBuilder } from '../../src/builder/find.ts';
import { type FakeBuild, fakePorts } from '../build/fake-ports.ts';

const HOST = 'unix:///var/run/docker.sock';
const NODES = [
  { Name: 'a', Endpoint: 'tcp://a:1', Platforms: [{ os: 'linux', architecture: 'amd64' }] },
  { Name: 'b', Endpoint: 'tcp://b:1', Platforms: null },
];
const INSTANCES = {
  '/x/instances/big': JSON.stringify({ Name: 'big', Driver: 'docker-container', Nodes: [] }),
  '/x/instances/near': JSON.stringify({
    Driver: 'docker-container',
    Nodes: [{ DriverOpts: { network: 'host' } }],
  }),
  '/x/instances/two': JSON.stringify({ Driver: 'remote', Nodes: NODES }),
  '/x/instances/odd': '{"Driver":7}',
};

function store({ files = {}, ...rest }: FakeBuild = {}) {
  return { folder: '/x', ports: fakePorts({ files: { ...INSTANCES, ...files }, ...rest }).ports };
}

const BIG = { driver: 'docker-container', nodes: [], pushesByDigest: true, exportsLayout: true };

it.each([
  ['big', BIG],
  ['Big', BIG],
  ['near', { sharesLoopback: true }],
  ['big', { sharesLoopback: false }],
  [
    'two',
    {
      driver: 'remote',
      nodes: [
        { name: 'a', endpoint: 'tcp://a:1', platforms: ['linux/amd64'] },
        { name: 'b', endpoint: 'tcp://b:1', platforms: [] },
      ],
    },
  ],
])('%s is %j', async (name, expected) => {
  expect(await namedBuilder(name, store())).toMatchObject({ name, ...expected });
});

it.each(['gone', 'odd', '../../etc/passwd', ''])('%j is none', async (name) => {
  expect(await namedBuilder(name, store())).toBeUndefined();
});

/** buildx's file that says which builder `docker buildx use` chose. */
function current(Name: string, Key: string, Global = false) {
  return { files: { '/x/current': JSON.stringify({ Key, Name, Global }) } };
}

it.each<[what: string, setting: FakeBuild, expected: string | undefined]>([
  ['no `use`', {}, undefined],
  ['`docker buildx use`', current('big', HOST), 'big'],
  ['`use` for another address', current('big', 'tcp://other:2375'), undefined],
  ['`use --global`', current('big', 'tcp://other:2375', true), 'big'],
  ['`use` of a builder that is gone', current('gone', HOST), undefined],
  ['`use` of the default one', current('', HOST), undefined],
  [
    '`use` in a docker context',
    { ...current('big', 'colima'), engine: { address: 'unix:///c.sock', context: 'colima' } },
    'big',
  ],
  [
    '`use` in the default context, now in another',
    { ...current('big', HOST), engine: { address: HOST, context: 'colima' } },
    undefined,
  ],
  ['a damaged file', { files: { '/x/current': '{' } }, undefined],
  ['a file that holds something else', { files: { '/x/current': '7' } }, undefined],
])('after %s it is the current one', async (_, setting, expected) => {
  expect((await currentBuilder(store(setting)))?.name).toBe(expected);
});
