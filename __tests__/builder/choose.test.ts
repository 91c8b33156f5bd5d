import { chooseBuilder } from '../../src/builder/choose.ts';
import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { type FakeBuild, fakePorts } from '../build/fake-ports.ts';
import { FACTS } from '../tagging/run.ts';

const CONTAINERD = { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] };
const CLASSIC = { DriverStatus: [['Backing Filesystem', 'extfs']], OSType: 'linux' };
const BIG = { '/x/instances/big': '{"Name":"big","Driver":"docker-container","Nodes":[]}' };
const CURRENT = {
  ...BIG,
  '/x/current': JSON.stringify({ Key: 'unix:///var/run/docker.sock', Name: 'big' }),
};
const engine = (info: unknown): NonNullable<FakeBuild['engine']> => ({ get: async () => info });

async function choose(raw: RawInputs, setting: FakeBuild) {
  const problems = collectProblems();
  const inputs = { images: 'ghcr.io/acme/app', tags: 'type=raw,value=1', ...raw };
  const request = await parseInputs(inputs, { secretsAvailable: true }, problems);
  const plan = makePlan(request, FACTS, problems);
  expect(problems.list).toEqual([]);
  const { ports, calls } = fakePorts(setting);
  const choice = await chooseBuilder({ plan, request: request.builder, folder: '/x' }, ports);
  expect(calls).toEqual([]);
  const { builder, isNew, why } = choice;
  return { name: builder.name, driver: builder.driver, isNew, why };
}

const TWO = { platforms: 'linux/amd64,linux/arm64' };

it.each<[what: string, raw: RawInputs, setting: FakeBuild, expected: object]>([
  [
    'the engine',
    TWO,
    { engine: engine(CONTAINERD) },
    { name: '', driver: 'docker', isNew: false, why: expect.stringContaining('containerd image') },
  ],
  [
    'the classic engine',
    {},
    { engine: engine(CLASSIC) },
    { name: '', driver: 'docker', isNew: false, why: expect.stringContaining('classic image') },
  ],
  [
    'a new container, for platforms',
    TWO,
    { engine: engine(CLASSIC) },
    {
      ...{ name: '', driver: 'docker-container', isNew: true },
      why: 'the engine’s classic image store cannot build several platforms at once',
    },
  ],
  [
    'a new container, for registries and an archive',
    { images: 'ghcr.io/acme/app\nquay.io/acme/app', archive: 'app.tar' },
    { engine: engine(CLASSIC) },
    {
      isNew: true,
      why: 'the engine’s classic image store cannot export an image for several registries, nor export the image for `archive`',
    },
  ],
  [
    'a new container, for plain HTTP',
    { images: 'registry.corp:5000/app', insecure: 'registry.corp:5000' },
    { engine: engine(CLASSIC) },
    { isNew: true, why: expect.stringContaining('push to registry.corp:5000 by plain HTTP') },
  ],
  [
    'the classic engine, which allows plain HTTP',
    { images: 'registry.corp:5000/app', insecure: 'registry.corp:5000' },
    {
      engine: engine({
        ...CLASSIC,
        RegistryConfig: { IndexConfigs: { 'registry.corp:5000': { Secure: false } } },
      }),
    },
    { isNew: false, driver: 'docker' },
  ],
  [
    'a new container, for a cache that the engine cannot read',
    { 'cache-from': 'type=s3,bucket=b' },
    { engine: engine(CONTAINERD) },
    { isNew: true, why: expect.stringContaining('cannot read a cache of the type s3') },
  ],
  [
    'the engine that was asked for, though it cannot read the cache: nothing fails without',
    { driver: 'docker', 'cache-from': 'type=s3,bucket=b' },
    { engine: engine(CONTAINERD) },
    { isNew: false, driver: 'docker' },
  ],
  [
    'the engine, for a check that reads and writes no cache',
    { call: 'check', 'cache-to': 'type=s3,bucket=b' },
    { engine: engine(CLASSIC) },
    { isNew: false, driver: 'docker' },
  ],
  ['the current one', {}, { files: CURRENT }, { name: 'big', driver: 'docker-container' }],
  ['the one that is named', { builder: 'big' }, { files: BIG }, { name: 'big', isNew: false }],
  ['the one of the variable', {}, { files: BIG, env: { BUILDX_BUILDER: 'big' } }, { name: 'big' }],
  [
    'the input’s before the variable’s',
    { builder: 'big' },
    { files: BIG, env: { BUILDX_BUILDER: 'other' } },
    { name: 'big' },
  ],
  [
    'a docker context',
    { builder: 'colima' },
    { engine: engine(CLASSIC) },
    { name: 'colima', driver: 'docker', isNew: false },
  ],
  [
    'the one whose name is given, as it exists',
    { 'builder-name': 'big', driver: 'kubernetes' },
    { files: BIG },
    { name: 'big', driver: 'docker-container', isNew: false },
  ],
  [
    'a new one with a name',
    { 'builder-name': 'pods', driver: 'kubernetes' },
    { files: CURRENT },
    { name: 'pods', driver: 'kubernetes', isNew: true },
  ],
  [
    'the engine although another is current',
    { driver: 'docker' },
    { files: CURRENT, engine: engine(CONTAINERD) },
    { name: 'default', driver: 'docker', isNew: false },
  ],
])('%s', async (_, raw, setting, expected) => {
  expect(await choose(raw, setting)).toMatchObject(expected);
});

it.each<[RawInputs, input: string]>([
  [{ ...TWO, builder: 'default' }, 'builder'],
  [{ ...TWO, driver: 'docker' }, 'driver'],
])('%j cannot be done by a classic engine', async (raw, input) => {
  await expect(choose(raw, { engine: engine(CLASSIC) })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    exitCode: 2,
    problems: [{ input, message: expect.stringContaining('several platforms') }],
  });
});

it.each<[setting: unknown, fix: string]>([
  [CLASSIC, 'made that can, or switch the engine to the containerd image store.'],
  [CONTAINERD, 'made that can.'],
])('%j cannot write a cache of another kind, and what helps is said', async (info, fix) => {
  const raw = { builder: 'default', 'cache-to': 'type=azblob,name=n' };
  await expect(choose(raw, { engine: engine(info) })).rejects.toMatchObject({
    problems: [{ input: 'builder', fix: expect.stringMatching(new RegExp(`${fix}$`)) }],
  });
});

describe('without an engine', () => {
  const gone = engine(undefined);

  it.each<RawInputs>([{}, { builder: 'colima' }, { driver: 'docker' }])(
    '%j needs one',
    async (raw) => {
      await expect(choose(raw, { engine: gone })).rejects.toMatchObject({
        code: 'NO_ENGINE',
        message: 'No Docker Engine answers at unix:///var/run/docker.sock.',
      });
    },
  );

  it.each<[RawInputs, FakeBuild]>([
    [{ driver: 'remote', endpoint: 'tcp://a:1' }, { engine: gone }],
    [{ driver: 'kubernetes' }, { engine: gone }],
    [{ builder: 'big' }, { engine: gone, files: BIG }],
  ])('%j needs none', async (raw, setting) => {
    await expect(choose(raw, setting)).resolves.toMatchObject({ driver: expect.any(String) });
  });
});
