import type { RequestListener } from 'node:http';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { jsonOf, requiredText } from '../../src/oidc/answer.ts';
import { createService } from '../../src/oidc/service.ts';
import { removeFolders, testPorts } from '../login/ports.ts';
import { closedHost, listen } from '../registry/listen.ts';

afterEach(removeFolders);

/** A service at an address of this machine, the only ones that are spoken to by plain HTTP. */
async function startService(answer: RequestListener, signal?: AbortSignal) {
  const asked: string[] = [];
  const waits: number[] = [];
  const listening = await listen((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url} ${incoming.headers.authorization ?? ''}`.trim());
    answer(incoming, response);
  });
  const clock = {
    now: () => Date.now(),
    sleep: async (ms: number) => {
      waits.push(ms);
      signal?.throwIfAborted();
    },
  };
  const ports = testPorts({ fetch: nodeFetch({}), clock, ...(signal && { signal }) });
  const call = {
    service: 'The bank',
    url: `http://${listening.host}/token`,
    headers: { authorization: 'Bearer jwt' },
  };
  return {
    ...{ asked, waits, ports, host: listening.host },
    ask: () => createService(ports)(call),
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

it.each([400, 401, 403, 404, 409])('takes %i for the last word', async (status) => {
  await using service = await startService((_, response) =>
    response.writeHead(status).end('{"error":"no"}'),
  );
  const answer = await service.ask();
  expect([answer.status, jsonOf(answer)]).toEqual([status, { error: 'no' }]);
  expect(service.asked).toEqual(['GET /token Bearer jwt']);
});

it.each([408, 429, 500, 502, 503, 504])('asks again after %i', async (status) => {
  let count = 0;
  await using service = await startService((_, response) => {
    count += 1;
    response.writeHead(count < 3 ? status : 200).end('{}');
  });
  expect((await service.ask()).status).toBe(200);
  expect(service.waits).toEqual([500, 1000]);
  expect(service.ports.said).toEqual([
    `info: The bank (${service.host}) answered ${status}; attempt 2, waiting 1 s`,
    `info: The bank (${service.host}) answered ${status}; attempt 3, waiting 1 s`,
  ]);
});

it.each([
  ['7', [7_000, 7_000, 7_000, 7_000], 5],
  ['3600', [], 1],
])('waits as Retry-After %s says, but not for ever', async (header, waits, asked) => {
  await using service = await startService((_, response) =>
    response.writeHead(429, { 'retry-after': header }).end(),
  );
  await expect(service.ask()).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: `The bank (${service.host}) answered 429.`,
  });
  expect([service.waits, service.asked.length]).toEqual([waits, asked]);
});

it.each([301, 302, 307, 308])('does not carry the token on by %i', async (status) => {
  await using thief = await startService((_, response) => response.end('{}'));
  await using service = await startService((_, response) =>
    response.writeHead(status, { location: `http://${thief.host}/token` }).end(),
  );
  await expect(service.ask()).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: `The bank (${service.host}) answered ${status}, which would send the token elsewhere.`,
  });
  expect(thief.asked).toEqual([]);
  expect(service.asked).toHaveLength(1);
});

it('reads a megabyte of an answer of 100 MB, and asks no more', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  await using service = await startService((_, response) => {
    const send = () => {
      while (!response.destroyed && sent < 100 * 1024 * 1024) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', send);
      }
      response.end();
    };
    send();
  });
  await expect(service.ask()).rejects.toMatchObject({
    message: `The bank (${service.host}) sent an answer without end.`,
  });
  expect(service.asked).toHaveLength(1);
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

it.each([
  'http://sts.example.com/',
  'http://10.0.0.1/token',
  'http://localhost.example.com/',
  'ftp://localhost/',
  'no address',
])('sends nothing to %s', async (url) => {
  const ports = testPorts();
  await expect(createService(ports)({ service: 'The bank', url })).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: expect.stringMatching(/^The address of The bank is not an https address: /),
  });
  expect(ports.events).toEqual([]);
});

it('says that nobody is there, after five attempts', async () => {
  const host = await closedHost();
  const sleep = async () => {};
  const ports = testPorts({ fetch: nodeFetch({}), clock: { now: () => 0, sleep } });
  const asking = createService(ports)({ service: 'The bank', url: `http://${host}/` });
  await expect(asking).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: `The bank (${host}) could not be reached (ECONNREFUSED).`,
  });
  expect(ports.said).toHaveLength(4);
});

it('stops where the run is cancelled', async () => {
  const controller = new AbortController();
  await using service = await startService((_, response) => {
    controller.abort(new Error('cancelled'));
    response.writeHead(500).end();
  }, controller.signal);
  await expect(service.ask()).rejects.toThrow('cancelled');
  expect(service.asked).toHaveLength(1);
});

it.each(['', '<html>', '[1]', 'null', '"text"', '{"token":7}', '{"token":""}'])(
  'takes %j in a success for an answer of somebody else',
  (text) => {
    const answer = { status: 200, headers: { get: () => null }, text };
    expect(() => requiredText('The bank', jsonOf(answer), 'token')).toThrow(
      'The bank answered without token.',
    );
  },
);
