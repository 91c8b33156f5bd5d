import { randomBytes } from 'node:crypto';
import type { RegistryOptions } from '../../src/oci/index.ts';
import { asMe, blobOf, clientFor, sha256, sourceOf } from './client.ts';
import {
  errorBody,
  type FakeRegistry,
  type Mode,
  readAll,
  send,
  startFake,
} from './fake-registry.ts';

const MIB = 1024 * 1024;
const SMALL = randomBytes(100_000);
const LARGE = randomBytes(9 * MIB);

let fake: FakeRegistry;
afterEach(() => fake.stop());

interface Attempt {
  readonly bytes?: Uint8Array;
  readonly mountFrom?: string;
  readonly options?: Partial<RegistryOptions>;
}

async function upload({ bytes = SMALL, mountFrom, options }: Attempt = {}) {
  const client = clientFor(fake.host, options);
  const opened: number[] = [];
  let sent = 0;
  const onBytes = (count: number) => {
    sent += count;
  };
  const source = { ...sourceOf(bytes, opened), mountFrom, onBytes };
  const result = await client.registry.uploadBlob('a/b', blobOf(bytes), source).then(
    (outcome) => outcome,
    (error: Error) => error,
  );
  const isStored = fake.blobs.get(sha256(bytes))?.length === bytes.length;
  return { ...client, result, opened, sent, isStored };
}

const isUpload = ({ seen }: Parameters<Mode>[0]) => seen.path.includes('/blobs/uploads/');
/** Does something to the first `times` uploads of a method. */
function on(method: string, times: number, act: Mode): Mode {
  let left = times;
  return (exchange) => {
    if (!isUpload(exchange) || exchange.seen.method !== method || left === 0) return false;
    left -= 1;
    return act(exchange);
  };
}

/** Reads some of the body, then breaks the connection. */
const breakOff: Mode = ({ incoming }) => incoming.once('data', () => incoming.socket.destroy());

it('sends a blob whole, with its length', async () => {
  fake = await startFake();
  const { result, sent, isStored } = await upload();
  expect({ result, sent, isStored }).toEqual({
    result: 'uploaded',
    sent: SMALL.length,
    isStored: true,
  });
  expect(fake.seen.map(({ method }) => method)).toEqual(['GET', 'HEAD', 'POST', 'PUT']);
  const put = fake.seen.at(-1);
  expect(put?.headers['content-length']).toBe(String(SMALL.length));
  expect(put?.headers['transfer-encoding']).toBeUndefined();
  expect(fake.seen.find(({ method }) => method === 'POST')?.headers['content-length']).toBe('0');
});

it('sends an empty blob', async () => {
  fake = await startFake();
  expect(await upload({ bytes: new Uint8Array() })).toMatchObject({
    result: 'uploaded',
    isStored: true,
  });
});

it('sends nothing that is there', async () => {
  fake = await startFake();
  fake.blobs.set(sha256(SMALL), SMALL);
  expect(await upload()).toMatchObject({ result: 'existed', opened: [], sent: 0 });
  expect(fake.lines('POST')).toEqual([]);
});

it('sends what is there with another size', async () => {
  fake = await startFake();
  fake.blobs.set(sha256(SMALL), SMALL.subarray(1));
  expect(await upload()).toMatchObject({ result: 'uploaded', isStored: true });
});

describe('mounting', () => {
  const mounts = () => fake.seen.filter(({ query }) => query.has('mount'));

  it('sends nothing', async () => {
    fake = await startFake(({ seen }) => {
      if (seen.query.has('mount')) fake.blobs.set(sha256(SMALL), SMALL);
      return false;
    });
    expect(await upload({ mountFrom: 'c/d' })).toMatchObject({ result: 'mounted', opened: [] });
    expect(mounts().map(({ query }) => query.get('from'))).toEqual(['c/d']);
  });

  it('goes on with the upload that the registry begins instead', async () => {
    fake = await startFake();
    expect(await upload({ mountFrom: 'c/d' })).toMatchObject({
      result: 'uploaded',
      isStored: true,
    });
    expect(fake.lines('POST')).toHaveLength(1);
  });

  it.each([400, 403, 404, 405])('begins an upload of its own after %i', async (status) => {
    fake = await startFake(({ seen, response }) =>
      seen.query.has('mount') ? send(response, status, {}, '') : false,
    );
    expect(await upload({ mountFrom: 'c/d' })).toMatchObject({
      result: 'uploaded',
      isStored: true,
    });
  });

  it('is never asked for without a source', async () => {
    fake = await startFake();
    await upload();
    expect(mounts()).toEqual([]);
  });

  it('leaves no upload behind when it is all that was wanted', async () => {
    fake = await startFake();
    const { registry } = clientFor(fake.host);
    expect(await registry.mountBlob('a/b', sha256(SMALL), 'c/d')).toBe(false);
    expect(fake.lines('DELETE')).toEqual(['DELETE /v2/a/b/blobs/uploads/1']);
    fake.blobs.set(sha256(SMALL), SMALL);
    expect(await registry.mountBlob('a/b', sha256(SMALL), 'c/d')).toBe(true);
  });
});

