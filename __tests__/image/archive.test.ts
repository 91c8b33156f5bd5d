import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, writeArchive } from '../../src/image/index.ts';
import { tarChunks } from '../../src/image/tar-writer.ts';
import type { Descriptor } from '../../src/oci/index.ts';
import { LAYER, makeContent, sha256 } from './content.ts';
import { allOf, diskPorts, failureOf, readAll, temporaryFolder } from './ports.ts';
import { run } from './tools.ts';

const CREATED = 'org.opencontainers.image.created';
const repository = { registry: 'ghcr.io', repository: 'acme/app' };

type Content = ReturnType<typeof makeContent>;

async function write(path: string, content: Content, root: Descriptor, tags = ['1.2.3', '1']) {
  const source = content.source(root);
  const request = { source, closure: await closure(source), repository, tags, path };
  return await writeArchive(request, diskPorts(path));
}

function multiPlatform(content: Content): Descriptor {
  const images = ['arm64', 'amd64'].map((architecture) => {
    return { ...content.image(architecture), platform: { os: 'linux', architecture } };
  });
  return content.index(images, { annotations: { [CREATED]: '2026-01-02T03:04:05Z' } });
}

describe('the files', () => {
  test('are the archive, its checksum, and an index for whoever distributes it', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const root = multiPlatform(content);
    const path = join(folder.path, 'new/folder/app.tar');
    const index = await write(path, content, root);
    const bytes = readFileSync(path);
    expect(index).toEqual({
      schemaVersion: 1,
      name: 'ghcr.io/acme/app',
      tags: ['1.2.3', '1'],
      digest: root.digest,
      mediaType: root.mediaType,
      platforms: ['linux/arm64', 'linux/amd64'],
      file: 'app.tar',
      size: bytes.length,
      sha256: sha256(bytes).slice(7),
      created: '2026-01-02T03:04:05Z',
    });
    expect(JSON.parse(readFileSync(`${path}.json`, 'utf8'))).toEqual(index);
    const place = join(folder.path, 'new/folder');
    expect(await run(place, 'sha256sum', '--check', 'app.tar.sha256')).toBe('app.tar: OK\n');
    expect(readdirSync(place).toSorted()).toEqual(['app.tar', 'app.tar.json', 'app.tar.sha256']);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  test('are the same bytes for the same image, over what was there', async () => {
    using folder = temporaryFolder();
    const read = () =>
      readdirSync(folder.path).map((name) => sha256(readFileSync(join(folder.path, name))));
    const path = join(folder.path, 'app.tar');
    const first = makeContent();
    await write(path, first, multiPlatform(first));
    const before = read();
    // The blobs are met in another order.
    const second = makeContent();
    second.image('amd64');
    await write(path, second, multiPlatform(second));
    expect(read()).toEqual(before);
  });

  test('entries are sorted, and carry no time and no owner', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    await write(join(folder.path, 'app.tar'), content, multiPlatform(content));
    const flags = ['--numeric-owner', '--utc', '--full-time'];
    const listing = await run(folder.path, 'tar', ...flags, '-tvf', 'app.tar');
    const lines = listing.trim().split('\n');
    const paths = lines.map((line) => line.split(' ').at(-1) ?? '');
    expect(paths).toEqual(paths.toSorted());
    for (const line of lines) {
      expect(line).toMatch(/^(-rw-r--r--|drwxr-xr-x) 0\/0 .* 1970-01-01 00:00:00 /);
    }
  });

  test("docker's own list is added where it can describe the image: one platform", async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const list = async (root: Descriptor) => {
      await write(join(folder.path, 'app.tar'), content, root);
      const paths = (await run(folder.path, 'tar', '-tf', 'app.tar')).trim().split('\n');
      return paths.filter((path) => !path.startsWith('blobs/'));
    };
    const one = content.image('amd64');
    const nowhere = { platform: { os: 'unknown', architecture: 'unknown' } };
    const attested = content.index([one, { ...content.image('unknown'), ...nowhere }]);
    const names = ['index.json', 'manifest.json', 'oci-layout'];
    expect(await list(one)).toEqual(names);
    expect(await list(attested)).toEqual(names);
    expect(await list(multiPlatform(content))).toEqual(['index.json', 'oci-layout']);
  });

  test('an image is read back as it was', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const root = multiPlatform(content);
    const path = join(folder.path, 'app.tar');
    await write(path, content, root);
    const found = await readAll(`oci-archive://${path}`, diskPorts(folder.path));
    expect(found.root).toEqual(root);
    expect(found.names).toEqual(['ghcr.io/acme/app:1.2.3', '1.2.3']);
  });

  test('without a time in the image there is none', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const index = await write(join(folder.path, 'a.tar'), content, content.image('amd64'), []);
    expect(index).not.toHaveProperty('created');
    const found = await readAll(join(folder.path, 'a.tar'), diskPorts(folder.path));
    expect(found.names).toEqual([]);
  });

  test('the time is taken from the labels', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const config = content.add('application/vnd.oci.image.config.v1+json', {
      os: 'linux',
      architecture: 'amd64',
      config: { Labels: { [CREATED]: '2020-02-02' } },
    });
    const root = content.image('amd64', { config });
    expect((await write(join(folder.path, 'a.tar'), content, root)).created).toBe('2020-02-02');
  });
});

