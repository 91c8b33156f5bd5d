import { stringify } from 'yaml';
import { startOpenRegistry, startTokenRegistry } from '../registry/distribution.ts';
import { startRecordingProxy } from '../registry/recording-proxy.ts';
import { answersOf, readJson } from './answers.ts';
import { docker, removeImages, skopeo } from './docker.ts';
import { branchPush, tagPush } from './events.ts';
import { createJob } from './job.ts';
import {
  LOGIN,
  PASSWORD,
  SECRETS,
  STANDS,
  startTestRegistry,
  type TestRegistry,
} from './registry.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

const TAGS = ['1.2.3', '1.2', '1', 'latest'];
const allAnswer = (digest: string | undefined) =>
  Object.fromEntries(TAGS.map((tag) => [tag, digest]));

test('a tag push publishes four tags, and a second run changes nothing', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = { images: `${seen.host}/acme/app`, ...LOGIN };

  const first = await job.run(inputs, { secrets: SECRETS, artifacts: true });
  const digest = first.outputs.get('digest');
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(await answersOf(registry.reader, 'acme/app', TAGS)).toEqual(allAnswer(digest));
  const story = [tell({ job, result: first, registry: seen, secrets: STANDS })];
  const before = seen.requests.length;

  const second = await job.run(inputs, { secrets: SECRETS });
  expect(second.outputs.get('outcome')).toBe('unchanged');
  expect(second.outputs.get('digest')).toBe(digest);
  expect(await answersOf(registry.reader, 'acme/app', TAGS)).toEqual(allAnswer(digest));
  const again = { host: seen.host, requests: seen.requests.slice(before) };
  story.push(
    '--- the second run:',
    tell({ job, result: second, registry: again, secrets: STANDS }),
  );
  expectTranscript('publish', story.join('\n\n'));
});

test('a registry with tokens', async () => {
  const repositories = { 'acme/app': ['pull', 'push'] };
  await using registry = await startTokenRegistry({ ada: { password: PASSWORD, repositories } });
  using job = createJob({ event: branchPush('main') });
  const inputs = { images: `${registry.host}/acme/app`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.conclusion).toBe('success');
  // Tokens are masked too, and differ each time.
  const bearer = result.masks.filter((mask) => mask.startsWith('eyJ'));
  const secrets = { ...STANDS, ...Object.fromEntries(bearer.map((mask) => [mask, '<token>'])) };
  expectTranscript('publish', tell({ job, result, registry, secrets }));
});

test('two registries get one digest, which other clients can pull', async () => {
  await using seen = await registry.proxy();
  await using open = await startOpenRegistry();
  using job = createJob({ event: tagPush('v1.2.3') });
  const auth = stringify([{ registry: seen.host, ...LOGIN }]);
  const images = `${seen.host}/acme/both\n${open.host}/acme/both`;
  const result = await job.run({ images, 'registry-auth': auth }, { secrets: SECRETS });
  const digest = result.outputs.get('digest');
  expect(result.annotations).toEqual([]);
  expect(await answersOf(registry.reader, 'acme/both', TAGS)).toEqual(allAnswer(digest));
  expect(await answersOf(open, 'acme/both', TAGS)).toEqual(allAnswer(digest));

  const reference = `${open.host}/acme/both@${digest}`;
  await docker(job.env, 'pull', reference);
  const { stdout } = await skopeo('inspect', '--tls-verify=false', `docker://${reference}`);
  expect((JSON.parse(stdout) as { Digest: string }).Digest).toBe(digest);
  await removeImages(open.host);
});

test('one registry of two refuses: neither gets a tag', async () => {
  await using seen = await registry.proxy();
  await using open = await startOpenRegistry();
  await using refusing = await startRecordingProxy({
    upstream: open.host,
    intercept: (method, url) =>
      method === 'PUT' && url.includes('/blobs/uploads/') ? { status: 403 } : undefined,
  });
  using job = createJob({ event: tagPush('v1.2.3') });
  const auth = stringify([{ registry: seen.host, ...LOGIN }]);
  const images = `${seen.host}/acme/half\n${refusing.host}/acme/half`;
  const result = await job.run({ images, 'registry-auth': auth }, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(await answersOf(registry.reader, 'acme/half', TAGS)).toEqual(allAnswer(undefined));
  expect(await answersOf(open, 'acme/half', TAGS)).toEqual(allAnswer(undefined));
});

test('two steps at the same time with one home', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: tagPush('v1.2.3') });
  const start = (name: string) =>
    job.start({ images: `${seen.host}/acme/${name}`, ...LOGIN }, { secrets: SECRETS });
  const before = job.dockerConfig();
  const steps = await Promise.all([start('left'), start('right')]);
  for (const step of steps) expect((await step.post()).conclusion).toBe('success');
  expect(job.dockerConfig()).toBe(before);
  for (const repository of ['acme/left', 'acme/right']) {
    const answers = Object.values(await answersOf(registry.reader, repository, TAGS));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^sha256:/);
  }
});

