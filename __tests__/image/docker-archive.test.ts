import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { sha256 } from './content.ts';
import { diskPorts, failureOf, readAll, temporaryFolder } from './ports.ts';
import { type RawEntry, tarOf } from './tar.ts';

/** An image as docker saved it before it knew OCI: each layer in a folder, later ones as links. */
function saved(note: string, tags: readonly string[] | null) {
  const layers = [`base layer`, `layer of ${note}`];
  const config = JSON.stringify({
    os: 'linux',
    architecture: 'amd64',
    note,
    rootfs: { type: 'layers', diff_ids: layers.map(sha256) },
  });
  const id = sha256(config).slice(7);
  return {
    id: `sha256:${id}`,
    config,
    item: { Config: `${id}.json`, RepoTags: tags, Layers: ['base/layer.tar', `${note}/layer.tar`] },
    entries: [
      { path: `${id}.json`, content: config },
      { path: `${note}/`, type: '5' },
      { path: `${note}/layer.tar`, content: layers[1] ?? '' },
    ] as RawEntry[],
  };
}

const base: RawEntry = { path: 'base/layer.tar', content: 'base layer' };
const list = (...items: unknown[]): RawEntry => ({
  path: 'manifest.json',
  content: JSON.stringify(items),
});

async function open(entries: readonly RawEntry[], suffix = '', pack = (bytes: Buffer) => bytes) {
  using folder = temporaryFolder();
  const path = join(folder.path, 'image.tar');
  writeFileSync(path, pack(tarOf(entries)));
  return await readAll(`docker-archive://${path}${suffix}`, diskPorts(folder.path));
}

describe('an archive of docker save', () => {
  const image = saved('one', ['acme/app:1', 'acme/app:latest']);

  test('becomes an OCI image with the same config and layers', async () => {
    const { root, names, closure } = await open([base, ...image.entries, list(image.item)]);
    const manifest = JSON.parse(Buffer.from(closure.manifests[0]?.bytes ?? []).toString());
    const mediaType = 'application/vnd.oci.image.layer.v1.tar';
    expect(manifest).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: image.id,
        size: image.config.length,
      },
      layers: [
        { mediaType, digest: sha256('base layer'), size: 10 },
        { mediaType, digest: sha256('layer of one'), size: 12 },
      ],
    });
    expect(root.digest).toBe(sha256(closure.manifests[0]?.bytes ?? ''));
    expect(names).toEqual(['acme/app:1', 'acme/app:latest']);
    expect(closure.platforms).toEqual(['linux/amd64']);
  });

  test('is the same image when compressed as a whole', async () => {
    const entries = [base, ...image.entries, list(image.item)];
    const [plain, packed] = [
      await open(entries),
      await open(entries, '', (bytes) => gzipSync(bytes)),
    ];
    expect(packed.root).toEqual(plain.root);
  });

  test.each([
    ['+gzip', (text: string) => gzipSync(text)],
    ['+zstd', (text: string) => zstdCompressSync(text)],
  ])('may hold compressed layers, which stay so (%s)', async (suffix, pack) => {
    const packed = pack('base layer');
    const entries = [{ ...base, content: packed }, ...image.entries, list(image.item)];
    const { closure } = await open(entries);
    expect(closure.blobs[1]).toEqual({
      mediaType: `application/vnd.oci.image.layer.v1.tar${suffix}`,
      digest: sha256(packed),
      size: packed.length,
    });
  });

  test.each<[name: string, links: RawEntry[]]>([
    ['a symbolic link', [{ path: 'one/layer.tar', type: '2', target: '../x/layer.tar' }]],
    ['a hard link', [{ path: 'one/layer.tar', type: '1', target: 'x/layer.tar' }]],
    [
      'a link to a link',
      [
        { path: 'one/layer.tar', type: '2', target: '../two/layer.tar' },
        { path: 'two/layer.tar', type: '2', target: '../x/layer.tar' },
      ],
    ],
  ])('a layer may be %s within the archive', async (_, links) => {
    const [config, folder, layer] = image.entries as [RawEntry, RawEntry, RawEntry];
    const moved = { ...layer, path: 'x/layer.tar' };
    const { root } = await open([base, config, folder, ...links, moved, list(image.item)]);
    expect(root).toEqual((await open([base, ...image.entries, list(image.item)])).root);
  });

  test.each<[name: string, target: string]>([
    ['out of the archive', '../../../../etc/passwd'],
    ['to a file of the machine', '/etc/passwd'],
    ['to itself', 'layer.tar'],
    ['to nothing', 'nothing'],
  ])('a link %s is not followed', async (_, target) => {
    const [config, folder] = image.entries as [RawEntry, RawEntry];
    const link = { path: 'one/layer.tar', type: '2', target };
    const failure = await failureOf(() => open([base, config, folder, link, list(image.item)]));
    expect(failure).toMatch(/does not hold its "one\/layer\.tar"/);
  });
});