describe('survives', () => {
  it.each<[string, Mode]>([
    ['503 to the beginning', on('POST', 2, ({ response }) => send(response, 503, {}, ''))],
    ['202 without a location', on('POST', 1, ({ response }) => send(response, 202, {}, ''))],
    [
      '429 to the blob',
      on('PUT', 3, ({ response }) => send(response, 429, { 'retry-after': '9' }, '')),
    ],
    ['a broken connection', on('PUT', 2, breakOff)],
    [
      'an upload that is lost: 404',
      on('PUT', 2, ({ response }) => send(response, 404, {}, errorBody('BLOB_UPLOAD_UNKNOWN', ''))),
    ],
    [
      'an upload that is lost: 400',
      on('PUT', 1, ({ response }) => send(response, 400, {}, errorBody('BLOB_UPLOAD_INVALID', ''))),
    ],
    ['416 to the whole', on('PUT', 1, ({ response }) => send(response, 416, {}, ''))],
    [
      'an answer that is lost',
      on('PUT', 1, ({ incoming }) => {
        fake.blobs.set(sha256(SMALL), SMALL);
        incoming.socket.destroy();
      }),
    ],
    ['silence', on('PUT', 1, () => true)],
    [
      '201 without the blob',
      on('PUT', 1, ({ response, incoming }) => {
        incoming.resume();
        return send(response, 201, {}, '');
      }),
    ],
  ])('%s', async (_, mode) => {
    fake = await startFake(mode);
    const { result, isStored } = await upload({ options: { responseTimeoutMs: 100 } });
    expect({ result, isStored }).toEqual({ result: 'uploaded', isStored: true });
  });
});

describe('fails on', () => {
  it.each<[string, Mode, string]>([
    [
      '403',
      on('PUT', 99, ({ response }) => send(response, 403, {}, errorBody('DENIED', 'no'))),
      'denied',
    ],
    [
      'another digest',
      on('PUT', 99, ({ response }) =>
        send(response, 201, { 'docker-content-digest': sha256('') }, ''),
      ),
      'bad-answer',
    ],
    [
      'uploads that are always lost',
      on('PUT', 99, ({ response }) => send(response, 404, {}, '')),
      'not-found',
    ],
    [
      'a location at an address of the machine',
      on('POST', 99, ({ response }) =>
        send(response, 202, { location: 'http://169.254.169.254/x' }, ''),
      ),
      'untrusted',
    ],
    [
      'a location that is no address',
      on('POST', 99, ({ response }) => send(response, 202, { location: 'ftp://x/' }, '')),
      'untrusted',
    ],
  ])('%s, and cancels what it began', async (_, mode, kind) => {
    fake = await startFake(mode);
    const { result } = await upload();
    expect(result).toMatchObject({ name: 'RegistryError', kind });
    const begun = fake.lines('POST').length;
    expect(fake.lines('DELETE').length).toBe(kind === 'untrusted' ? 0 : begun);
  });
});

it('keeps the query of a location as it is written, and appends to it', async () => {
  const urls: string[] = [];
  fake = await startFake(({ incoming }) => {
    urls.push(incoming.url ?? '');
    return false;
  });
  await upload();
  expect(urls.at(-1)).toBe(
    `/v2/a/b/blobs/uploads/1?_state=a%2Fb+c&digest=${encodeURIComponent(sha256(SMALL))}`,
  );
});

it('sends no credentials to an upload at another host', async () => {
  await using storage = await startFake(({ incoming, response }) => {
    incoming.resume();
    incoming.on('end', () => send(response, 201, { 'docker-content-digest': sha256(SMALL) }, ''));
    return true;
  });
  fake = await startFake((exchange) => {
    const { seen, response } = exchange;
    if (seen.headers.authorization === undefined) {
      return send(response, 401, { 'www-authenticate': 'Basic realm="x"' }, '');
    }
    const location = `http://${storage.host}/upload`;
    return seen.method === 'POST' ? send(response, 202, { location }, '') : false;
  });
  const { result } = await upload({ options: asMe });
  expect(result).toBe('uploaded');
  expect(storage.seen.map(({ method, headers }) => [method, headers.authorization])).toEqual([
    ['PUT', undefined],
  ]);
});

