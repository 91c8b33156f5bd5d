import { closure } from '../../src/image/index.ts';
import { INDEX, LAYER, MANIFEST, makeContent, sha256 } from './content.ts';
import { failureOf } from './ports.ts';

type Content = ReturnType<typeof makeContent>;
type Root = ReturnType<Content['image']>;

const linux = (architecture: string, variant?: string) => ({
  platform: { os: 'linux', architecture, ...(variant && { variant }) },
});
const nowhere = {
  platform: { os: 'unknown', architecture: 'unknown' },
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
};

describe('closure', () => {
  test('of an image: its platform stands in its configuration', async () => {
    const content = makeContent();
    const root = content.image('arm64');
    const { manifests, blobs, platforms, size } = await closure(content.source(root));
    expect(manifests).toMatchObject([{ descriptor: root, bytes: content.blobs.get(root.digest) }]);
    expect(blobs.map(({ mediaType }) => mediaType)).toEqual([
      expect.stringMatching(/config/),
      LAYER,
    ]);
    expect(platforms).toEqual(['linux/arm64']);
    expect(size).toBe([...content.blobs.values()].reduce((sum, { length }) => sum + length, 0));
  });

  test('of indexes in indexes: children first, everything once, attestations run nowhere', async () => {
    const content = makeContent();
    const amd64 = content.image('amd64');
    const arm = content.image('arm');
    const attestation = content.image('unknown', { annotations: { about: amd64.digest } });
    const inner = content.index([
      { ...amd64, ...linux('amd64') },
      { ...arm, ...linux('arm', 'v7') },
    ]);
    const root = content.index([
      inner,
      { ...attestation, ...nowhere },
      { ...amd64, ...linux('amd64') },
    ]);
    const source = content.source(root);
    const { manifests, blobs, platforms } = await closure(source);
    expect(manifests.map(({ descriptor }) => descriptor)).toEqual([
      amd64,
      arm,
      inner,
      attestation,
      root,
    ]);
    expect(blobs).toHaveLength(6);
    expect(platforms).toEqual(['linux/amd64', 'linux/arm/v7']);
    expect(source.asked.toSorted()).toEqual([...new Set(source.asked)].toSorted());
  });

  test('an image that its index says nothing about is asked itself', async () => {
    const content = makeContent();
    const root = content.index([content.image('s390x')]);
    expect((await closure(content.source(root))).platforms).toEqual(['linux/s390x']);
  });

  test('subjects come before what refers to them, wherever they stand', async () => {
    const content = makeContent();
    const image = content.image('amd64');
    const config = content.add('application/vnd.oci.empty.v1+json', {});
    const sbom = content.image('x', { subject: image, artifactType: 'text/spdx', config });
    const signature = content.image('y', { subject: sbom, config });
    const root = content.index([signature, sbom, { ...image, ...linux('amd64') }]);
    const { manifests, platforms } = await closure(content.source(root));
    const order = manifests.map(({ descriptor }) => descriptor.digest);
    expect(order).toEqual([image, sbom, signature, root].map(({ digest }) => digest));
    expect(platforms).toEqual(['linux/amd64']);
  });

  test('referrers that are named are taken along', async () => {
    const content = makeContent();
    const root = content.image('amd64');
    const signature = content.image('sig', { subject: root });
    const { manifests } = await closure(content.source(root), [signature]);
    expect(manifests.map(({ descriptor }) => descriptor)).toEqual([root, signature]);
  });

  test('a subject may be missing, a child may not', async () => {
    const content = makeContent();
    const elsewhere = { mediaType: MANIFEST, digest: sha256('elsewhere'), size: 9 };
    const root = content.image('amd64', { subject: elsewhere });
    expect((await closure(content.source(root))).manifests).toHaveLength(1);
    const index = content.index([root, { ...elsewhere, ...linux('arm64') }]);
    const failure = await failureOf(() => closure(content.source(index)));
    expect(failure).toMatch(/does not hold its image for linux\/arm64 sha256:/);
    expect(failure).toMatch(/docker save --platform/);
  });

  test("docker's media types", async () => {
    const content = makeContent();
    const type = 'application/vnd.docker.distribution.manifest.v2+json';
    const config = content.add('application/vnd.docker.container.image.v1+json', {
      os: 'windows',
      architecture: 'amd64',
    });
    const image = content.add(type, { schemaVersion: 2, mediaType: type, config, layers: [] });
    const list = 'application/vnd.docker.distribution.manifest.list.v2+json';
    const root = content.add(list, { schemaVersion: 2, mediaType: list, manifests: [image] });
    const found = await closure(content.source(root));
    expect(found.manifests.map(({ descriptor }) => descriptor)).toEqual([image, root]);
    expect(found.platforms).toEqual(['windows/amd64']);
  });
});

