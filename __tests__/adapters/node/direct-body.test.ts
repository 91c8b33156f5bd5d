import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type RequestListener } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { requestDirectly } from '../../../src/adapters/node/direct-body.ts';
import { nodeFetch } from '../../../src/adapters/node/fetch.ts';
import { listen } from '../../registry/listen.ts';
import { type Dice, diceOf, listenRaw, piecesOf, sendPieces } from './raw-server.ts';

const fetch = nodeFetch({});
/** Many times what one read takes. */
const BLOB = randomBytes(8 * 1024 * 1024);

function get(address: string, signal?: AbortSignal) {
  return fetch(`${address}/blob`, { reusesMemory: true, ...(signal && { signal }) });
}

/** The whole body, the size of its largest chunk, and in how much memory it came. `pause` is waited for with each chunk in hand. */
async function read(body: AsyncIterable<Uint8Array> | null, pause = async () => {}) {
  const chunks: Uint8Array[] = [];
  const memory = new Set<ArrayBufferLike>();
  for await (const chunk of body ?? []) {
    await pause();
    chunks.push(Buffer.from(chunk));
    memory.add(chunk.buffer);
  }
  const largest = Math.max(0, ...chunks.map(({ length }) => length));
  return { bytes: Buffer.concat(chunks), largest, memory: memory.size };
}

const whole: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': BLOB.length }).end(BLOB);
};

describe('a large body', () => {
  it('comes in the same memory again and again, no further ahead than that is large', async () => {
    await using server = await listen(whole);
    const { status, headers, body } = await get(`http://${server.host}`);
    expect([status, headers.get('content-length')]).toEqual([200, String(BLOB.length)]);
    const { bytes, largest, memory } = await read(body, () => turn());
    expect(bytes.equals(BLOB)).toBe(true);
    expect(largest).toBeLessThanOrEqual(256 * 1024);
    // What comes with the head lies beside the two.
    expect(memory).toBeLessThanOrEqual(3);
  });

  it('is the same however it is cut', async () => {
    const dice = diceOf(1);
    await using server = await listenRaw(async (socket) => {
      const size = dice(150_000);
      const head = `HTTP/1.1 ${dice(2) ? 200 : 206} OK\r\ncontent-length: ${size}\r\n\r\n`;
      const answer = Buffer.concat([Buffer.from(head), BLOB.subarray(0, size)]);
      await sendPieces(socket, piecesOf(answer, dice(12), dice));
    });
    for (let round = 0; round < 1000; round += 1) {
      const { headers, body } = await get(server.address);
      const { bytes } = await read(body, pausing(dice));
      const size = Number(headers.get('content-length'));
      expect([round, bytes.equals(BLOB.subarray(0, size))]).toEqual([round, true]);
    }
  });

  it('is taken also where what sends it cannot be stopped', async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { 'content-length': BLOB.length }).flushHeaders();
    });
    const onreads: OnReadOpts[] = [];
    const { outgoing, bodyOf } = requestDirectly((onread) => {
      onreads.push(onread);
      return httpRequest(`http://${server.host}`, { agent: false, ...{ onread } }).end();
    });
    const [incoming] = await once(outgoing, 'response');
    const body = bodyOf(incoming);
    const memory = onreads[0]?.buffer as Uint8Array;
    for (let at = 0; at < BLOB.length; at += memory.length) {
      memory.set(BLOB.subarray(at, at + memory.length));
      onreads[0]?.callback(memory.length, memory);
    }
    expect((await read(body)).bytes.equals(BLOB)).toBe(true);
  });
});

/** Lets other things happen, or not, with a chunk in hand. */
function pausing(dice: Dice) {
  return async () => {
    for (let turns = dice(3); turns > 0; turns -= 1) await turn();
  };
}

describe('is left to the parser', () => {
  it('what has no length', async () => {
    await using server = await listen((_, response) => {
      response.write(BLOB.subarray(0, 5));
      response.end(BLOB.subarray(5));
    });
    const { bytes } = await read((await get(`http://${server.host}`)).body, () => turn());
    expect(bytes.equals(BLOB)).toBe(true);
  });

  it('what is no success', async () => {
    await using server = await listen((_, response) => {
      response.writeHead(404, { 'content-length': 4 }).end('gone');
    });
    const answer = await get(`http://${server.host}`);
    expect([answer.status, await answer.text()]).toEqual([404, 'gone']);
  });

  it('what comes through a proxy', async () => {
    await using proxy = await listen((request, response) => {
      response.setHeader('x-asked', request.url ?? '');
      whole(request, response);
    });
    const proxied = nodeFetch({ http_proxy: `http://${proxy.host}` });
    const { headers, body } = await proxied('http://elsewhere.test/blob', { reusesMemory: true });
    expect(headers.get('x-asked')).toBe('http://elsewhere.test/blob');
    expect((await read(body, () => turn())).bytes.equals(BLOB)).toBe(true);
  });

  it('what comes before the answer that counts', async () => {
    await using server = await listenRaw((socket) =>
      sendPieces(socket, [
        'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-le',
        'ngth: 5\r\n\r\nhello',
      ]),
    );
    expect(await (await get(server.address)).text()).toBe('hello');
  });
});

