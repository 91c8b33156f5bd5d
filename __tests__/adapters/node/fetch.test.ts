import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { nodeFetch } from '../../../src/adapters/node/fetch.ts';
import { closedHost, listen } from '../../registry/listen.ts';
import { type Source, sourceOf } from './source.ts';

const fetch = nodeFetch({});
/** 200 MB: more than any buffers on the way hold. */
const MANY_PIECES = 3200;

/** Answers with the method, the length and the beginning of what it got; whoever breaks off hears nothing. */
const echo: RequestListener = async (request, response) => {
  const body = await text(request).catch(() => '');
  response.end(`${request.method} ${body.length} ${body.slice(0, 5)}`);
};

function put(host: string, source: Source, signal?: AbortSignal) {
  return fetch(`http://${host}/blob`, {
    method: 'PUT',
    headers: source.headers,
    body: source.chunks,
    duplex: 'half',
    ...(signal && { signal }),
  });
}

async function get(host: string, request?: Parameters<typeof fetch>[1]): Promise<string> {
  return (await fetch(`http://${host}/`, request)).text();
}

/** A server whose requests the test answers itself. */
async function listenByHand() {
  const { promise, resolve } = Promise.withResolvers<[IncomingMessage, ServerResponse]>();
  return { ...(await listen((...exchange) => resolve(exchange))), asked: promise };
}

describe('a request', () => {
  it.each([
    ['nothing', undefined, 'POST 0 '],
    ['text', 'hello', 'POST 5 hello'],
    ['bytes', new TextEncoder().encode('hello'), 'POST 5 hello'],
  ])('sends %s', async (_, body, expected) => {
    await using server = await listen(echo);
    expect(await get(server.host, { method: 'POST', ...(body && { body }) })).toBe(expected);
  });

  it('sends a stream to its last byte', async () => {
    let received = 0;
    await using server = await listen(async (request, response) => {
      for await (const chunk of request) received += chunk.length;
      response.end('stored');
    });
    const source = sourceOf(100);
    expect(await (await put(server.host, source)).text()).toBe('stored');
    expect(received).toBe(source.length);
    await source.released;
  });

  it('has a name, and the headers it was given', async () => {
    await using server = await listen(({ headers, method }, response) => {
      response.end([method, headers['user-agent'], headers.accept].join());
    });
    expect(await get(server.host, { headers: { accept: '*/*' } })).toBe('GET,registry-publish,*/*');
    expect(await get(server.host, { headers: { 'user-agent': 'me' } })).toBe('GET,me,');
  });

  it.each([
    ['http://me:secret@127.0.0.1/', 'an address must not hold a password'],
    ['http://me@127.0.0.1/', 'an address must not hold a password'],
    ['ftp://127.0.0.1/', 'not an address of the web: ftp:'],
  ])('never goes to %s', async (address, message) => {
    await expect(fetch(address)).rejects.toEqual(new TypeError(message));
  });

  it.each([
    ['none', {}],
    ['no number', { 'content-length': 'many' }],
  ])('is refused if its body is a stream and its length is %s', async (_, headers) => {
    let requests = 0;
    await using server = await listen(() => {
      requests += 1;
    });
    const sent = fetch(`http://${server.host}`, { headers, body: sourceOf(1).chunks });
    await expect(sent).rejects.toEqual(
      new TypeError('a body that is a stream needs a content-length'),
    );
    expect(requests).toBe(0);
  });

  it('takes the length of a stream in any case', async () => {
    await using server = await listen(echo);
    const { length, chunks } = sourceOf(1);
    const headers = { 'Content-Length': String(length) };
    expect(await get(server.host, { method: 'PUT', headers, body: chunks })).toMatch('PUT 65536');
  });
});

describe('an answer', () => {
  it('gives status and headers, in any case and all values', async () => {
    await using server = await listen((_, response) => {
      response.writeHead(401, { 'www-authenticate': ['Basic', 'Bearer'], 'x-one': '1' }).end();
    });
    const { status, ok, headers } = await fetch(`http://${server.host}`);
    expect({ status, ok }).toEqual({ status: 401, ok: false });
    expect(['WWW-Authenticate', 'X-One', 'x-none'].map(headers.get)).toEqual([
      'Basic, Bearer',
      '1',
      null,
    ]);
  });

  it('gives its body as text, also where a character came in two pieces', async () => {
    await using server = await listenByHand();
    const answer = fetch(`http://${server.host}`);
    const [, response] = await server.asked;
    const euro = Buffer.from('5 €');
    response.write(euro.subarray(0, 3));
    const { ok, text } = await answer;
    response.end(euro.subarray(3));
    expect([ok, await text()]).toEqual([true, '5 €']);
  });

  it('is not decoded', async () => {
    const packed = gzipSync('content');
    await using server = await listen((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });
    const { body } = await fetch(`http://${server.host}`);
    const chunks = [];
    for await (const chunk of body ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toEqual(packed);
  });

  it('may have headers of 40 KB', async () => {
    const long = 'a'.repeat(40_000);
    await using server = await listen((_, response) => {
      response.writeHead(200, { location: long }).end();
    });
    const { headers, text } = await fetch(`http://${server.host}`);
    expect(headers.get('location')).toBe(long);
    await text();
  });

  it('may not have headers of 80 KB', async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { location: 'a'.repeat(80_000) }).end();
    });
    await expect(fetch(`http://${server.host}`)).rejects.toMatchObject({
      code: 'HPE_HEADER_OVERFLOW',
    });
  });
});

