import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Manifest, Registry } from '../../src/oci/index.ts';
import {
  startHtpasswdRegistry,
  startOpenRegistry,
  startTokenRegistry,
} from '../registry/distribution.ts';
import {
  asMe,
  blobOf,
  clientFor,
  failureOf,
  ME,
  manifestOf,
  OCI_MANIFEST,
  sourceOf,
} from './client.ts';

const run = promisify(execFile);
const LAYER = randomBytes(24 * 1024 * 1024);
const CONFIG = Buffer.from(
  JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } }),
);
const IMAGE: Manifest = manifestOf({
  mediaType: OCI_MANIFEST,
  manifests: undefined,
  config: { ...blobOf(CONFIG), mediaType: 'application/vnd.oci.image.config.v1+json' },
  layers: [{ ...blobOf(LAYER), mediaType: 'application/vnd.oci.image.layer.v1.tar' }],
});

async function push(registry: Registry, repository: string): Promise<readonly string[]> {
  const blobs = [CONFIG, LAYER].map((bytes) =>
    registry.uploadBlob(repository, blobOf(bytes), sourceOf(bytes)),
  );
  const outcomes = await Promise.all(blobs);
  await registry.putManifest(repository, IMAGE.descriptor.digest, IMAGE);
  return outcomes;
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return parts;
}

