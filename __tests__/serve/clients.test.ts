import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clock } from '../../src/adapters/node/clock.ts';
import { createRegistry } from '../../src/oci/index.ts';
import { OCI_MANIFEST } from '../../src/oci/media-types.ts';
import { removeImages } from '../scenarios/docker.ts';
import { ask } from './ask.ts';
import { CONFIG, contentOf, descriptorOf, LAYER, manifestOf } from './content.ts';
import { type OwnRegistry, startOwnRegistry } from './registry.ts';

const run = promisify(execFile);

// Real programs start, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

let registry: OwnRegistry;
/** The home of the programs, and their working directory. */
let home: string;
let image: string;

/** Runs a program that has no login and no settings, and answers its output. */
async function tool(file: string, ...args: readonly string[]): Promise<string> {
  const { PATH, DOCKER_HOST } = process.env;
  const env = { PATH, DOCKER_HOST, HOME: home, DOCKER_CONFIG: home, COSIGN_PASSWORD: 'x' };
  return (await run(file, args, { cwd: home, env })).stdout.trim();
}

beforeAll(async () => {
  registry = await startOwnRegistry();
  home = mkdtempSync(join(tmpdir(), 'serve-clients-'));
  image = `${registry.address}/acme/app:1.0`;
  const context = join(home, 'context');
  mkdirSync(context);
  copyFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', join(context, 'busybox'));
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nCOPY busybox /bin/busybox\nCMD ["/bin/busybox", "echo", "from the registry"]\n',
  );
  writeFileSync(join(home, 'note.txt'), 'a note\n');
  await tool('docker', 'buildx', 'build', '--push', '--quiet', `--tag=${image}`, context);
});

afterAll(async () => {
  expect(registry.errors).toEqual([]);
  await removeImages(registry.address);
  rmSync(home, { recursive: true });
  await registry[Symbol.asyncDispose]();
});

test('docker pulls what buildx pushed, and pushes', async () => {
  await tool('docker', 'pull', '--quiet', image);
  expect(await tool('docker', 'run', '--rm', '--network=none', image)).toBe('from the registry');
  const other = `${registry.address}/acme/docker:again`;
  await tool('docker', 'tag', image, other);
  await tool('docker', 'push', '--quiet', other);
  expect(await tool('crane', 'digest', other)).toBe(await tool('crane', 'digest', image));
});

test('skopeo copies out and in', async () => {
  const layout = `oci:${join(home, 'layout')}:x`;
  const copied = `${registry.address}/acme/skopeo:1.0`;
  await tool('skopeo', 'copy', '--all', '--src-tls-verify=false', `docker://${image}`, layout);
  await tool('skopeo', 'copy', '--all', '--dest-tls-verify=false', layout, `docker://${copied}`);
  const inspected = await tool('skopeo', 'inspect', '--tls-verify=false', `docker://${copied}`);
  expect(JSON.parse(inspected)).toMatchObject({ RepoTags: ['1.0'], Os: 'linux' });
  expect(await tool('crane', 'digest', copied)).toBe(await tool('crane', 'digest', image));
});

test('crane pulls, pushes, copies, lists and deletes', async () => {
  const place = `${registry.address}/acme/crane`;
  await tool('crane', 'pull', '--platform=linux/amd64', image, 'image.tar');
  await tool('crane', 'push', 'image.tar', `${place}:pushed`);
  await tool('crane', 'copy', image, `${place}:copied`);
  await tool('crane', 'tag', `${place}:copied`, 'another');
  expect(await tool('crane', 'ls', place)).toBe('another\ncopied\npushed');
  expect(await tool('crane', 'validate', '--remote', `${place}:pushed`)).toContain('PASS');
  expect((await tool('crane', 'catalog', registry.address)).split('\n')).toContain('acme/crane');
  await tool('crane', 'delete', `${place}:copied`);
  await expect(tool('crane', 'manifest', `${place}:copied`)).rejects.toThrow('MANIFEST_UNKNOWN');
});

test('oras pushes, pulls, attaches and discovers', async () => {
  const place = `${registry.address}/acme/oras:1.0`;
  const oras = (verb: string, ...args: readonly string[]) =>
    tool('oras', verb, '--plain-http', ...args);
  await oras('push', place, 'note.txt:text/plain');
  await oras('pull', '--output=pulled', place);
  expect(readFileSync(join(home, 'pulled/note.txt'), 'utf8')).toBe('a note\n');
  await oras('attach', '--artifact-type=test/note', place, 'note.txt:text/plain');
  const found = await oras('discover', '--format=json', '--artifact-type=test/note', place);
  expect(JSON.parse(found).referrers).toMatchObject([{ artifactType: 'test/note' }]);
  const digest = await tool('crane', 'digest', place);
  // There is a referrers API, so no client keeps a list under a tag.
  expect(await tool('crane', 'ls', place.slice(0, -':1.0'.length))).toBe('1.0');
  const listed = await ask(registry.address, `GET /v2/acme/oras/referrers/${digest}`);
  expect(JSON.parse(String(listed.bytes)).manifests).toHaveLength(1);
});