test('two runs of one commit at the same time publish one image', async () => {
  await using seen = await registry.proxy();
  using left = createJob({ event: tagPush('v1.2.3') });
  using right = createJob({ event: tagPush('v1.2.3') });
  const secrets = SECRETS;
  const built = await left.run({ images: `${seen.host}/acme/built`, ...LOGIN }, { secrets });
  const digest = built.outputs.get('digest');
  expect(digest).toMatch(/^sha256:/);

  // Two builds never have one digest: an attestation holds the time of its build.
  const from = `${seen.host}/acme/built@${digest}`;
  const inputs = { from, images: `${seen.host}/acme/twice`, ...LOGIN };
  const results = await Promise.all([left, right].map((job) => job.run(inputs, { secrets })));
  for (const { conclusion, annotations, outputs } of results) {
    expect([conclusion, annotations, outputs.get('digest')]).toEqual(['success', [], digest]);
  }
  expect(await answersOf(registry.reader, 'acme/twice', TAGS)).toEqual(allAnswer(digest));
});

test('several platforms, all of them verified', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main') });
  const platforms = 'linux/amd64,linux/arm64';
  const inputs = { images: `${seen.host}/acme/many`, platforms, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.conclusion).toBe('success');
  const { manifests } = (await readJson(registry.reader, 'acme/many/manifests/main')) as {
    manifests: readonly { platform: { os: string; architecture: string } }[];
  };
  const found = manifests.map(({ platform: { os, architecture } }) => `${os}/${architecture}`);
  expect(found).toEqual(expect.arrayContaining(platforms.split(',')));
  expect(result.summary).toContain('linux/amd64, linux/arm64');
});

test('build arguments, labels and the target reach the image', async () => {
  await using seen = await registry.proxy();
  const files = {
    'docker/app.Dockerfile': [
      ...['FROM scratch AS base', 'ARG GREETING', 'LABEL greeting=$GREETING', 'COPY hello.txt /'],
      ...['FROM base AS wanted', 'ENV STAGE=wanted', 'FROM base', 'ENV STAGE=last'],
    ].join('\n'),
    'source/hello.txt': 'Hello\n',
  };
  using job = createJob({ event: branchPush('main'), files });
  const result = await job.run(
    {
      images: `${seen.host}/acme/args`,
      ...LOGIN,
      context: 'source',
      file: 'docker/app.Dockerfile',
      target: 'wanted',
      'build-args': 'GREETING=Hello, "World" = $HOME #1',
      labels: 'com.example.note=a, b = "c"',
      tags: 'type=raw,value=args',
    },
    { secrets: SECRETS },
  );
  expect(result.annotations).toEqual([]);
  const { config } = (await readConfig('acme/args', 'args')) as {
    config: { Labels: object; Env: readonly string[] };
  };
  expect(config.Env).toContain('STAGE=wanted');
  expect(config.Labels).toMatchObject({
    greeting: 'Hello, "World" = $HOME #1',
    'com.example.note': 'a, b = "c"',
    'org.opencontainers.image.version': 'args',
  });
});

test('load leaves the image in the engine, under all its tags', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = { images: `${seen.host}/acme/loaded`, push: 'false', load: 'true' };
  const result = await job.run(inputs);
  expectTranscript(
    'publish',
    tell({ job, result, registry: seen, only: ['log', 'annotations', 'requests to the registry'] }),
  );
  const { stdout } = await docker(
    job.env,
    'image',
    'ls',
    '--format',
    '{{.Tag}}',
    `${seen.host}/acme/loaded`,
  );
  expect(stdout.split('\n').filter(Boolean).sort()).toEqual([...TAGS].sort());
});

/** The configuration of the first platform's image. */
async function readConfig(repository: string, tag: string): Promise<unknown> {
  const read = (path: string) => readJson(registry.reader, `${repository}/${path}`);
  const index = (await read(`manifests/${tag}`)) as { manifests: readonly { digest: string }[] };
  const image = (await read(`manifests/${index.manifests[0]?.digest}`)) as {
    config: { digest: string };
  };
  return read(`blobs/${image.config.digest}`);
}
