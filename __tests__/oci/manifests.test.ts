import {
  asMe,
  clientFor,
  failureOf,
  manifestOf,
  OCI_INDEX,
  OCI_MANIFEST,
  sha256,
} from './client.ts';
import { errorBody, type FakeRegistry, type Mode, send, startFake } from './fake-registry.ts';

const MANIFEST = manifestOf();
const { digest } = MANIFEST.descriptor;

async function holding(mode?: Mode): Promise<FakeRegistry> {
  const fake = await startFake(mode);
  const stored = { bytes: MANIFEST.bytes, mediaType: OCI_INDEX };
  fake.manifests.set('x', stored).set(digest, stored);
  return fake;
}

/** Answers requests for manifests of one method. */
function answering(
  method: string,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array = '',
): Mode {
  return ({ seen, response }) =>
    seen.method === method && seen.path.includes('/manifests/')
      ? send(response, status, headers, body)
      : false;
}

describe('headManifest', () => {
  it('is one request', async () => {
    await using fake = await holding();
    expect(await clientFor(fake.host).registry.headManifest('a/b', 'x')).toEqual(
      MANIFEST.descriptor,
    );
    expect(fake.lines()).toEqual(['GET /v2/', 'HEAD /v2/a/b/manifests/x']);
    expect(fake.seen[1]?.headers.accept).toContain(OCI_MANIFEST);
  });

  it('finds nothing where there is nothing', async () => {
    await using fake = await startFake();
    expect(await clientFor(fake.host).registry.headManifest('a/b', 'x')).toBeUndefined();
  });

  it.each<[string, Mode]>([
    ['405', answering('HEAD', 405, {})],
    ['403 without a word', answering('HEAD', 403, {})],
    ['no digest', answering('HEAD', 200, { 'content-type': OCI_INDEX, 'content-length': '9' })],
    [
      'no media type',
      answering('HEAD', 200, { 'docker-content-digest': digest, 'content-length': '9' }),
    ],
    [
      'an odd digest',
      answering('HEAD', 200, { 'docker-content-digest': 'md5:1', 'content-type': OCI_INDEX }),
    ],
  ])('asks by GET after %s', async (_, mode) => {
    await using fake = await holding(mode);
    expect(await clientFor(fake.host).registry.headManifest('a/b', 'x')).toEqual(
      MANIFEST.descriptor,
    );
    expect(fake.lines('GET')).toContain('GET /v2/a/b/manifests/x');
  });

  it('tells the reason of a refusal', async () => {
    await using fake = await startFake(({ seen, response }) =>
      seen.path === '/v2/' ? false : send(response, 403, {}, errorBody('DENIED', 'the reason')),
    );
    const error = await failureOf(clientFor(fake.host).registry.headManifest('a/b', 'x'));
    expect(error).toMatchObject({ kind: 'denied', detail: 'the reason' });
  });

  it('does not believe another digest than it asked for', async () => {
    const other = {
      'docker-content-digest': sha256('other'),
      'content-type': OCI_INDEX,
      'content-length': '9',
    };
    await using fake = await holding(answering('HEAD', 200, other));
    const error = await failureOf(clientFor(fake.host).registry.headManifest('a/b', digest));
    expect(error.kind).toBe('bad-answer');
  });
});