test.each(['true', 'false'])('cosign signs and verifies (bundle format: %s)', async (bundle) => {
  const place = `${registry.address}/acme/signed${bundle}`;
  await tool('crane', 'copy', image, `${place}:1.0`);
  const signed = `${place}@${await tool('crane', 'digest', `${place}:1.0`)}`;
  const format = `--new-bundle-format=${bundle}`;
  const key = `--output-key-prefix=key-${bundle}`;
  await tool('cosign', 'generate-key-pair', key);
  const offline = ['--tlog-upload=false', '--use-signing-config=false', '--yes'];
  await tool('cosign', 'sign', `--key=key-${bundle}.key`, ...offline, format, signed);
  const check = (of: string) =>
    tool('cosign', 'verify', `--key=key-${bundle}.pub`, '--insecure-ignore-tlog', format, of);
  const [verified] = JSON.parse(await check(signed));
  expect(verified.critical.image['docker-manifest-digest']).toBe(signed.split('@')[1]);
  await expect(check(image)).rejects.toThrow('no signatures found');
});

/** Not every machine can have it. */
const isBuildahThere = spawnSync('buildah', ['--version']).status === 0;

(isBuildahThere ? test : test.skip)('buildah builds, pushes and pulls', async () => {
  // Nothing of the machine's own: its trust policy, and where its images are.
  mkdirSync(join(home, '.config/containers'), { recursive: true });
  const policy = { default: [{ type: 'insecureAcceptAnything' }] };
  writeFileSync(join(home, '.config/containers/policy.json'), JSON.stringify(policy));
  writeFileSync(join(home, 'auth.json'), '{}');
  const remote = ['--tls-verify=false', '--authfile=auth.json'];
  const buildah = (...args: readonly string[]) =>
    tool('buildah', '--root=store', '--runroot=run', '--storage-driver=vfs', ...args);
  const place = `${registry.address}/acme/buildah:1.0`;
  await buildah('build', '--isolation=chroot', `--tag=${place}`, 'context');
  await buildah('push', ...remote, '--digestfile=pushed', place, `docker://${place}`);
  const digest = readFileSync(join(home, 'pushed'), 'utf8').trim();
  expect(await tool('crane', 'digest', place)).toBe(digest);
  await buildah('rmi', place);
  const container = await buildah('from', '--pull-always', ...remote, place);
  const found = ['inspect', '--format={{.FromImageDigest}} {{.OCIv1.Config.Cmd}}', container];
  expect(await buildah(...found)).toBe(`${digest} [/bin/busybox echo from the registry]`);
});

test('our own client pushes, tags with one request, and reads back', async () => {
  const requests: string[] = [];
  const ours = createRegistry({
    host: registry.address,
    plainHttp: true,
    onWait: () => {},
    onWarning: () => {},
    clock,
    credentials: async () => undefined,
    fetch: (input, init) => {
      requests.push(`${init?.method} ${new URL(String(input)).pathname}`);
      return fetch(input, init);
    },
  });
  const name = 'acme/ours';
  for (const blob of [CONFIG, LAYER]) {
    const source = { open: async () => new Blob([blob.bytes]).stream() };
    expect(await ours.uploadBlob(name, descriptorOf(blob, 'x'), source as never)).toBe('uploaded');
  }
  const content = manifestOf();
  const manifest = { bytes: content.bytes, descriptor: descriptorOf(content, OCI_MANIFEST) };
  await ours.putManifest(name, content.digest, manifest);
  requests.length = 0;
  const tags = Array.from({ length: 20 }, (_, at) => `1.${at}`);
  const results = await ours.putTags(name, manifest, tags);
  expect(results).toEqual(tags.map((tag) => ({ tag })));
  expect(requests).toEqual([`PUT /v2/${name}/manifests/${content.digest}`]);
  expect((await ours.listTags(name)).tags.toSorted()).toEqual(tags.toSorted());
  expect(await ours.getManifest(name, '1.7')).toEqual({
    ...manifest,
    bytes: new Uint8Array(manifest.bytes),
  });
  const signature = manifestOf({ artifactType: 'test/x', subject: manifest.descriptor });
  const referrer = { bytes: signature.bytes, descriptor: descriptorOf(signature, OCI_MANIFEST) };
  await ours.putManifest(name, signature.digest, referrer);
  expect(await ours.referrers(name, content.digest)).toMatchObject([{ artifactType: 'test/x' }]);
  await ours.deleteManifest(name, content.digest);
  expect(await ours.headManifest(name, '1.7')).toBeUndefined();
  expect(await ours.headBlob(name, contentOf('nothing').digest)).toBeUndefined();
});
