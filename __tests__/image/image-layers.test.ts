import { closure, layersOf } from '../../src/image/index.ts';
import { LAYER, makeContent, sha256 } from './content.ts';

const layer = (architecture: string) => {
  const text = `layer of ${architecture}`;
  return { mediaType: LAYER, digest: sha256(text), size: text.length };
};

it('are those of each platform, without configurations and attestations', async () => {
  const content = makeContent();
  const [amd64, arm64, nowhere] = ['amd64', 'arm64', 'unknown'].map((architecture) => ({
    ...content.image(architecture),
    platform: { os: architecture === 'unknown' ? 'unknown' : 'linux', architecture },
  }));
  const root = content.index([amd64 ?? {}, arm64 ?? {}, nowhere ?? {}]);
  expect(layersOf(await closure(content.source(root)))).toEqual([
    { digest: amd64?.digest, platform: 'linux/amd64', layers: [layer('amd64')] },
    { digest: arm64?.digest, platform: 'linux/arm64', layers: [layer('arm64')] },
  ]);
});

it('of a single image have the platform of its configuration', async () => {
  const content = makeContent();
  const root = content.image('s390x');
  expect(layersOf(await closure(content.source(root)))).toEqual([
    { digest: root.digest, platform: 'linux/s390x', layers: [layer('s390x')] },
  ]);
});
