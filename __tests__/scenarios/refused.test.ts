import { branchPush } from './events.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

const SCENARIOS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'every input is wrong at once': {
    images: 'https://ghcr.io/acme/app\nacme/app:1.0',
    tags: 'type=sem,pattern={{version}}',
    flavor: 'latest=perhaps',
    labels: 'novalue',
    annotations: '=nokey',
    'annotation-levels': 'layer',
    'short-sha-length': 'seven',
    'pr-head-sha': 'yes',
    registry: 'https://ghcr.io/',
    username: 'ada:lovelace',
    password: 'swordfish',
    'registry-auth': '- registry: ghcr.io\n  user: ada',
    context: '-',
    'build-args': '1=2',
    platforms: 'Linux/AMD64',
    pull: 'yes',
    'no-cache': '1',
    push: 'maybe',
    load: 'on',
    'dry-run': 'si',
    'allow-fork-push': 'n',
  },
  'there is no image to publish': { images: '' },
  'there is no Dockerfile': { images: '<registry>/acme/app', file: 'docker/Dockerfile' },
  'there is no context': { images: '<registry>/acme/app', context: 'source' },
  'a password is missing': { images: '<registry>/acme/app', username: 'ada', password: '' },
  'an image has a tag': { images: '<registry>/acme/app:1.0' },
};

test.each(Object.entries(SCENARIOS))('%s', async (_, given) => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main') });
  const images = given.images?.replace('<registry>', seen.host) ?? '';
  const result = await job.run({ ...LOGIN, ...given, images }, { secrets: SECRETS });
  expect(result.exitCode).toBe(2);
  expect(seen.requests).toEqual([]);
  expect(result.outputs.size).toBe(0);
  expectTranscript('refused', tell({ job, result, registry: seen, secrets: STANDS }));
});