const OK = 'HTTP/1.1 200 OK\r\n';

describe('a server that lies', () => {
  it.each([
    ['nothing at all', [], 'ECONNRESET'],
    ['half a head', [`${OK}content`], 'ECONNRESET'],
    ['what is no HTTP', ['SSH-2.0-x\r\n\r\n'], 'HPE_INVALID_CONSTANT'],
    ['a head without end', [`${OK}a: `, 'b'.repeat(600_000)], 'HPE_HEADER_OVERFLOW'],
    [
      'two lengths',
      [`${OK}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`],
      'HPE_UNEXPECTED_CONTENT_LENGTH',
    ],
    ['a length below zero', [`${OK}content-length: -5\r\n\r\nhello`], 'HPE_INVALID_CONTENT_LENGTH'],
    [
      'a length beyond all numbers',
      [`${OK}content-length: ${'9'.repeat(30)}\r\n\r\nhello`],
      'HPE_INVALID_CONTENT_LENGTH',
    ],
    [
      'a length and chunks',
      [`${OK}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\nhello`],
      'HPE_INVALID_TRANSFER_ENCODING',
    ],
  ])('is refused with %s', async (_, pieces, code) => {
    await using server = await listenRaw((socket) => sendPieces(socket, pieces));
    await expect(get(server.address)).rejects.toMatchObject({ code });
  });

  it.each([
    ['in one', (head: string, body: string) => [head + body]],
    ['after the head', (head: string, body: string) => [head, body]],
    ['in the middle', (head: string, body: string) => [head + body.slice(0, 3), body.slice(3)]],
  ])('about less than it sends is believed (%s)', async (_, cut) => {
    await using server = await listenRaw((socket) =>
      sendPieces(socket, cut(`${OK}content-length: 5\r\n\r\n`, `hello${'!'.repeat(300_000)}`)),
    );
    expect(await (await get(server.address)).text()).toBe('hello');
  });

  it('by an answer to nothing is heard', async () => {
    await using server = await listenRaw(
      (socket) => sendPieces(socket, [`${OK}content-length: 5\r\n\r\nhello`]),
      'connection',
    );
    expect(await (await get(server.address)).text()).toBe('hello');
  });

  const HEAD = `${OK}content-length: ${BLOB.length}\r\n\r\n`;
  const end = (socket: Socket) => socket.end();
  const reset = (socket: Socket) => void setImmediate(() => socket.resetAndDestroy());

  it.each([
    ['with the head', [`${HEAD}abc`], end],
    ['after the head', [HEAD, 'abc'], end],
    ['after a while', [HEAD, BLOB.subarray(0, 3_000_000)], end],
    ['before the last byte', [HEAD, BLOB.subarray(0, -1)], end],
    ['by a reset', [HEAD, BLOB.subarray(0, 3_000_000)], reset],
  ])('about a body that ends too early fails who reads it: %s', async (_, pieces, over) => {
    await using server = await listenRaw(async (socket) => {
      await sendPieces(socket, pieces);
      over(socket);
    });
    const { body } = await get(server.address);
    await expect(read(body, () => turn())).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

it('lets go of the connection when its reader does', async () => {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  await using server = await listen((request, response) => {
    // Whoever is left in the middle may hear of it as a reset.
    request.socket.on('error', () => {}).once('close', () => close());
    whole(request, response);
  });
  const { body } = await get(`http://${server.host}`);
  for await (const chunk of body ?? []) {
    expect(chunk.length).toBeLessThan(BLOB.length);
    break;
  }
  await closed;
});

it('ends with its signal', async () => {
  await using server = await listen((_, response) => {
    response.writeHead(200, { 'content-length': BLOB.length }).write('drip');
  });
  const reason = new Error('given up');
  const controller = new AbortController();
  const { body } = await get(`http://${server.host}`, controller.signal);
  const chunks = body?.[Symbol.asyncIterator]();
  expect(String(Buffer.from((await chunks?.next())?.value ?? []))).toBe('drip');
  const next = chunks?.next();
  controller.abort(reason);
  await expect(next).rejects.toBe(reason);
});
