import { execFileSync } from 'node:child_process';
import { renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSource } from '../../src/image/index.ts';
import { makeContent, sha256, writeFiles } from './content.ts';
import { allOf, diskPorts, failureOf, readAll, temporaryFolder } from './ports.ts';
import { tarOf, tarOfFiles } from './tar.ts';

const REF = 'org.opencontainers.image.ref.name';
const NAME = 'io.containerd.image.name';

/** Two images: one under two names, one under another. */
function twoImages() {
  const content = makeContent();
  const [one, two] = [content.image('amd64'), content.image('arm64')];
  const files = content.layout([
    { ...one, annotations: { [REF]: '1', [NAME]: 'docker.io/acme/app:1' } },
    { ...one, annotations: { [REF]: 'latest', [NAME]: 'docker.io/acme/app:latest' } },
    { ...two, annotations: { [REF]: 'two' } },
  ]);
  return { one, two, files };
}

describe.each(['oci-layout', 'oci-archive'])('%s://', (scheme) => {
  async function open(files: Readonly<Record<string, string | Uint8Array>>, suffix = '') {
    using folder = temporaryFolder();
    const path = join(folder.path, 'image');
    if (scheme === 'oci-layout') writeFiles(path, files);
    else writeFileSync(path, tarOfFiles(files));
    return await readAll(`${scheme}://${path}${suffix}`, diskPorts(folder.path));
  }

  test('one image is the image', async () => {
    const content = makeContent();
    const root = content.image('amd64');
    const found = await open(content.layout([root]));
    expect(found).toMatchObject({ root, names: [], closure: { platforms: ['linux/amd64'] } });
  });

  test.each([
    ['#1', 'one'],
    ['#latest', 'one'],
    ['#acme/app', 'one'],
    ['#docker.io/acme/app:1', 'one'],
    [':1', 'one'],
    [':acme/app:1', 'one'],
    ['#two', 'two'],
    ['@DIGEST', 'two'],
    ['#two@DIGEST', 'two'],
  ] as const)('of several %s is the one', async (suffix, name) => {
    const images = twoImages();
    const found = await open(images.files, suffix.replace('DIGEST', images.two.digest));
    expect(found.root).toEqual(images[name]);
    expect(found.names).toEqual(
      name === 'two'
        ? ['two']
        : ['docker.io/acme/app:1', '1', 'docker.io/acme/app:latest', 'latest'],
    );
  });

  test('of several none is chosen by chance, and all are listed', async () => {
    const { files, one } = twoImages();
    const failure = await failureOf(() => open(files));
    expect(failure).toMatch(/^from: there are several images in ".*\/image"\. Write one of: /);
    expect(failure).toMatch(/:\/\/.*image#docker.io\/acme\/app:1", ".*image#two"$/);
    expect(await failureOf(() => open(files, '#three'))).toMatch(/no image "#three" in .*#two"$/);
    expect(await failureOf(() => open(files, `#two@${one.digest}`))).toMatch(/no image "#two@/);
  });

  test('without names the digests are listed', async () => {
    const content = makeContent();
    const [one, two] = [content.image('amd64'), content.image('arm64')];
    const failure = await failureOf(() => open(content.layout([one, two])));
    expect(failure).toContain(`image@${one.digest}"`);
    expect(failure).toContain(`image@${two.digest}"`);
  });

  test('a name of several images is ambiguous', async () => {
    const content = makeContent();
    const entries = ['amd64', 'arm64'].map((each) => {
      return { ...content.image(each), annotations: { [REF]: 'latest' } };
    });
    const failure = await failureOf(() => open(content.layout(entries), '#latest'));
    expect(failure).toMatch(/"#latest" is the name of several images.*@sha256:.*@sha256:/);
  });

  const content = makeContent();
  const root = content.image('amd64');
  const good = content.layout([root]);
  const blob = `blobs/sha256/${sha256('layer of amd64').slice(7)}`;
  const manifest = `blobs/sha256/${root.digest.slice(7)}`;

  test.each<
    [name: string, files: Record<string, string | Uint8Array | undefined>, message: RegExp]
  >([
    ['no index.json', { 'index.json': undefined }, /index\.json/],
    ['an index.json without JSON', { 'index.json': 'x' }, /is not an image index/],
    ['an index.json without manifests', { 'index.json': '{}' }, /is not an image index/],
    ['an empty index.json', { 'index.json': '{"manifests":[]}' }, /there is no image in/],
    ['another version', { 'oci-layout': '{"imageLayoutVersion":"2.0.0"}' }, /says "2\.0\.0"/],
    ['5 MB of index.json', { 'index.json': ' '.repeat(5_000_000) }, /of 5000000 bytes/],
    [
      'a path as digest',
      { 'index.json': JSON.stringify({ manifests: [{ ...root, digest: 'sha256:../../secret' }] }) },
      /names what is not an image/,
    ],
    [
      'another media type',
      { 'index.json': JSON.stringify({ manifests: [{ ...root, mediaType: 'text/\u001b[31m' }] }) },
      /names what is not an image: "[ -~…]*$/,
    ],
    ['no manifest', { [manifest]: undefined }, /does not hold the manifest sha256:/],
    ['another manifest', { [manifest]: '{}' }, /damaged: its manifest sha256:/],
    [
      'another manifest of the same size',
      { [manifest]: ' '.repeat(root.size) },
      /damaged: its manifest sha256:/,
    ],
    ['5 MB of manifest', { [manifest]: ' '.repeat(5_000_000) }, /of 5000000 bytes/],
    ['no blob', { [blob]: undefined }, /does not hold the blob sha256:/],
    ['half a blob', { [blob]: 'layer' }, /damaged: its blob sha256:.* has 5 bytes instead of 14/],
    [
      'another blob',
      { [blob]: 'layer of arm64' },
      /damaged: its blob sha256:.* has the digest sha256:/,
    ],
  ])('%s', async (_, change, message) => {
    const entries = Object.entries({ ...good, ...change }).filter(
      ([, content]) => content !== undefined,
    );
    const files = Object.fromEntries(entries) as Record<string, string>;
    expect(await failureOf(() => open(files))).toMatch(message);
  });

  test('the marker file may be missing', async () => {
    const { 'oci-layout': _, ...files } = good;
    expect((await open(files)).root).toEqual(root);
  });
});

describe('links', () => {
  const content = makeContent();
  const root = content.image('amd64');
  const files = content.layout([root]);
  const hex = root.digest.slice(7);

  test.each(['blobs', 'blobs/sha256', `blobs/sha256/${hex}`, 'index.json', 'oci-layout'])(
    '%s in a directory is not followed',
    async (path) => {
      using folder = temporaryFolder();
      const layout = join(folder.path, 'layout');
      writeFiles(layout, files);
      renameSync(join(layout, path), join(folder.path, 'elsewhere'));
      symlinkSync(join(folder.path, 'elsewhere'), join(layout, path));
      const failure = await failureOf(() => readAll(layout, diskPorts(folder.path)));
      expect(failure).toMatch(/is a symbolic link, or lies behind one \| .*cp -rL/);
    },
  );

  test('to the directory itself are the user’s own', async () => {
    using folder = temporaryFolder();
    writeFiles(join(folder.path, 'layout'), files);
    symlinkSync('layout', join(folder.path, 'link'));
    expect((await readAll(join(folder.path, 'link'), diskPorts(folder.path))).root).toEqual(root);
  });

  test.each(['1', '2'])('of type %s in an archive are not followed', async (type) => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'a.tar');
    const name = `blobs/sha256/${hex}`;
    const entries = Object.entries({ ...files, elsewhere: content.blobs.get(root.digest) ?? '' });
    const target = type === '1' ? 'elsewhere' : '../../elsewhere';
    writeFileSync(
      path,
      tarOf([
        ...entries
          .filter(([each]) => each !== name)
          .map(([each, content]) => ({ path: each, content })),
        { path: name, type, target },
      ]),
    );
    expect(await failureOf(() => readAll(path, diskPorts(folder.path)))).toMatch(/is a link/);
  });

  test('a pipe is no blob, and nobody waits for it', async () => {
    using folder = temporaryFolder();
    writeFiles(folder.path, { ...files, [`blobs/sha256/${hex}`]: '' });
    const path = join(folder.path, 'blobs/sha256', hex);
    execFileSync('rm', [path]);
    execFileSync('mkfifo', [path]);
    const failure = await failureOf(() => readAll(folder.path, diskPorts(folder.path)));
    expect(failure).toMatch(/does not hold the manifest/);
  });
});

test('an archive with two index.json is not read', async () => {
  using folder = temporaryFolder();
  const content = makeContent();
  const files = Object.entries(content.layout([content.image('amd64')]));
  const entries = files.map(([path, content]) => ({ path, content }));
  const path = join(folder.path, 'a.tar');
  writeFileSync(path, tarOf([...entries, { path: './index.json', content: '{"manifests":[]}' }]));
  const failure = await failureOf(() => readAll(path, diskPorts(folder.path)));
  expect(failure).toMatch(/holds "index\.json" twice/);
});

test('a blob is read from an offset, and cancelled in the middle', async () => {
  using folder = temporaryFolder();
  const content = makeContent();
  const text = 'x'.repeat(1_000_000);
  const layer = content.add('text/plain', `${text}end`);
  writeFiles(folder.path, content.layout([content.image('amd64', { layers: [layer] })]));
  await using source = await openSource(folder.path, diskPorts(folder.path));
  const tail = await allOf(await source.openBlob(layer, text.length));
  expect(Buffer.concat(tail).toString()).toBe('end');
  expect(await allOf(await source.openBlob(layer, layer.size))).toEqual([]);
  const reader = (await source.openBlob(layer)).getReader();
  expect((await reader.read()).value?.length).toBe(256 * 1024);
  await reader.cancel();
});

test('a blob that changes while it is read is noticed before its end', async () => {
  using folder = temporaryFolder();
  const content = makeContent();
  const layer = content.add('text/plain', 'x'.repeat(1_000_000));
  writeFiles(folder.path, content.layout([content.image('amd64', { layers: [layer] })]));
  await using source = await openSource(folder.path, diskPorts(folder.path));
  const reader = (await source.openBlob(layer)).getReader();
  await reader.read();
  truncateSync(join(folder.path, 'blobs/sha256', layer.digest.slice(7)), 300_000);
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  expect(await failureOf(rest)).toMatch(/became shorter/);
});

test('the last bytes of a damaged blob are never handed out', async () => {
  using folder = temporaryFolder();
  const content = makeContent();
  const layer = content.add('text/plain', 'x'.repeat(300_000));
  const files = content.layout([content.image('amd64', { layers: [layer] })]);
  writeFiles(folder.path, {
    ...files,
    [`blobs/sha256/${layer.digest.slice(7)}`]: 'y'.repeat(300_000),
  });
  await using source = await openSource(folder.path, diskPorts(folder.path));
  let length = 0;
  const read = async () => {
    for await (const chunk of await source.openBlob(layer)) length += chunk.length;
  };
  expect(await failureOf(read)).toMatch(/is damaged/);
  expect(length).toBeLessThan(300_000);
});