describe('several images in an archive', () => {
  const [one, two] = [saved('one', ['acme/app:1']), saved('two', ['acme/app:2', 'acme/b:1'])];
  const entries = [base, ...one.entries, ...two.entries, list(one.item, two.item)];

  test.each([
    ['#acme/app:1', one],
    ['#docker.io/acme/app:2', two],
    [':acme/b:1', two],
    [`@${two.id}`, two],
  ])('%s is the one', async (suffix, image) => {
    const { closure, names } = await open(entries, suffix);
    expect(closure.blobs[0]?.digest).toBe(image.id);
    expect(names).toEqual(image.item.RepoTags);
  });

  test('without a name all are listed', async () => {
    const failure = await failureOf(() => open(entries));
    expect(failure).toMatch(/several images in .*tar#acme\/app:1", ".*tar#acme\/app:2"$/);
  });

  test('images without names are told apart by their IDs', async () => {
    const [a, b] = [saved('a', null), saved('b', null)];
    const nameless = [base, ...a.entries, ...b.entries, list(a.item, b.item)];
    expect(await failureOf(() => open(nameless))).toContain(`@${b.id}`);
  });
});

describe('what is refused', () => {
  const image = saved('one', null);
  const [config, folder, layer] = image.entries as [RawEntry, RawEntry, RawEntry];
  const brokenConfig = (text: string) => [
    base,
    { ...config, content: text },
    layer,
    list(image.item),
  ];

  test.each<[name: string, entries: RawEntry[], message: RegExp]>([
    ['no images', [list()], /there is no image in/],
    ['no list', [{ path: 'manifest.json', content: '{}' }], /not what docker save writes/],
    ['no JSON', [{ path: 'manifest.json', content: '[' }], /not what docker save writes/],
    ['other JSON', [list({ Config: 1 })], /not what docker save writes/],
    [
      'layers that are no texts',
      [list({ ...image.item, Layers: [1] })],
      /not what docker save writes/,
    ],
    ['too many images', [list(...Array(1001).fill(image.item))], /not what docker save writes/],
    ['no config', [base, folder, layer, list(image.item)], /does not hold its ".*\.json"/],
    ['no layer', [base, config, folder, list(image.item)], /does not hold its "one\/layer\.tar"/],
    ['a config without JSON', brokenConfig('x'), /does not describe the 2 layers/],
    ['a config without layers', brokenConfig('{"rootfs":{"diff_ids":[]}}'), /does not describe/],
    [
      'a config with paths as digests',
      brokenConfig('{"rootfs":{"diff_ids":["sha256:../../a","sha256:../../b"]}}'),
      /does not describe/,
    ],
    ['5 MB of config', brokenConfig(' '.repeat(5_000_000)), /of 5000000 bytes/],
    [
      'another layer than the config says',
      [base, config, { ...layer, content: 'layer of two' }, list(image.item)],
      /damaged: its blob sha256:.* has the digest/,
    ],
    ['neither list nor index', [base], /without an image: it has neither/],
    ['a list out of docker 1.9', [{ path: 'repositories', content: '{}' }], /without an image/],
  ])('%s', async (_, entries, message) => {
    expect(await failureOf(() => open(entries))).toMatch(message);
  });

  test('gzip that is cut off', async () => {
    const entries = [base, ...image.entries, list(image.item)];
    const cut = (bytes: Buffer) => gzipSync(bytes).subarray(0, 300);
    expect(await failureOf(() => open(entries, '', cut))).toMatch(/is a damaged gzip file/);
  });

  test('a layout said to be one', async () => {
    using place = temporaryFolder();
    const path = join(place.path, 'image.tar');
    writeFileSync(path, tarOf([base, ...image.entries, list(image.item)]));
    const ports = diskPorts(place.path);
    const failure = await failureOf(() => readAll(`oci-archive://${path}`, ports));
    expect(failure).toMatch(/without an OCI layout\. Write "docker-archive:\/\//);
    expect(await failureOf(() => readAll(`oci-layout://${path}`, ports))).toMatch(
      /is no directory\. Write "oci-archive:\/\//,
    );
    expect(await failureOf(() => readAll(`docker-archive://${place.path}`, ports))).toMatch(
      /is a directory\. Name an archive, or write "oci-layout:\/\//,
    );
  });
});
