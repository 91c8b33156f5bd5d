import { toBakeParts } from '../../src/plan/bake.ts';
import { samplePlan } from '../report/sample.ts';
import { onTag } from '../tagging/run.ts';

const RAW = {
  images: 'acme/app\nghcr.io/acme/app',
  tags: 'type=semver,pattern={{version}}\ntype=sha',
  flavor: 'latest=false',
};

it('describes the target in the shape of docker/metadata-action', async () => {
  const parts = toBakeParts(await samplePlan(RAW, onTag('v1.2.3')));
  const target = {
    tags: [
      'acme/app:1.2.3',
      'acme/app:sha-860c190',
      'ghcr.io/acme/app:1.2.3',
      'ghcr.io/acme/app:sha-860c190',
    ],
    args: { DOCKER_META_IMAGES: 'acme/app,ghcr.io/acme/app', DOCKER_META_VERSION: '1.2.3' },
  };
  const labels = {
    'org.opencontainers.image.created': '2024-03-05T06:08:09.000Z',
    'org.opencontainers.image.description': '',
    'org.opencontainers.image.licenses': 'MIT',
    'org.opencontainers.image.revision': '860c1904a1ce19322e91ac35af1ab07466440c37',
    'org.opencontainers.image.source': 'https://github.com/acme/app',
    'org.opencontainers.image.title': 'app',
    'org.opencontainers.image.url': 'https://github.com/acme/app',
    'org.opencontainers.image.version': '1.2.3',
  };
  const annotations = Object.entries(labels).map(([key, value]) => `manifest:${key}=${value}`);
  expect(parts).toEqual({
    tags: { target: { 'docker-metadata-action': target } },
    labels: { target: { 'docker-metadata-action': { labels } } },
    annotations: { target: { 'docker-metadata-action': { annotations } } },
    all: { target: { 'docker-metadata-action': { ...target, labels } } },
  });
});

it('names the target as asked', async () => {
  const plan = await samplePlan({ ...RAW, 'bake-target': 'app_meta-1' }, onTag('v1.2.3'));
  expect(Object.keys(toBakeParts(plan).tags.target)).toEqual(['app_meta-1']);
});

it.each(['a b', 'a.b', 'x"y', '../x', 'ä'])('refuses the target %j', async (name) => {
  await expect(samplePlan({ ...RAW, 'bake-target': name })).rejects.toThrow('bake-target');
});

it('has no tags that stay elsewhere', async () => {
  const { all } = toBakeParts(await samplePlan(RAW, onTag('v1.2.3')), ['acme/app:1.2.3']);
  expect(all.target['docker-metadata-action']?.tags).toEqual(['acme/app:1.2.3']);
});