describe('resuming', () => {
  it('goes on where a large upload broke off', async () => {
    fake = await startFake(
      on('PUT', 1, async (exchange) => {
        const patch = { ...exchange.seen, method: 'PATCH', body: LARGE.subarray(0, 5 * MIB) };
        await fetch(`http://${fake.host}${exchange.incoming.url}`, {
          method: 'PATCH',
          body: patch.body,
        });
        exchange.incoming.socket.destroy();
        return true;
      }),
    );
    const { result, opened, isStored } = await upload({ bytes: LARGE });
    expect({ result, opened, isStored }).toEqual({
      result: 'uploaded',
      opened: [0, 5 * MIB],
      isStored: true,
    });
    const put = fake.seen.at(-1);
    expect(put?.headers['content-range']).toBe(`${5 * MIB}-${9 * MIB - 1}`);
    expect(put?.headers['content-length']).toBe(String(4 * MIB));
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['no bytes', { range: '0-0' }],
    ['too many bytes', { range: `0-${20 * MIB}` }],
    ['nonsense', { range: 'bytes */7' }],
  ])('starts again where the registry says it has %s', async (_, headers) => {
    const status: Mode = on('GET', 9, ({ response }) => send(response, 204, headers, ''));
    const broken = on('PUT', 1, breakOff);
    fake = await startFake(async (exchange) => (await broken(exchange)) || status(exchange));
    const { result, opened, isStored } = await upload({ bytes: LARGE });
    expect({ result, opened, isStored }).toEqual({
      result: 'uploaded',
      opened: [0, 0],
      isStored: true,
    });
  });

  it('starts again where the registry had less than it said', async () => {
    const status: Mode = on('GET', 1, ({ response }) =>
      send(response, 204, { range: `0-${MIB - 1}` }, ''),
    );
    const broken = on('PUT', 1, breakOff);
    fake = await startFake(async (exchange) => {
      if (await broken(exchange)) return true;
      if (await status(exchange)) return true;
      const isWrong = exchange.seen.headers['content-range'] !== undefined;
      return isWrong && send(exchange.response, 400, {}, errorBody('DIGEST_INVALID', ''));
    });
    const { result, opened, isStored } = await upload({ bytes: LARGE });
    expect({ result, opened, isStored }).toEqual({
      result: 'uploaded',
      opened: [0, MIB, 0],
      isStored: true,
    });
  });
});

