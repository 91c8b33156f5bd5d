import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { branchPush, forkPullRequest, tagPush } from '../scenarios/events.ts';
import { describeImage } from './image.ts';
import { type Call, callWorkflow } from './workflow.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const FILES = {
  Dockerfile: 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\nCOPY Dockerfile /\n',
};

const parts = new AsyncDisposableStack();
let registry: Distribution;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
});
afterAll(() => parts.disposeAsync());

/** A call of the workflow by another, in a run of its own unless told otherwise. */
function call(inputs: Call['inputs'], options: Partial<Call> = {}) {
  return callWorkflow({
    ...{ event: tagPush('v1.2.3'), files: FILES, artifacts: new Map(), ...options },
    inputs: { images: `${registry.host}/acme/app`, ...inputs },
  });
}

test('each platform is built on its own runner, and all are published as one image', async () => {
  const { ran, outputs, results } = await call({
    'meta-tags': 'type=semver,pattern={{version}}',
    annotations: 'acme.team=shipping',
    'annotation-levels': 'index',
    sbom: false,
  });
  expect(results.map(({ failures, exitCode }) => [exitCode, failures])).toEqual([
    [0, []],
    [0, []],
    [0, []],
    [0, []],
  ]);
  expect(ran).toEqual([
    'plan on ubuntu-latest',
    'build on ubuntu-24.04',
    'build on ubuntu-24.04-arm',
    'merge on ubuntu-latest',
  ]);
  const image = await describeImage(registry.host, 'acme/app', '1.2.3');
  expect(image.platforms).toEqual(['linux/amd64', 'linux/arm64']);
  expect(image.annotations).toMatchObject({ 'acme.team': 'shipping' });
  expect(image.contents.every(({ predicates }) => predicates.length > 0)).toBe(true);
  expect(outputs).toMatchObject({
    digest: image.digest,
    version: '1.2.3',
    tags: `${registry.host}/acme/app:1.2.3\n${registry.host}/acme/app:latest`,
    outcome: 'published',
  });
});

test('two images of one run keep out of each other’s way', async () => {
  const artifacts: Call['artifacts'] = new Map();
  const images = ['one', 'two'].map((name) => `${registry.host}/acme/${name}`);
  for (const [index, each] of images.entries()) {
    const platforms = index === 0 ? 'linux/amd64' : 'linux/arm64,linux/amd64';
    await call({ images: each, platforms }, { artifacts });
  }
  expect([...artifacts.keys()].map((name) => name.replace(/-[0-9a-f]{8}-/, ' '))).toEqual([
    'digests linux-amd64',
    'digests linux-arm64',
    'digests linux-amd64',
  ]);
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) => describeImage(registry.host, `acme/${name}`, '1.2.3')),
  );
  expect(one?.platforms).toEqual(['linux/amd64']);
  expect(two?.platforms.toSorted()).toEqual(['linux/amd64', 'linux/arm64']);
});

test('one job builds all platforms where they are not distributed', async () => {
  const { ran } = await call({
    ...{ images: `${registry.host}/acme/whole`, distribute: false },
    runner: 'self-hosted, big',
  });
  expect(ran).toEqual([
    'plan on ubuntu-latest',
    'build on self-hosted+big',
    'merge on ubuntu-latest',
  ]);
  const image = await describeImage(registry.host, 'acme/whole', '1.2.3');
  expect(image.platforms).toEqual(['linux/amd64', 'linux/arm64']);
});

test.each([
  ['a pull request of a fork', {}, forkPullRequest('pull_request')],
  ['`push: false`', { push: false }, branchPush('main')],
])('%s ends with the builds', async (_, inputs, event) => {
  const artifacts: Call['artifacts'] = new Map();
  const images = `${registry.host}/acme/unpublished`;
  const { ran, results, outputs } = await call({ images, ...inputs }, { event, artifacts });
  expect(results.flatMap(({ conclusion, log }) => (conclusion === 'success' ? [] : log))).toEqual(
    [],
  );
  expect(results).toHaveLength(3);
  expect(ran.map((job) => job.split(' ')[0])).toEqual(['plan', 'build', 'build']);
  expect([artifacts.size, outputs.digest]).toEqual([0, null]);
  await expect(describeImage(registry.host, 'acme/unpublished', 'main')).rejects.toThrow('404');
});

test('a build that fails ends the run, and a re-run takes what the others have left', async () => {
  const artifacts: Call['artifacts'] = new Map();
  const images = `${registry.host}/acme/again`;
  const broken = { Dockerfile: `${FILES.Dockerfile}FROM base-$TARGETARCH\n` };
  const failed = await call({ images }, { artifacts, files: broken });
  expect(failed.ran).toHaveLength(2);
  expect(failed.results.at(-1)?.conclusion).toBe('failure');
  const { outputs } = await call({ images }, { artifacts });
  expect(outputs.outcome).toBe('published');
});