describe('a failure leaves what was there', () => {
  test('when a blob is damaged', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'app.tar');
    writeFileSync(path, 'old');
    const content = makeContent();
    const root = content.image('amd64');
    const source = content.source(root);
    const request = { source, closure: await closure(source), repository, tags: [], path };
    const broken = { ...request, source: { ...source, openBlob: openBut(LAYER, source) } };
    await expect(writeArchive(broken, diskPorts(folder.path))).rejects.toThrow('damaged');
    expect(readdirSync(folder.path)).toEqual(['app.tar']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test.each([
    ['ENOSPC', /Could not write the archive ".*app\.tar": the disk is full \| Free space/],
    ['EACCES', /this user may not write there \| Name another directory/],
  ])('with %s', async (code, message) => {
    using folder = temporaryFolder();
    const content = makeContent();
    const source = content.source(content.image('amd64'));
    const path = join(folder.path, 'app.tar');
    const request = { source, closure: await closure(source), repository, tags: [], path };
    const ports = diskPorts(folder.path);
    const create: typeof ports.imageFiles.create = async (...place) => ({
      ...(await ports.imageFiles.create(...place)),
      write: () => Promise.reject(Object.assign(new Error(code), { code })),
    });
    const full = { ...ports, imageFiles: { ...ports.imageFiles, create } };
    expect(await failureOf(() => writeArchive(request, full))).toMatch(message);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('when a directory or a file is in the way', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const root = content.image('amd64');
    writeFileSync(join(folder.path, 'file'), '');
    const below = () => write(join(folder.path, 'file/app.tar'), content, root);
    expect(await failureOf(below)).toMatch(/a part of the path is a file/);
    expect(await failureOf(() => write(folder.path, content, root))).toMatch(/it is a directory/);
  });
});

function openBut(mediaType: string, source: ReturnType<Content['source']>) {
  return (descriptor: Descriptor) =>
    descriptor.mediaType === mediaType
      ? Promise.reject(new Error('damaged'))
      : source.openBlob(descriptor);
}

test.each([
  ['the largest octal number', 8 ** 11 - 1],
  ['one more', 8 ** 11],
  ['a terabyte', 2 ** 40],
])('a size of %s is read by tar', async (_, size) => {
  using folder = temporaryFolder();
  const chunks = await allOf(tarChunks([{ path: 'big', size, content: [] }]));
  writeFileSync(join(folder.path, 'a.tar'), Buffer.concat(chunks.slice(0, 1)));
  await run(folder.path, 'truncate', '--size', String(512 + Math.ceil(size / 512) * 512), 'a.tar');
  const listing = await run(folder.path, 'sh', '-c', 'tar -tvf a.tar 2>/dev/null || true');
  expect(listing).toContain(` ${size} 1970`);
});
