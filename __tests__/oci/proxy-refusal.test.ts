import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { type Listening, listen } from '../registry/listen.ts';
import { clientFor, failureOf } from './client.ts';

/** A proxy that answers each CONNECT with this status line, and how many it got. */
async function startProxy(statusLine: string) {
  let asked = 0;
  const proxy: Listening = await listen((_, response) => response.writeHead(400).end());
  proxy.server.on('connect', (_, socket) => {
    asked += 1;
    socket.on('error', () => socket.destroy());
    socket.end(`HTTP/1.1 ${statusLine}\r\ncontent-length: 0\r\n\r\n`);
  });
  return {
    host: proxy.host,
    asked: () => asked,
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  };
}

function through(proxy: string) {
  return clientFor('registry.test', { fetch: nodeFetch({ https_proxy: proxy }), plainHttp: false });
}

it.each<[statusLine: string, isRepeated: boolean]>([
  ['403 Forbidden by policy', false],
  ['407 Proxy Authentication Required', false],
  ['502 Bad Gateway', true],
])('says what the proxy answered: %s', async (statusLine, isRepeated) => {
  await using proxy = await startProxy(statusLine);
  const { registry } = through(`http://ada:secret-word@${proxy.host}`);
  const { kind, message } = await failureOf(registry.ping());
  expect(kind).toBe('unreachable');
  expect(message).toContain(
    `registry.test could not be reached: the proxy http://${proxy.host}/ answered ${statusLine}`,
  );
  expect(message).not.toContain('secret-word');
  expect(proxy.asked() > 1).toBe(isRepeated);
});

it('says that the proxy is what has no address', async () => {
  const failing = Object.assign(new Error('getaddrinfo ENOTFOUND proxy.invalid'), {
    code: 'ENOTFOUND',
    hostname: 'proxy.invalid',
  });
  const { registry, waits } = clientFor('registry.test', { fetch: () => Promise.reject(failing) });
  const { message } = await failureOf(registry.ping());
  expect(message).toContain('the proxy proxy.invalid does not exist');
  expect(waits).toHaveLength(2);
});
