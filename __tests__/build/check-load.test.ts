import { checkLoad } from '../../src/build/check-load.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { REQUEST } from './request.ts';

const CLASSIC = { DriverStatus: [['Backing Filesystem', 'extfs']] };
const CONTAINERD = { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] };
const BOTH = { load: true, platforms: ['linux/amd64', 'linux/arm64'] };

it.each<[what: string, wish: Partial<typeof REQUEST>, info: unknown, problems: number]>([
  ['several platforms, classic store', BOTH, CLASSIC, 1],
  ['several platforms, containerd store', BOTH, CONTAINERD, 0],
  ['several platforms, no answer', BOTH, undefined, 0],
  ['one platform, classic store', { ...BOTH, platforms: ['linux/arm64'] }, CLASSIC, 0],
  ['nothing to load', { ...BOTH, load: false }, CLASSIC, 0],
  ['only a check', { ...BOTH, call: 'check' }, CLASSIC, 0],
  ['attestations, classic store', { load: true, sbom: 'true' }, CLASSIC, 1],
  ['attestations, containerd store', { load: true, sbom: 'true' }, CONTAINERD, 0],
  ['no attestations, classic store', { load: true, provenance: 'false' }, CLASSIC, 0],
])('%s', async (_, wish, info, expected) => {
  const problems = collectProblems();
  await checkLoad({ ...REQUEST, ...wish }, { get: async () => info }, problems);
  expect(problems.list.map(({ input }) => input)).toEqual(Array(expected).fill('load'));
});
