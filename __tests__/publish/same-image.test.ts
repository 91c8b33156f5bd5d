import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/oci/index.ts';
import { isSameImage } from '../../src/publish/same-image.ts';

function manifest(content: object): Manifest {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { descriptor: { mediaType: 'x', digest, size: bytes.length }, bytes };
}

const image = (digest: string) => ({ digest, platform: { os: 'linux', architecture: digest } });
const attestation = (digest: string) => ({
  digest,
  platform: { os: 'unknown', architecture: 'unknown' },
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
});
const index = (...manifests: object[]) => manifest({ manifests });

it.each<[what: string, one: Manifest, other: Manifest, same: boolean]>([
  ['equal images', manifest({ config: 1 }), manifest({ config: 1 }), true],
  ['other images', manifest({ config: 1 }), manifest({ config: 2 }), false],
  ['equal indexes', index(image('a')), index(image('a')), true],
  ['another order', index(image('a'), image('b')), index(image('b'), image('a')), true],
  [
    'other attestations',
    index(image('a'), attestation('x')),
    index(image('a'), attestation('y')),
    true,
  ],
  ['an attestation more', index(image('a')), index(image('a'), attestation('y')), true],
  ['another image beside', index(image('a')), index(image('a'), image('b')), false],
  [
    'an image beside that is called an attestation',
    index(image('a')),
    index({ ...attestation('b'), platform: { os: 'linux', architecture: 'amd64' } }, image('a')),
    false,
  ],
  [
    'the same without a platform',
    index(image('a')),
    index({ ...attestation('b'), platform: undefined }, image('a')),
    false,
  ],
  ['another image', index(image('a')), index(image('b')), false],
  ['only attestations', index(attestation('x')), index(attestation('y')), false],
  ['no images', index(), manifest({ manifests: [], annotations: {} }), false],
])('%s: %j', (_, one, other, same) => {
  expect(isSameImage(one, other)).toBe(same);
  expect(isSameImage(other, one)).toBe(same);
});

it('takes an index with one image for that image', () => {
  const single = manifest({ config: 1 });
  expect(isSameImage(index(image(single.descriptor.digest)), single)).toBe(true);
  expect(isSameImage(index(image('other')), single)).toBe(false);
});