it('pushes an image that other clients pull, bit for bit', async () => {
  await using distribution = await startHtpasswdRegistry({ me: 'secret' });
  const { registry, waits } = clientFor(distribution.host, asMe);
  await registry.ping();
  await registry.canPush('acme/app');
  expect(await push(registry, 'acme/app')).toEqual(['uploaded', 'uploaded']);
  const results = await registry.putTags('acme/app', IMAGE, ['1.2.3', 'latest']);
  expect(results).toEqual([{ tag: '1.2.3' }, { tag: 'latest' }]);

  const folder = mkdtempSync(join(tmpdir(), 'pulled-'));
  try {
    const source = `docker://${distribution.host}/acme/app:latest`;
    const login = `--src-creds=${ME.username}:${ME.password}`;
    await run('skopeo', ['copy', '--src-tls-verify=false', login, source, `dir:${folder}`]);
    const layer = readFileSync(join(folder, blobOf(LAYER).digest.replace('sha256:', '')));
    expect(layer.equals(LAYER)).toBe(true);
    const config = join(folder, 'config.json');
    const auth = Buffer.from(`${ME.username}:${ME.password}`).toString('base64');
    writeFileSync(config, JSON.stringify({ auths: { [distribution.host]: { auth } } }));
    const env = { PATH: process.env.PATH, DOCKER_CONFIG: folder };
    const name = `${distribution.host}/acme/app:1.2.3`;
    const { stdout } = await run('crane', ['digest', name], { env });
    expect(stdout.trim()).toBe(IMAGE.descriptor.digest);
    await run('crane', ['validate', '--fast', '--remote', name], { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(waits).toEqual([]);
}, 60_000);

it('reads what it pushed, mounts it, and sends nothing twice', async () => {
  await using distribution = await startOpenRegistry();
  const { registry } = clientFor(distribution.host);
  await push(registry, 'a/b');
  expect(await push(registry, 'a/b')).toEqual(['existed', 'existed']);
  const blob = blobOf(LAYER);
  const parts = await all(await registry.openBlob('a/b', blob));
  expect(Buffer.concat(parts).equals(LAYER)).toBe(true);
  const rest = await all(await registry.openBlob('a/b', blob, { offset: LAYER.length - 5 }));
  expect(Buffer.concat(rest).equals(LAYER.subarray(-5))).toBe(true);
  const open = () => {
    throw new Error('must not be read');
  };
  expect(await registry.uploadBlob('c/d', blob, { open, mountFrom: 'a/b' })).toBe('mounted');
  expect(await registry.mountBlob('e/f', blob.digest, 'a/b')).toBe(true);
  expect(await registry.headBlob('c/d', blob.digest)).toEqual({ size: LAYER.length });
  expect(await registry.getManifest('a/b', IMAGE.descriptor.digest)).toMatchObject({
    descriptor: IMAGE.descriptor,
  });
});

it('copies from one registry to another', async () => {
  await using source = await startOpenRegistry();
  await using target = await startOpenRegistry();
  const from = clientFor(source.host).registry;
  const to = clientFor(target.host).registry;
  await push(from, 'a/b');
  const blob = blobOf(LAYER);
  const open = (offset: number) => from.openBlob('a/b', blob, { offset });
  expect(await to.uploadBlob('a/b', blob, { open })).toBe('uploaded');
  expect(await to.headBlob('a/b', blob.digest)).toEqual({ size: LAYER.length });
});

it('lists tags, and none of a repository that is not there', async () => {
  await using distribution = await startOpenRegistry();
  const { registry } = clientFor(distribution.host);
  expect(await registry.listTags('no/where')).toEqual({ tags: [], complete: true });
  const tags = Array.from({ length: 30 }, (_, at) => `t${10 + at}`);
  await registry.putTags('a/b', manifestOf(), tags);
  const list = await registry.listTags('a/b');
  expect([[...list.tags].sort(), list.complete]).toEqual([tags, true]);
  expect(await registry.headManifest('a/b', 'none')).toBeUndefined();
});

it('keeps referrers where the registry has no API for them', async () => {
  await using distribution = await startOpenRegistry();
  const { registry } = clientFor(distribution.host);
  await push(registry, 'a/b');
  const config = { ...blobOf(Buffer.from('{}')), mediaType: 'application/vnd.oci.empty.v1+json' };
  await registry.uploadBlob('a/b', config, sourceOf(Buffer.from('{}')));
  const signatures = ['one', 'two', 'three'].map((name) =>
    manifestOf({
      mediaType: OCI_MANIFEST,
      manifests: undefined,
      artifactType: 'application/x.signature',
      config,
      layers: [],
      annotations: { name },
      subject: IMAGE.descriptor,
    }),
  );
  await Promise.all(
    signatures.map((signature) =>
      registry.putManifest('a/b', signature.descriptor.digest, signature),
    ),
  );
  const found = await registry.referrers('a/b', IMAGE.descriptor.digest);
  expect(found.map(({ annotations }) => annotations?.name).sort()).toEqual(['one', 'three', 'two']);
});

it('names the blob that a manifest lacks', async () => {
  await using distribution = await startOpenRegistry();
  const { registry } = clientFor(distribution.host);
  const error = await failureOf(registry.putManifest('a/b', 'x', IMAGE));
  expect(error.kind).toBe('blob-unknown');
  expect(error.message).toContain(blobOf(LAYER).digest);
});

it('is refused with a wrong password', async () => {
  await using distribution = await startHtpasswdRegistry({ me: 'other' });
  const { registry } = clientFor(distribution.host, asMe);
  expect((await failureOf(registry.ping())).kind).toBe('unauthorized');
  expect((await failureOf(registry.canPush('a/b'))).kind).toBe('unauthorized');
});

describe('with tokens', () => {
  const accounts = {
    me: { password: 'secret', repositories: { 'a/b': ['pull', 'push'], 'r/o': ['pull'] } },
  };

  it('pushes where it may, and says where it may not', async () => {
    await using distribution = await startTokenRegistry(accounts);
    const { host, tokens } = distribution;
    const { registry } = clientFor(host, asMe);
    await registry.ping();
    await registry.canPush('a/b');
    expect(await push(registry, 'a/b')).toEqual(['uploaded', 'uploaded']);
    // One to log in, one for all the rest.
    expect(tokens.requests).toHaveLength(2);
    expect((await failureOf(registry.canPush('r/o'))).kind).toBe('denied');
    expect((await failureOf(registry.putManifest('r/o', 'x', manifestOf()))).kind).toBe('denied');
  });
});