describe('a server that answers before it has read everything', () => {
  it.each([401, 413, 307])('with %i is heard, and source and connection let go', async (status) => {
    const { promise: closed, resolve: close } = Promise.withResolvers<void>();
    await using server = await listen((request, response) => {
      if (request.method === 'GET') return response.end('next');
      request.socket.once('close', () => close());
      return response.writeHead(status, { location: '/elsewhere' }).end('no');
    });
    const source = sourceOf(MANY_PIECES);
    const answer = await put(server.host, source);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, '/elsewhere']);
    // Also if nobody reads the answer's body.
    await source.released;
    expect(await answer.text()).toBe('no');
    await closed;
    expect(source.taken).toBeLessThan(source.length);
    expect(await get(server.host)).toBe('next');
  });
});

describe('a source', () => {
  it('is read no faster than the server reads', async () => {
    await using server = await listenByHand();
    const source = sourceOf(800);
    const answer = put(server.host, source);
    const [request, response] = await server.asked;
    for (let before = -1; before < source.taken; await wait(100)) before = source.taken;
    expect(source.taken).toBeLessThan(source.length / 2);
    let received = 0;
    for await (const chunk of request) received += chunk.length;
    expect(received).toBe(source.length);
    response.end();
    expect((await answer).status).toBe(200);
  });

  it.each([
    ['100', 'a body has more than the 100 bytes announced'],
    ['70000', 'a body lacks 4464 of the 70000 bytes announced'],
  ])('of 65536 bytes instead of the %s announced is an error', async (length, message) => {
    await using server = await listen(echo);
    const { chunks, released } = sourceOf(1);
    const headers = { 'content-length': length };
    const sent = fetch(`http://${server.host}`, { method: 'PUT', headers, body: chunks });
    await expect(sent).rejects.toEqual(new RangeError(message));
    await released;
    expect(await get(server.host)).toBe('GET 0 ');
  });

  it('that fails is the failure of the request', async () => {
    await using server = await listen(echo);
    const failure = new Error('disk');
    const { headers, chunks } = sourceOf(2);
    const body = (async function* () {
      for await (const chunk of chunks) {
        yield chunk;
        throw failure;
      }
    })();
    const sent = fetch(`http://${server.host}`, { method: 'PUT', headers, body });
    await expect(sent).rejects.toBe(failure);
  });
});

describe('a connection that breaks', () => {
  it('while nobody listens is refused', async () => {
    const refused = fetch(`http://${await closedHost()}`);
    await expect(refused).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('while a body is sent fails the request, and the source is let go', async () => {
    await using server = await listen((request) => {
      request.once('data', () => request.socket.resetAndDestroy());
    });
    const source = sourceOf(MANY_PIECES);
    await expect(put(server.host, source)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await source.released;
    expect(source.taken).toBeLessThan(source.length);
  });

  it.each(['resetAndDestroy', 'destroy'] as const)(
    'while an answer is read fails who reads it (%s)',
    async (end) => {
      await using server = await listenByHand();
      const answer = fetch(`http://${server.host}`);
      const [request, response] = await server.asked;
      response.writeHead(200, { 'content-length': '100' }).write('abc');
      const { text } = await answer;
      request.socket[end]();
      await expect(text()).rejects.toMatchObject({ code: 'ECONNRESET' });
    },
  );
});

describe('a signal', () => {
  const reason = new Error('given up');

  it('that is aborted already stops everything', async () => {
    const sent = fetch(`http://${await closedHost()}`, { signal: AbortSignal.abort(reason) });
    await expect(sent).rejects.toBe(reason);
  });

  it('ends a request that is still being prepared', async () => {
    await using server = await listenByHand();
    const controller = new AbortController();
    const sent = fetch(`http://${server.host}`, { signal: controller.signal });
    controller.abort(reason);
    await expect(sent).rejects.toBe(reason);
  });

  it('ends a request that nobody answers, and its connection', async () => {
    await using server = await listenByHand();
    const controller = new AbortController();
    const sent = fetch(`http://${server.host}`, { signal: controller.signal });
    const [request] = await server.asked;
    const closed = once(request.socket, 'close');
    controller.abort(reason);
    await expect(sent).rejects.toBe(reason);
    await closed;
  });

  it('ends a body that is being sent, and lets go of its source', async () => {
    await using server = await listenByHand();
    const controller = new AbortController();
    const source = sourceOf(MANY_PIECES);
    const sent = put(server.host, source, controller.signal);
    await server.asked;
    controller.abort(reason);
    await expect(sent).rejects.toBe(reason);
    await source.released;
    expect(source.taken).toBeLessThan(source.length);
  });

  it('ends a body that is being received, and its connection', async () => {
    await using server = await listenByHand();
    const controller = new AbortController();
    const answer = fetch(`http://${server.host}`, { signal: controller.signal });
    const [request, response] = await server.asked;
    const closed = once(request.socket, 'close');
    response.write('drip');
    const chunks = (await answer).body?.[Symbol.asyncIterator]();
    expect(String((await chunks?.next())?.value)).toBe('drip');
    const next = chunks?.next();
    controller.abort(reason);
    await expect(next).rejects.toBe(reason);
    await closed;
  });
});

it('keeps its connection for the next request', async () => {
  await using server = await listen(echo);
  let connections = 0;
  server.server.on('connection', () => {
    connections += 1;
  });
  const mine = nodeFetch({});
  for (const pieces of [1, 2, 3]) {
    const { headers, chunks, length } = sourceOf(pieces);
    const stored = await mine(`http://${server.host}`, { method: 'PUT', headers, body: chunks });
    expect(await stored.text()).toMatch(`PUT ${length}`);
    await (await mine(`http://${server.host}`)).text();
  }
  expect(connections).toBe(1);
});
