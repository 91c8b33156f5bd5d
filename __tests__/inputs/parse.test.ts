import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const request = await parseInputs(raw, { secretsAvailable: true }, problems);
  return { request, problems: problems.list };
}

it('fills in what is not said', async () => {
  const { request, problems } = await read({});
  expect(problems).toEqual([]);
  expect(request).toMatchObject({
    tagging: { images: '', tags: '', annotationLevels: 'manifest', shortShaLength: 7 },
    build: { context: '.', file: '', buildArgs: [], platforms: [], pull: false, load: false },
    logins: [],
    push: true,
    dryRun: false,
    allowForkPush: false,
    separators: { tags: '\n', labels: '\n', annotations: '\n' },
  });
  expect(request).not.toHaveProperty('githubToken');
});

it('takes what is said', async () => {
  const { request, problems } = await read({
    images: ' ghcr.io/acme/app\n',
    'sep-tags': ' ',
    context: 'app',
    file: 'docker/Dockerfile',
    'build-args': 'A=1,2\n# off: B=3\n"C=x\ny"\nD',
    platforms: 'linux/amd64, linux/aarch64',
    push: 'false',
    'dry-run': 'TRUE',
    'no-cache': 'true',
    'short-sha-length': '12',
    'github-token': 'ghs_x',
  });
  expect(problems).toEqual([]);
  expect(request).toMatchObject({
    tagging: {
      images: 'ghcr.io/acme/app',
      shortShaLength: 12,
      platforms: ['linux/amd64', 'linux/arm64'],
    },
    build: {
      context: 'app',
      file: 'docker/Dockerfile',
      buildArgs: ['A=1,2', 'C=x\ny', 'D'],
      platforms: ['linux/amd64', 'linux/arm64'],
      noCache: true,
    },
    push: false,
    dryRun: true,
    separators: { tags: ' ' },
  });
  expect(request.githubToken?.token.reveal()).toBe('ghs_x');
  expect(JSON.stringify(request)).not.toContain('ghs_x');
});

it.each<[raw: RawInputs, message: string]>([
  [{ context: '-' }, 'context: "-" is not a path'],
  [{ context: '--push' }, 'context: "--push" is not a path'],
  [{ 'build-args': 'my token=hunter2' }, 'build-args: "my token" is not the name'],
  [{ 'build-args': '=hunter2' }, 'build-args: "" is not the name'],
  [{ 'build-args': '--push' }, 'build-args: "--push" is not the name'],
])('%j is wrong', async (raw, message) => {
  const { problems } = await read(raw);
  expect(problems.map((problem) => `${problem.input}: ${problem.message}`)).toEqual([
    expect.stringContaining(message),
  ]);
  expect(problems[0]?.fix).toBeTruthy();
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

it('says everything that is wrong at once', async () => {
  const { problems } = await read({
    push: 'yes',
    load: '1',
    pull: 'ja',
    'dry-run': 'on',
    'short-sha-length': 'seven',
    platforms: 'linux/amd64,amd64,x',
    context: '-',
    'build-args': '1=2',
    registry: 'http://a.io',
    username: 'me',
    'registry-auth': '7',
  });
  expect(problems.map(({ input }) => input).sort()).toEqual([
    'build-args',
    'context',
    'dry-run',
    'load',
    'password',
    'platforms',
    'platforms',
    'pull',
    'push',
    'registry',
    'registry-auth',
    'short-sha-length',
  ]);
});