describe('what is refused', () => {
  const layer = (rest: object) => (content: Content) =>
    content.image('amd64', { layers: [{ ...content.add(LAYER, 'x'), ...rest }] });
  const child = (rest: object) => (content: Content) =>
    content.index([{ ...content.image('amd64'), ...rest }]);

  test.each<[name: string, root: (content: Content) => Root, message: RegExp]>([
    [
      'foreign layers',
      layer({ mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip' }),
      /may not be distributed.*Windows base images/,
    ],
    [
      'non-distributable layers',
      layer({ mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd' }),
      /may not be distributed/,
    ],
    ['a layer without size', layer({ size: undefined }), /impossible descriptor/],
    ['a negative size', layer({ size: -1 }), /impossible descriptor/],
    ['half a byte', layer({ size: 1.5 }), /impossible descriptor/],
    ['a size of 2^60', layer({ size: 2 ** 60 }), /impossible descriptor/],
    ['a path as digest', layer({ digest: 'sha256:../../../etc/passwd' }), /impossible descriptor/],
    ['another algorithm', layer({ digest: `sha512:${'0'.repeat(128)}` }), /impossible descriptor/],
    [
      'schema 1',
      child({ mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws' }),
      /schema 1/,
    ],
    ['a build cache', child({ mediaType: LAYER }), /is not an image \| .*build cache/],
    ['no list of layers', (content) => content.image('amd64', { layers: {} }), /no list of layers/],
    ['no config', (content) => content.image('amd64', { config: null }), /impossible descriptor/],
    [
      'no list of manifests',
      (content) => content.index([], { manifests: 1 }),
      /no list of manifests/,
    ],
    [
      'an image with the fields of an index',
      (content) => content.image('amd64', { manifests: [] }),
      /fields of an image and of an index/,
    ],
    [
      'an index with the fields of an image',
      (content) => content.index([], { layers: [] }),
      /fields of an image and of an index/,
    ],
    ['no JSON', (content) => content.add(MANIFEST, '{'), /is no "application/],
    ['an array', (content) => content.add(MANIFEST, '[]'), /is no "application/],
    [
      'bytes that are no UTF-8',
      (content) => {
        const root = content.image('amd64');
        content.blobs.set(root.digest, Buffer.from([0x7b, 0xff, 0x7d]));
        return root;
      },
      /is no "application/,
    ],
    [
      'another media type inside',
      (content) => content.image('amd64', { mediaType: INDEX }),
      /is no "application/,
    ],
    [
      'one blob of two sizes',
      (content) => {
        const blob = content.add(LAYER, 'x');
        return content.image('amd64', { layers: [blob, { ...blob, size: 2 }] });
      },
      /two sizes: 1 and 2/,
    ],
    [
      'one manifest of two sizes',
      (content) => {
        const image = content.image('amd64');
        return content.index([image, content.index([{ ...image, size: 1 }])]);
      },
      /two sizes or media types/,
    ],
    [
      'a config of 5 MB',
      (content) => {
        const config = content.add(
          'application/vnd.oci.image.config.v1+json',
          ' '.repeat(5_000_000),
        );
        return content.image('amd64', { config });
      },
      /has 5000000 bytes/,
    ],
    [
      'indexes in indexes without end',
      (content) => {
        let root = content.image('amd64');
        for (let depth = 0; depth < 12; depth += 1) root = content.index([root]);
        return root;
      },
      /indexes within indexes/,
    ],
    [
      'thousands of manifests',
      (content) => {
        const one = content.image('amd64');
        const digests = Array.from({ length: 3000 }, (_, n) => sha256(String(n)));
        return content.index(digests.map((digest) => ({ ...one, digest })));
      },
      /more than 2000 manifests/,
    ],
    [
      'tens of thousands of layers',
      (content) => {
        const digests = Array.from({ length: 50_001 }, (_, n) => sha256(String(n)));
        const layers = digests.map((digest) => ({ mediaType: LAYER, digest, size: 1 }));
        return content.image('amd64', { layers });
      },
      /50002 blobs/,
    ],
    [
      'more bytes than can be counted',
      (content) => {
        const layers = ['a', 'b'].map((text) => {
          return { mediaType: LAYER, digest: sha256(text), size: Number.MAX_SAFE_INTEGER };
        });
        return content.image('amd64', { layers });
      },
      /bytes/,
    ],
  ])('%s', async (_, make, message) => {
    const content = makeContent();
    const root = make(content);
    expect(await failureOf(() => closure(content.source(root)))).toMatch(message);
  });
});