describe('in chunks', () => {
  const tooLarge: Mode = (exchange) =>
    exchange.seen.method === 'PUT' &&
    Number(exchange.seen.headers['content-length']) > 4 * MIB &&
    send(
      exchange.response,
      413,
      { connection: 'close' },
      '<html>413 Request Entity Too Large</html>',
    );

  const chunks = () =>
    fake.seen
      .filter(({ method }) => method === 'PATCH')
      .map(({ headers }) => headers['content-range']);
  const EXPECTED = ['0-4194303', '4194304-8388607', '8388608-9437183'];

  it('sends what is too large whole', async () => {
    fake = await startFake(tooLarge);
    expect(await upload({ bytes: LARGE })).toMatchObject({ result: 'uploaded', isStored: true });
    expect(chunks()).toEqual(EXPECTED);
    expect(fake.seen.at(-1)?.headers['content-length']).toBe('0');
  });

  const then =
    (second: Mode): Mode =>
    async (exchange) =>
      (await tooLarge(exchange)) || second(exchange);

  it('sends chunks as large as the registry wants them', async () => {
    fake = await startFake(
      then(
        on('POST', 9, ({ response }) => {
          response.setHeader('oci-chunk-min-length', String(5 * MIB));
          return false;
        }),
      ),
    );
    expect(await upload({ bytes: LARGE })).toMatchObject({ result: 'uploaded', isStored: true });
    expect(chunks()).toEqual(['0-5242879', '5242880-9437183']);
  });

  it('does not hold a gigabyte in memory because the registry wants it', async () => {
    fake = await startFake(
      then(
        on('POST', 9, ({ response }) => {
          response.setHeader('oci-chunk-min-length', String(1024 * MIB));
          return false;
        }),
      ),
    );
    expect((await upload({ bytes: LARGE })).result).toMatchObject({ kind: 'refused' });
  });

  it('goes on from what the registry has taken of a chunk', async () => {
    let isFirst = true;
    fake = await startFake(
      then(async (exchange) => {
        const { seen, incoming, response } = exchange;
        if (seen.method !== 'PATCH' || !isFirst) return false;
        isFirst = false;
        for await (const _ of incoming);
        await fetch(`http://${fake.host}${incoming.url}`, {
          method: 'PATCH',
          body: LARGE.subarray(0, MIB),
        });
        return send(response, 202, { location: incoming.url ?? '', range: `0-${MIB - 1}` }, '');
      }),
    );
    expect(await upload({ bytes: LARGE })).toMatchObject({ result: 'uploaded', isStored: true });
    expect(chunks().slice(2)).toEqual(['1048576-4194303', ...EXPECTED.slice(1)]);
  });

  it('starts again with smaller chunks after 416', async () => {
    fake = await startFake(then(on('PATCH', 1, ({ response }) => send(response, 416, {}, ''))));
    expect(await upload({ bytes: LARGE })).toMatchObject({ result: 'uploaded', isStored: true });
    expect(chunks().at(-1)).toBe('8388608-9437183');
    expect(chunks()[1]).toBe('0-2097151');
  });

  it('does not believe the stale range of a registry that has everything', async () => {
    // As seen at ECR: the range stops at the first chunk, and what is sent again is refused.
    const stale: Mode = async ({ seen, incoming, response }) => {
      if (seen.method !== 'PATCH' || seen.headers['x-forwarded'] !== undefined) return false;
      const start = Number(seen.headers['content-range']?.split('-')[0]);
      const body = await readAll(incoming);
      if (start === MIB) return send(response, 416, {}, '');
      const headers = { 'x-forwarded': 'yes' };
      await fetch(`http://${fake.host}${incoming.url}`, { method: 'PATCH', headers, body });
      return send(response, 201, { location: incoming.url ?? '', range: `0-${MIB - 1}` }, '');
    };
    fake = await startFake(then(stale));
    expect(await upload({ bytes: LARGE })).toMatchObject({ result: 'uploaded', isStored: true });
  });

  it('survives a broken connection between chunks', async () => {
    let count = 0;
    fake = await startFake(
      then(({ seen, incoming }) => {
        if (seen.method !== 'PATCH') return false;
        count += 1;
        if (count !== 2) return false;
        return incoming.socket.destroy();
      }),
    );
    const { result, opened, isStored } = await upload({ bytes: LARGE });
    expect({ result, isStored }).toEqual({ result: 'uploaded', isStored: true });
    expect(opened).toEqual([0, 0, 4 * MIB]);
  });

  it('sends the whole blob again where a redirect leads', async () => {
    fake = await startFake(({ seen, incoming, response }) => {
      const url = incoming.url ?? '';
      if (seen.method !== 'PUT' || url.includes('moved')) return false;
      return send(response, 307, { location: `${url}&moved=1` }, '');
    });
    const { result, opened, isStored } = await upload({ bytes: LARGE });
    expect({ result, isStored }).toEqual({ result: 'uploaded', isStored: true });
    expect(opened).toEqual([0, 0]);
  });
});

describe('a source that fails', () => {
  const failing: Record<string, () => AsyncIterable<Uint8Array>> = {
    'when it is opened': () => {
      throw new Error('disk on fire');
    },
    'in the middle': async function* () {
      yield SMALL.subarray(0, 10);
      throw new Error('disk on fire');
    },
  };

  it.each(Object.keys(failing))('is no failure of the registry: %s', async (when) => {
    fake = await startFake();
    const { registry, waits } = clientFor(fake.host);
    const open = failing[when] as () => AsyncIterable<Uint8Array>;
    await expect(registry.uploadBlob('a/b', blobOf(SMALL), { open })).rejects.toThrow(
      'disk on fire',
    );
    expect(waits).toEqual([]);
    expect(fake.lines('DELETE')).toHaveLength(1);
  });

  it.each([
    ['fewer', SMALL.subarray(1)],
    ['more', Buffer.concat([SMALL, SMALL])],
  ])('has %s bytes than it should', async (what, bytes) => {
    fake = await startFake();
    const { registry, waits } = clientFor(fake.host);
    const work = registry.uploadBlob('a/b', blobOf(SMALL), sourceOf(bytes));
    await expect(work).rejects.toThrow(new RegExp(`has ${what} bytes`));
    expect(waits).toEqual([]);
    expect(fake.blobs.size).toBe(0);
  });
});

it('copies within one registry without waiting for itself', async () => {
  // One store for all repositories: HEAD must not find in one what is in the other.
  fake = await startFake(({ seen, response }) =>
    seen.method === 'HEAD' ? send(response, 404, {}, '') : false,
  );
  const { registry } = clientFor(fake.host, { concurrency: 2 });
  const blobs = Array.from({ length: 8 }, () => randomBytes(300_000));
  for (const bytes of blobs) fake.blobs.set(sha256(bytes), bytes);
  const copy = (bytes: Uint8Array) => {
    const blob = blobOf(bytes);
    const open = (offset: number) => registry.openBlob('a/b', blob, { offset });
    return registry.uploadBlob('c/d', blob, { open });
  };
  expect(await Promise.all(blobs.map(copy))).toEqual(blobs.map(() => 'uploaded'));
});