describe('getManifest', () => {
  const typed = { 'content-type': OCI_INDEX };
  it.each<[string, string, Mode, string]>([
    [
      'bytes that are not of the digest',
      digest,
      answering('GET', 200, typed, '{"schemaVersion":2}'),
      'bad-answer',
    ],
    [
      'a header with another digest',
      digest,
      answering('GET', 200, { ...typed, 'docker-content-digest': sha256('') }, MANIFEST.bytes),
      'bad-answer',
    ],
    [
      'a tag whose header lies',
      'x',
      answering('GET', 200, { ...typed, 'docker-content-digest': sha256('') }, MANIFEST.bytes),
      'bad-answer',
    ],
    [
      'a digest that is none',
      'x',
      answering('GET', 200, { ...typed, 'docker-content-digest': 'sha256:1' }, MANIFEST.bytes),
      'bad-answer',
    ],
    [
      'a media type that contradicts the header',
      'x',
      answering('GET', 200, { 'content-type': OCI_MANIFEST }, MANIFEST.bytes),
      'bad-answer',
    ],
    ['no JSON', 'x', answering('GET', 200, typed, 'hello'), 'bad-answer'],
    ['a JSON list', 'x', answering('GET', 200, typed, '[]'), 'bad-answer'],
    [
      'a web page',
      'x',
      answering('GET', 200, { 'content-type': 'text/html; charset=utf-8' }, '<html>'),
      'not-a-registry',
    ],
    ['5 MiB', 'x', answering('GET', 200, typed, ' '.repeat(5 << 20)), 'too-large'],
  ])('refuses %s', async (_, reference, mode, kind) => {
    await using fake = await holding(mode);
    const error = await failureOf(clientFor(fake.host).registry.getManifest('a/b', reference));
    expect(error.kind).toBe(kind);
  });

  it.each(['', 'application/json', 'text/plain', `${OCI_INDEX.toUpperCase()}; charset=utf-8`])(
    'reads the type from the manifest where the header says %p',
    async (type) => {
      await using fake = await holding(
        answering('GET', 200, type ? { 'content-type': type } : {}, MANIFEST.bytes),
      );
      expect(await clientFor(fake.host).registry.getManifest('a/b', 'x')).toMatchObject({
        descriptor: MANIFEST.descriptor,
      });
    },
  );

  it('asks again after 200 without a body', async () => {
    await using fake = await holding(({ seen, response, before }) =>
      seen.path.includes('/manifests/') && before === 0 ? send(response, 200, {}, '') : false,
    );
    expect(await clientFor(fake.host).registry.getManifest('a/b', 'x')).toMatchObject({
      descriptor: { digest },
    });
  });

  it('stops reading a body that never ends', async () => {
    let sent = 0;
    await using fake = await startFake(async ({ seen, response }) => {
      if (!seen.path.includes('/manifests/')) return false;
      response.writeHead(200, { 'content-type': OCI_INDEX });
      while (!response.destroyed && sent < 200 << 20) {
        sent += 1 << 20;
        if (!response.write(Buffer.alloc(1 << 20, 32))) {
          await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
        }
      }
      return true;
    });
    const error = await failureOf(clientFor(fake.host).registry.getManifest('a/b', 'x'));
    expect(error.kind).toBe('too-large');
    expect(sent).toBeLessThan(64 << 20);
  });
});

describe('putManifest', () => {
  it('sends the bytes as they are, with their type and length', async () => {
    await using fake = await startFake();
    await clientFor(fake.host, asMe).registry.putManifest('a/b', 'x', MANIFEST);
    const put = fake.seen.find(({ method }) => method === 'PUT');
    expect(put?.body.equals(MANIFEST.bytes)).toBe(true);
    expect(put?.headers).toMatchObject({
      'content-type': OCI_INDEX,
      'content-length': String(MANIFEST.bytes.length),
    });
    expect(put?.headers['transfer-encoding']).toBeUndefined();
  });

  it('does not believe a registry that stored something else', async () => {
    await using fake = await startFake(
      answering('PUT', 201, { 'docker-content-digest': sha256('') }),
    );
    const error = await failureOf(clientFor(fake.host).registry.putManifest('a/b', 'x', MANIFEST));
    expect(error.kind).toBe('bad-answer');
  });

  const config = sha256('config');
  const image = manifestOf({
    mediaType: OCI_MANIFEST,
    config: { mediaType: 'x/y', digest: config, size: 6 },
    layers: [],
  });
  const unknown: Mode = ({ seen, response, before }) =>
    seen.method === 'PUT' && before < 4
      ? send(response, 404, {}, errorBody('MANIFEST_BLOB_UNKNOWN', 'blob unknown'))
      : false;

  it('repeats while a replica does not see a blob that is there', async () => {
    await using fake = await startFake(unknown);
    fake.blobs.set(config, Buffer.from('config'));
    const { registry, waits } = clientFor(fake.host);
    await registry.putManifest('a/b', 'x', image);
    expect(waits).toHaveLength(4);
  });

  it('names a blob that is missing indeed', async () => {
    await using fake = await startFake(unknown);
    const error = await failureOf(clientFor(fake.host).registry.putManifest('a/b', 'x', image));
    expect(error.kind).toBe('blob-unknown');
    expect(error.message).toContain(config);
  });
});

it('deletes, and does not mind what is gone', async () => {
  await using fake = await holding();
  const { registry } = clientFor(fake.host);
  await registry.deleteManifest('a/b', 'x');
  await registry.deleteManifest('a/b', 'x');
  expect(fake.manifests.has('x')).toBe(false);
});

it.each(['../x', 'A/b', 'a//b', 'a?x', 'a/../../b', ''])('never asks for %p', async (name) => {
  await using fake = await startFake();
  await expect(clientFor(fake.host).registry.headManifest(name, 'x')).rejects.toThrow(TypeError);
  expect(fake.seen).toEqual([]);
});

it('shows each warning once, cleaned', async () => {
  await using fake = await holding(({ response, seen }) => {
    if (seen.path === '/v2/') return false;
    response.setHeader('warning', [
      '299 - "old \\"tag\\"\u0085::error::x"',
      '299 - "second"',
      '199 - "other"',
    ]);
    return false;
  });
  const { registry, warnings } = clientFor(fake.host);
  await registry.headManifest('a/b', 'x');
  await registry.headManifest('a/b', 'x');
  expect(warnings).toEqual(['old "tag"\\x85::error::x', 'second']);
});
