import { randomBytes } from 'node:crypto';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { blobOf, clientFor, failureOf, sha256 } from './client.ts';
import { type FakeRegistry, type Mode, send, startFake } from './fake-registry.ts';

const BYTES = randomBytes(3_000_000);
const BLOB = blobOf(BYTES);

let fake: FakeRegistry;
afterEach(() => fake.stop());

async function holding(mode?: Mode): Promise<void> {
  fake = await startFake(mode);
  fake.blobs.set(BLOB.digest, BYTES);
}

/** How every answer is read; what a large blob gets. */
let reusesMemory = false;

async function read(offset = 0, descriptor = BLOB) {
  const client = clientFor(fake.host, {
    fetch: (address, request) => nodeFetch({})(address, { ...request, reusesMemory }),
  });
  const parts: Uint8Array[] = [];
  const work = async () => {
    for await (const part of await client.registry.openBlob('a/b', descriptor, { offset })) {
      parts.push(Buffer.from(part));
    }
  };
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  return { ...client, error, bytes: Buffer.concat(parts) };
}

const isBlob = ({ seen }: Parameters<Mode>[0]) =>
  seen.method === 'GET' && seen.path.includes('/blobs/');

/** Sends some bytes from where it was asked to begin, then breaks the connection; `times` times. */
function breaking(times: number, size: number, length?: string): Mode {
  return (exchange) => {
    if (!isBlob(exchange) || exchange.before >= times) return false;
    const { response, seen } = exchange;
    const start = Number(/\d+/.exec(seen.headers.range ?? '0')?.[0]);
    response.writeHead(start > 0 ? 206 : 200, {
      ...(start > 0 && { 'content-range': `bytes ${start}-${BYTES.length - 1}/${BYTES.length}` }),
      ...(length !== undefined && { 'content-length': String(BYTES.length - start) }),
    });
    response.write(BYTES.subarray(start, start + size), () => {
      if (length === undefined) response.end();
      else setTimeout(() => response.destroy(), 20);
    });
    return true;
  };
}

const ranges = () =>
  fake.seen.filter(({ path }) => path.includes('/blobs/')).map(({ headers }) => headers.range);

