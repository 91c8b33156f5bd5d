import { type BuildJob, build } from '../../src/build/build.ts';
import type { ExecOptions } from '../../src/ports.ts';
import { type FakeBuild, fakePorts } from './fake-ports.ts';
import { REQUEST } from './request.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const JOB: BuildJob = {
  request: REQUEST,
  labels: [],
  annotations: [],
  output: { push: [], byDigest: false, load: [] },
  buildx: { file: 'docker', prefix: ['buildx'] },
  env: { PATH: '/bin', DOCKER_CONFIG: '/tmp/run' },
  directory: '/tmp/run',
};
const FILES = {
  '/tmp/run/metadata.json': JSON.stringify({ 'containerimage.digest': DIGEST }),
  '/tmp/run/image-id': `${DIGEST}\n`,
};

/** A program that prints these lines and ends so. */
function prints(lines: readonly string[], exitCode: number): NonNullable<FakeBuild['run']> {
  return async ({ options }: { options: ExecOptions }) => {
    for (const line of lines) options.onLine(line, 'stderr');
    return { exitCode };
  };
}

it('starts buildx with its environment and reads what it made', async () => {
  const { ports, calls } = fakePorts({ files: FILES });
  expect(await build(JOB, ports)).toEqual({
    digest: DIGEST,
    imageId: DIGEST,
    metadata: JSON.stringify({ 'containerimage.digest': DIGEST }, undefined, 2),
  });
  expect(calls).toHaveLength(1);
  expect(calls[0]?.file).toBe('docker');
  expect(calls[0]?.args.slice(0, 3)).toEqual(['buildx', 'build', '--progress=plain']);
  expect(calls[0]?.options.env).toEqual({
    BUILDX_METADATA_PROVENANCE: 'disabled',
    PATH: '/bin',
    DOCKER_CONFIG: '/tmp/run',
  });
});

it('lets the user have provenance in the metadata of other tools', async () => {
  const { ports, calls } = fakePorts();
  await build({ ...JOB, env: { BUILDX_METADATA_PROVENANCE: 'max' } }, ports);
  expect(calls[0]?.options.env).toEqual({ BUILDX_METADATA_PROVENANCE: 'max' });
});

it('passes on what buildx reads itself', async () => {
  const { ports, calls } = fakePorts();
  const env = { BUILDX_SEND_GIT_QUERY_AS_INPUT: 'true' };
  await build({ ...JOB, env }, ports);
  expect(calls[0]?.options.env).toMatchObject(env);
});

describe('the run’s credentials in the environment', () => {
  const TOKENS = {
    GITHUB_TOKEN: 'a',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'b',
    ACTIONS_RUNTIME_TOKEN: 'c',
  };
  const ADDRESSES = { ACTIONS_RESULTS_URL: 'https://d', ACTIONS_CACHE_URL: 'https://e' };

  it.each<[what: string, buildArgs: readonly string[], kept: readonly string[]]>([
    ['nobody asks for', [], []],
    ['a build argument names', ['GITHUB_TOKEN'], ['GITHUB_TOKEN']],
    ['the cache of the run needs', ['x=type=gha,scope=main'], ['ACTIONS_RUNTIME_TOKEN']],
  ])('those that %s: %j, are there: %j', async (_, buildArgs, kept) => {
    const { ports, calls } = fakePorts();
    const request = { ...REQUEST, buildArgs };
    await build({ ...JOB, request, env: { ...TOKENS, ...ADDRESSES } }, ports);
    const env = calls[0]?.options.env ?? {};
    expect(Object.keys(TOKENS).filter((name) => env[name] !== undefined)).toEqual(kept);
    expect(env).toMatchObject(ADDRESSES);
  });
});

it('passes each line on, and what is being done', async () => {
  const lines = ['#1 [1/1] RUN make', '#1 0.1 ok'];
  const { ports, child, progress } = fakePorts({ run: prints(lines, 0) });
  await build(JOB, ports);
  expect(child).toEqual(lines);
  expect(progress).toEqual(['[1/1] RUN make', '[1/1] RUN make']);
});

it('has no digest where nothing was exported', async () => {
  const { ports } = fakePorts({ files: { '/tmp/run/metadata.json': '{}' } });
  expect(await build(JOB, ports)).toEqual({ imageId: '', metadata: '{}' });
});

it('fails when the program does, however silent', async () => {
  const { ports } = fakePorts({ files: FILES, run: prints([], 1) });
  await expect(build(JOB, ports)).rejects.toMatchObject({ code: 'BUILD_SILENT' });
});

it('explains a failure from the end of a long output', async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `#1 0.1 line ${at}`);
  const { ports } = fakePorts({ run: prints([...lines, 'ERROR: failed to solve: x'], 1) });
  await expect(build(JOB, ports)).rejects.toMatchObject({
    message: 'The build exited with status 1: x',
  });
});

it.each([
  ['ENOENT', 'NO_DOCKER', 'no program "docker"'],
  ['EACCES', 'NO_BUILDX', 'permission denied'],
  ['E2BIG', 'BAD_INPUT', 'longer value than'],
])('a program that cannot be started (%s) is explained', async (code, expected, message) => {
  const run = () => Promise.reject(Object.assign(new Error('spawn'), { code }));
  await expect(build(JOB, fakePorts({ run }).ports)).rejects.toMatchObject({
    code: expected,
    message: expect.stringContaining(message),
    fix: expect.any(String),
  });
});

it('passes on a cancellation as it is', async () => {
  const reason = new Error('cancelled');
  const run = () => Promise.reject(reason);
  await expect(build(JOB, fakePorts({ run }).ports)).rejects.toBe(reason);
});
