import { asMe, blobOf, clientFor, failureOf } from './client.ts';
import { type Mode, send, startFake } from './fake-registry.ts';

const BYTES = Buffer.from('content of a blob');
const BLOB = blobOf(BYTES);
const read = { maxBytes: 100 };

const wantsBasic = ({ seen, response }: Parameters<Mode>[0]) =>
  seen.headers.authorization === undefined
    ? send(response, 401, { 'www-authenticate': 'Basic realm="x"' }, '')
    : false;

it('goes on to storage elsewhere without our credentials', async () => {
  await using storage = await startFake(({ response }) => send(response, 200, {}, BYTES));
  await using fake = await startFake((exchange) => {
    if (wantsBasic(exchange)) return true;
    const location = `http://${storage.host}/signed?key=1`;
    return exchange.seen.path.includes('/blobs/') && send(exchange.response, 307, { location }, '');
  });
  const { registry } = clientFor(fake.host, asMe);
  expect(Buffer.from(await registry.getBlob('a/b', BLOB.digest, read))).toEqual(BYTES);
  expect(fake.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
  expect(storage.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

it('keeps the credentials within the registry, and loses them on the way back from elsewhere', async () => {
  const hosts = { fake: '' };
  await using elsewhere = await startFake(({ response }) =>
    send(response, 307, { location: `http://${hosts.fake}/v2/a/b/blobs/back` }, ''),
  );
  await using fake = await startFake((exchange) => {
    const { seen, response } = exchange;
    if (seen.path.endsWith('/back')) return send(response, 200, {}, BYTES);
    if (wantsBasic(exchange)) return true;
    if (seen.path.endsWith('/moved')) {
      return send(response, 307, { location: `http://${elsewhere.host}/` }, '');
    }
    return seen.path.includes('/blobs/') && send(response, 302, { location: 'moved' }, '');
  });
  hosts.fake = fake.host;
  const { registry } = clientFor(fake.host, asMe);
  await registry.getBlob('a/b', BLOB.digest, read);
  const sent = Object.fromEntries(
    fake.seen.map(({ path, headers }) => [path, headers.authorization !== undefined]),
  );
  expect(sent['/v2/a/b/blobs/moved']).toBe(true);
  expect(sent['/v2/a/b/blobs/back']).toBe(false);
  expect(elsewhere.seen[0]?.headers.authorization).toBeUndefined();
});

it('does not answer a stranger who asks for credentials', async () => {
  await using stranger = await startFake(({ response }) =>
    send(response, 401, { 'www-authenticate': 'Basic realm="give"' }, ''),
  );
  await using fake = await startFake(({ seen, response }) =>
    seen.path === '/v2/'
      ? false
      : send(response, 307, { location: `http://${stranger.host}/` }, ''),
  );
  const error = await failureOf(
    clientFor(fake.host, asMe).registry.getBlob('a/b', BLOB.digest, read),
  );
  expect(error.kind).toBe('unauthorized');
  expect(stranger.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

it('gives up after ten redirects', async () => {
  await using fake = await startFake(({ seen, response }) =>
    seen.path === '/v2/' ? false : send(response, 302, { location: `${seen.path}x` }, ''),
  );
  const error = await failureOf(clientFor(fake.host).registry.getBlob('a/b', BLOB.digest, read));
  expect(error.kind).toBe('untrusted');
  expect(fake.lines('GET').filter((line) => line !== 'GET /v2/')).toHaveLength(11);
});

/** A registry on the public internet that sends us to `location`, on a fetch that touches no network. */
function publicRegistry(location: string) {
  const asked: string[] = [];
  const scripted = async (input: unknown): Promise<Response> => {
    const url = String(input);
    asked.push(url);
    if (url === 'https://r.example/v2/') return new Response('{}');
    if (url.startsWith('https://r.example/v2/a/b/blobs/')) {
      return new Response(null, { status: 307, headers: { location } });
    }
    return new Response(BYTES);
  };
  const client = clientFor('r.example', { fetch: scripted as typeof fetch, plainHttp: false });
  return { asked, registry: client.registry };
}

it.each([
  'http://storage.example/blob',
  'https://10.0.0.1/blob',
  'https://127.0.0.1:8080/',
  'https://localhost/',
  'https://169.254.169.254/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'https://[::ffff:169.254.169.254]/',
  'https://metadata.google.internal/',
  'https://user:pw@storage.example/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'https://:bad',
])('does not go from the internet to %s', async (location) => {
  const { asked, registry } = publicRegistry(location);
  const error = await failureOf(registry.getBlob('a/b', BLOB.digest, read));
  expect(error.kind).toBe('untrusted');
  expect(asked).toHaveLength(2);
});

it.each(['https://storage.example/blob', '//cdn.example/x', 'http://r.example/v2/moved'])(
  'goes from the internet to %s, encrypted',
  async (location) => {
    const { asked, registry } = publicRegistry(location);
    await registry.getBlob('a/b', BLOB.digest, read);
    expect(asked.at(-1)).toMatch(/^https:/);
  },
);

it('speaks to Docker Hub where its registry is', async () => {
  const asked: string[] = [];
  const scripted = async (input: unknown) => {
    asked.push(String(input));
    return new Response('{}', { status: 200 });
  };
  const options = { fetch: scripted as typeof fetch, plainHttp: false };
  const { registry } = clientFor('docker.io', options);
  await registry.ping();
  expect(asked).toEqual(['https://registry-1.docker.io/v2/']);
  expect(registry.host).toBe('docker.io');
});
