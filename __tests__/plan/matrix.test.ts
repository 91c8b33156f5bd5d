import { parseRunner } from '../../src/inputs/runner.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { matrixOf } from '../../src/plan/matrix.ts';

const ALL = ['linux/amd64', 'linux/arm64', 'linux/arm/v6', 'linux/arm/v7', 'linux/s390x'];

/** The runner of each platform. */
function runnersOf(text: string, distribute = true) {
  const problems = collectProblems();
  const rows = matrixOf(ALL, { runners: parseRunner(text, problems), distribute });
  expect(problems.list).toEqual([]);
  return Object.fromEntries(rows.map(({ platform, runner }) => [platform, runner]));
}

test('without labels each platform is built natively, where GitHub has such a runner', () => {
  expect(runnersOf('')).toEqual({
    'linux/amd64': 'ubuntu-24.04',
    'linux/arm64': 'ubuntu-24.04-arm',
    'linux/arm/v6': 'ubuntu-24.04',
    'linux/arm/v7': 'ubuntu-24.04-arm',
    'linux/s390x': 'ubuntu-24.04',
  });
});

test('one label is for all', () => {
  expect(new Set(Object.values(runnersOf('big')))).toEqual(new Set(['big']));
});

test('the longest name that fits wins, and several labels are a list', () => {
  const text =
    'default=any\nlinux/arm=arm-32\nlinux/arm/v7=seven\nlinux/aarch64=self-hosted, arm64';
  expect(runnersOf(text)).toEqual({
    'linux/amd64': 'any',
    'linux/arm64': ['self-hosted', 'arm64'],
    'linux/arm/v6': 'arm-32',
    'linux/arm/v7': 'seven',
    'linux/s390x': 'any',
  });
});

test('not distributed, one job builds all', () => {
  expect(matrixOf(ALL, { runners: [], distribute: false })).toEqual([
    { platform: ALL.join(','), runner: 'ubuntu-24.04', name: 'all' },
  ]);
  expect(matrixOf([], { runners: [], distribute: false })).toHaveLength(1);
});

test.each(['linux/nope/=x', 'linux/arm64=', '=x', 'linux arm64=x', ',', 'a/b/c/d=x'])(
  'says what is wrong with %j',
  (text) => {
    const problems = collectProblems();
    expect(parseRunner(text, problems)).toEqual([]);
    expect(problems.list.map(({ input }) => input)).toEqual(['runner']);
  },
);
