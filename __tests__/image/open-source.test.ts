import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadRequest } from '../../src/errors.ts';
import { openSource, type RegistryReader } from '../../src/image/index.ts';
import { MANIFEST, makeContent, sha256, writeFiles } from './content.ts';
import { diskPorts, failureOf, readAll, temporaryFolder } from './ports.ts';

const digest = sha256('manifest');
const root = { mediaType: MANIFEST, digest, size: 8 };

/** A registry that has everything, and remembers what it was asked. */
function ports(directory: string, found: typeof root | undefined = root) {
  const asked: string[] = [];
  const registry = (host: string): RegistryReader => ({
    async headManifest(repository, reference) {
      asked.push(`${host} ${repository} ${reference}`);
      return found;
    },
    getManifest: async () => ({ descriptor: root, bytes: new Uint8Array(8) }),
    openBlob: async () => ReadableStream.from([]),
  });
  return { ...diskPorts(directory), registry, asked };
}

describe('an image of a registry', () => {
  test.each([
    ['docker://acme/app', 'docker.io acme/app latest'],
    ['docker://GHCR.io/acme/app:1', 'ghcr.io acme/app 1'],
    ['ghcr.io/acme/app:1', 'ghcr.io acme/app 1'],
    [' localhost:5000/app ', 'localhost:5000 app latest'],
    [`ghcr.io/acme/app:1@${digest}`, `ghcr.io acme/app ${digest}`],
    ['app', 'docker.io library/app latest'],
  ])('%s', async (text, expected) => {
    using folder = temporaryFolder();
    const recorded = ports(folder.path);
    await using source = await openSource(text, recorded);
    expect(recorded.asked).toEqual([expected]);
    const [registry, repository] = expected.split(' ');
    expect(source).toMatchObject({ root, origin: { registry, repository } });
  });

  test('that is not there', async () => {
    using folder = temporaryFolder();
    const failure = await failureOf(() =>
      openSource('ghcr.io/acme/app:1', {
        ...ports(folder.path),
        registry: () => ({ headManifest: async () => undefined }) as unknown as RegistryReader,
      }),
    );
    expect(failure).toMatch(
      /^from: there is no image "ghcr\.io\/acme\/app:1" in ghcr\.io\. Correct/,
    );
  });

  test('whose index names a wrong size', async () => {
    using folder = temporaryFolder();
    await using source = await openSource('ghcr.io/acme/app:1', ports(folder.path));
    expect(await source.readManifest(root)).toHaveLength(8);
    const failure = await failureOf(() => source.readManifest({ ...root, size: 9 }));
    expect(failure).toMatch(/has 8 bytes instead of 9/);
  });
});

describe('a path that is there', () => {
  test('is meant, even if it could be an image, too', async () => {
    using folder = temporaryFolder();
    const content = makeContent();
    const image = content.image('amd64');
    writeFiles(join(folder.path, 'acme/app:1'), content.layout([image]));
    const before = process.cwd();
    process.chdir(folder.path);
    try {
      const found = await readAll('acme/app:1', diskPorts(folder.path));
      expect(found.root).toEqual(image);
      // With `docker://` the path does not count.
      const recorded = ports(folder.path);
      await openSource('docker://acme/app:1', recorded);
      expect(recorded.asked).toEqual(['docker.io acme/app 1']);
    } finally {
      process.chdir(before);
    }
  });

  test.each(['a#b', 'a:b', `a@${digest}`])('may look like a choice: %s', async (name) => {
    using folder = temporaryFolder();
    const content = makeContent();
    const image = content.image('amd64');
    writeFiles(join(folder.path, name), content.layout([image]));
    const found = await readAll(join(folder.path, name), diskPorts(folder.path));
    expect(found.root).toEqual(image);
  });

  test('without an image in it', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'app'));
    const failure = await failureOf(() =>
      readAll(join(folder.path, 'app'), diskPorts(folder.path)),
    );
    expect(failure).toMatch(/is a directory without an image.*write "docker:\/\//);
  });

  test('that may not be read', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'a.tar');
    writeFileSync(path, '');
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const { imageFiles, ...rest } = diskPorts(folder.path);
    const failure = await failureOf(() =>
      openSource(path, {
        ...rest,
        imageFiles: { ...imageFiles, open: () => Promise.reject(denied) },
      }),
    );
    expect(failure).toMatch(/may not be read by this user\. Change its owner/);
  });
});

describe('what cannot be opened', () => {
  test.each([
    ['', /^from: it is empty\. Write oci-layout:\/\/DIRECTORY/],
    ['./app', /there is no file or directory "\.\/app"\. Paths are relative/],
    ['/no/such/file', /there is no file/],
    ['image.tar', /there is no file/],
    ['image.tar.gz#app:1', /there is no file/],
    ['out/app.tar:1', /there is no file/],
    ['~/app', /there is no file/],
    ['oci-archive://image', /there is no file/],
    ['Acme/App', /there is no file.*lower case/],
    ['oci:dir', /lacks slashes\. Write "oci-layout:\/\/dir"/],
    ['oci-archive:a.tar:1', /Write "oci-archive:\/\/a\.tar:1"/],
    ['docker-archive:a.tar', /Write "docker-archive:\/\/a\.tar"/],
    ['docker-daemon:app:1', /skopeo copy "docker-daemon:app:1" oci-archive:image\.tar/],
    ['dir:x', /skopeo copy "dir:x"/],
    ['https://ghcr.io/acme/app', /"https:\/\/" is a place that images are not read from\. Write/],
    ['docker://', /names no image\. Write docker:\/\/HOST/],
    ['docker://Acme', /names no image.*lower case/],
    ['oci-layout://', /lacks a path/],
    ['a\u001b[31m', /"a\\u001b\[31m"/],
  ])('%s', async (text, message) => {
    using folder = temporaryFolder();
    await expect(openSource(text, diskPorts(folder.path))).rejects.toBeInstanceOf(BadRequest);
    expect(await failureOf(() => openSource(text, diskPorts(folder.path)))).toMatch(message);
  });
});
