import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMetadata, parseTargetMetadata } from '../../src/build/metadata.ts';

/** Written by buildx 0.29.1 for the docker driver on the containerd image store. */
const recorded = (name: string) =>
  readFileSync(join(import.meta.dirname, 'outputs', `${name}.json`), 'utf8');

it.each([
  ['metadata', 'sha256:540fd4d32923cc5b7fda1ac524d0cde0342279e4d1f25c08190f02bcfb6dfc6f', 855],
  [
    'metadata-two-platforms',
    'sha256:3d9c7ace97094a390b7987b1c37bc2a05d33c6ce68705444cb23ef0390bb4040',
    1607,
  ],
])('%s: gives the digest, and everything but provenance', (name, digest, size) => {
  const metadata = parseMetadata(recorded(name));
  expect(metadata.digest).toBe(digest);
  expect(JSON.parse(metadata.text)).toEqual({
    'buildx.build.ref': expect.stringMatching(/^default\/default\//),
    'containerimage.descriptor': {
      mediaType: 'application/vnd.oci.image.index.v1+json',
      digest,
      size,
    },
    'containerimage.digest': digest,
    'image.name': `moby-dangling@${digest}`,
  });
});

it('leaves out provenance per platform, and whatever else is huge', () => {
  const { text } = parseMetadata(
    JSON.stringify({
      'buildx.build.provenance/linux/arm64': {},
      'buildx.build.warnings': ['x'.repeat(20_000)],
      'buildx.build.ref': 'a/b/c',
    }),
  );
  expect(JSON.parse(text)).toEqual({ 'buildx.build.ref': 'a/b/c' });
});

it('of a bake is that of each target', () => {
  const text = `{"app":${recorded('metadata')},"buildx.build.warnings":[]}`;
  const targets = parseTargetMetadata(text);
  expect([...targets.keys()]).toEqual(['app', 'buildx.build.warnings']);
  expect(targets.get('app')).toBe(parseMetadata(recorded('metadata')).text);
  expect(parseTargetMetadata('not JSON').size).toBe(0);
});

it.each([
  [undefined],
  [''],
  ['null'],
  ['not JSON'],
  ['[]'],
  ['{"containerimage.digest":"sha256:short"}'],
  ['{"containerimage.digest":5}'],
])('%j has no digest', (text) => {
  const metadata = parseMetadata(text);
  expect(metadata).not.toHaveProperty('digest');
  expect(() => JSON.parse(metadata.text)).not.toThrow();
});