describe.each([
  ['into memory of its own', false],
  ['into memory that is used again', true],
])('%s', (_, reuse) => {
  beforeAll(() => {
    reusesMemory = reuse;
  });

  it('streams a blob', async () => {
    await holding();
    const { error, bytes } = await read();
    expect(error).toBeUndefined();
    expect(bytes.equals(BYTES)).toBe(true);
  });

  it('streams the rest of a blob', async () => {
    await holding();
    const { error, bytes } = await read(1_000_000);
    expect(error).toBeUndefined();
    expect(bytes.equals(BYTES.subarray(1_000_000))).toBe(true);
  });

  it('streams an empty blob', async () => {
    await holding();
    const empty = blobOf(new Uint8Array());
    fake.blobs.set(empty.digest, new Uint8Array());
    expect(await read(0, empty)).toMatchObject({ error: undefined, bytes: Buffer.alloc(0) });
  });

  it.each([
    ['with a length', 'length'],
    ['as if it were whole', undefined],
  ])('goes on where a connection broke: %s', async (_, length) => {
    await holding(breaking(2, 1_000_000, length));
    const { error, bytes } = await read();
    expect(error).toBeUndefined();
    expect(bytes.equals(BYTES)).toBe(true);
    expect(ranges()).toEqual([undefined, 'bytes=1000000-', 'bytes=2000000-']);
  });

  it('skips what it has where the server ignores the range', async () => {
    const broken = breaking(1, 1_000_000, 'length');
    await holding((exchange) => {
      if (broken(exchange)) return true;
      return isBlob(exchange) && send(exchange.response, 200, {}, BYTES);
    });
    const { error, bytes } = await read();
    expect(error).toBeUndefined();
    expect(bytes.equals(BYTES)).toBe(true);
  });

  it.each<[string, Uint8Array | string]>([
    ['other bytes of the same size', Buffer.alloc(BYTES.length)],
    ['more bytes', Buffer.concat([BYTES, BYTES])],
  ])('fails on %s', async (_, body) => {
    await holding((exchange) => isBlob(exchange) && send(exchange.response, 200, {}, body));
    const { error, bytes } = await read();
    expect(error).toMatchObject({ name: 'RegistryError', kind: 'bad-answer' });
    expect(bytes.length).toBeLessThanOrEqual(BYTES.length);
  });

  it('fails at once where there is no such blob', async () => {
    fake = await startFake();
    expect((await read()).error).toMatchObject({ kind: 'not-found' });
  });

  it('gives up on a server that always breaks off', async () => {
    await holding(breaking(999, 10, 'length'));
    const { error, waits } = await read();
    expect(error).toMatchObject({ kind: 'unreachable' });
    expect(waits.length).toBeGreaterThan(5);
  });

  it('ends the request when the reader stops', async () => {
    let closed: () => void = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    await holding((exchange) => {
      if (!isBlob(exchange)) return false;
      exchange.response.on('close', closed);
      exchange.response
        .writeHead(200, { 'content-length': BLOB.size })
        .write(BYTES.subarray(0, 100));
      return true;
    });
    const { registry } = clientFor(fake.host);
    for await (const _ of await registry.openBlob('a/b', BLOB)) break;
    await isClosed;
  });

  it('does not read ahead of its reader', async () => {
    let written = 0;
    const chunk = Buffer.alloc(1 << 20);
    await holding(async (exchange) => {
      if (!isBlob(exchange)) return false;
      const { response } = exchange;
      response.writeHead(200);
      while (!response.destroyed && written < 200) {
        written += 1;
        if (!response.write(chunk)) {
          await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
        }
      }
      return true;
    });
    const { registry } = clientFor(fake.host);
    const stream = await registry.openBlob('a/b', { ...BLOB, size: 200 << 20 });
    const reader = stream.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(written).toBeLessThan(50);
    await reader.cancel();
  });

  describe('getBlob', () => {
    const get = (maxBytes = 4_000_000) =>
      clientFor(fake.host).registry.getBlob('a/b', BLOB.digest, { maxBytes });

    it('gives verified bytes', async () => {
      await holding();
      expect(Buffer.from(await get()).equals(BYTES)).toBe(true);
    });

    it.each<[string, Mode, string]>([
      ['other bytes', (x) => isBlob(x) && send(x.response, 200, {}, 'other'), 'bad-answer'],
      ['no blob', (x) => isBlob(x) && send(x.response, 404, {}, ''), 'not-found'],
      [
        'a huge length',
        (x) => isBlob(x) && x.response.writeHead(200, { 'content-length': 2 ** 40 }).write('x'),
        'too-large',
      ],
    ])('fails on %s', async (_, mode, kind) => {
      await holding(mode);
      expect((await failureOf(get())).kind).toBe(kind);
    });

    it('takes no more than it was allowed', async () => {
      await holding();
      expect((await failureOf(get(1000))).kind).toBe('too-large');
    });

    it('asks again after 200 without a body', async () => {
      await holding((x) => isBlob(x) && x.before === 0 && send(x.response, 200, {}, ''));
      expect(Buffer.from(await get()).equals(BYTES)).toBe(true);
    });
  });

  describe('headBlob', () => {
    it('tells the size', async () => {
      await holding();
      expect(await clientFor(fake.host).registry.headBlob('a/b', BLOB.digest)).toEqual({
        size: BLOB.size,
      });
      expect(await clientFor(fake.host).registry.headBlob('a/b', sha256(''))).toBeUndefined();
    });

    it.each([403, 405])('asks by GET after %i', async (status) => {
      await holding(
        ({ seen, response }) => seen.method === 'HEAD' && send(response, status, {}, ''),
      );
      expect(await clientFor(fake.host).registry.headBlob('a/b', BLOB.digest)).toEqual({
        size: BLOB.size,
      });
    });
  });
});
