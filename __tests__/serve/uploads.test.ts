import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createRegistryServer } from '../../src/serve/server.ts';
import { ask } from './ask.ts';
import { type Content, contentOf, pushBlob, startUpload } from './content.ts';
import { startServe } from './program.ts';
import { startOwnRegistry } from './registry.ts';
import { sendPart } from './send-part.ts';

const run = promisify(execFile);
const MB = 1024 * 1024;

// Processes start, and large blobs move, on machines that are busy with other tests.
import.meta.jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-uploads-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything under a folder but what is under `uploads`. */
function visible(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(dir, 'uploads')))
    .map(({ name }) => name);
}

async function finish(address: string, location: string, blob: Content, rest: Buffer) {
  const from = blob.bytes.length - rest.length;
  const range = { 'content-range': `${from}-${blob.bytes.length - 1}` };
  const put = `PUT ${location}?digest=${blob.digest}`;
  return ask(address, put, { headers: range, body: rest });
}

describe('an upload', () => {
  it('of three chunks, each after the other', async () => {
    await using registry = await startOwnRegistry();
    const blob = contentOf(randomBytes(3 * MB));
    const location = await startUpload(registry.address, 'acme/app');
    for (const start of [0, MB]) {
      const headers = { 'content-range': `${start}-${start + MB - 1}` };
      const body = blob.bytes.subarray(start, start + MB);
      expect((await ask(registry.address, `PATCH ${location}`, { headers, body })).status).toBe(
        202,
      );
    }
    const end = await finish(registry.address, location, blob, blob.bytes.subarray(2 * MB));
    expect(end.status).toBe(201);
    const read = await ask(registry.address, `GET ${end.headers.location}`);
    expect(read.bytes.equals(blob.bytes)).toBe(true);
    expect(readdirSync(join(registry.folder, 'uploads'))).toEqual([]);
  });

  it('of a stream of unknown length', async () => {
    await using registry = await startOwnRegistry();
    const blob = contentOf(randomBytes(MB));
    const location = await startUpload(registry.address, 'acme/app');
    const pieces = [blob.bytes.subarray(0, 1000), blob.bytes.subarray(1000)];
    await ask(registry.address, `PATCH ${location}`, { body: Readable.from(pieces) });
    const end = await ask(registry.address, `PUT ${location}?digest=${blob.digest}`);
    expect(end.status).toBe(201);
  });

  it('under sha512 that was not announced', async () => {
    await using registry = await startOwnRegistry();
    const blob = contentOf('text', 'sha512');
    const location = await startUpload(registry.address, 'acme/app', 'te');
    expect((await finish(registry.address, location, blob, Buffer.from('xt'))).status).toBe(201);
  });

  it('goes on where a connection broke', async () => {
    await using registry = await startOwnRegistry();
    const { address } = registry;
    const blob = contentOf(randomBytes(2 * MB));
    const half = blob.bytes.subarray(0, MB);
    const location = await startUpload(address, 'acme/app');
    const breakOff = await sendPart(address, `PUT ${location}?digest=${blob.digest}`, half);
    breakOff();
    expect((await ask(address, `HEAD /v2/acme/app/blobs/${blob.digest}`)).status).toBe(404);
    const end = await finish(address, location, blob, blob.bytes.subarray(MB));
    expect(end.status).toBe(201);
    const read = await ask(address, `GET /v2/acme/app/blobs/${blob.digest}`);
    expect(read.bytes.equals(blob.bytes)).toBe(true);
    expect(registry.errors).toEqual([]);
  });

  it('takes back a chunk that is longer than it said', async () => {
    await using registry = await startOwnRegistry();
    const { address } = registry;
    const location = await startUpload(address, 'acme/app', 'first');
    const headers = { 'content-range': '5-6' };
    const body = Readable.from([Buffer.from(' and more')]);
    const refused = await ask(address, `PATCH ${location}`, { headers, body });
    expect([refused.status, ...refused.codes]).toEqual([400, 'SIZE_INVALID']);
    expect((await ask(address, `GET ${location}`)).headers.range).toBe('0-4');
    const first = contentOf('first');
    expect((await ask(address, `PUT ${location}?digest=${first.digest}`)).status).toBe(201);
  });

  it('is gone after a wrong digest, and leaves nothing', async () => {
    await using registry = await startOwnRegistry();
    const { address } = registry;
    const location = await startUpload(address, 'acme/app', 'first');
    const other = contentOf('other').digest;
    expect((await ask(address, `PUT ${location}?digest=${other}`)).status).toBe(400);
    expect((await ask(address, `GET ${location}`)).status).toBe(404);
    expect((await ask(address, `GET /v2/acme/app/blobs/${other}`)).status).toBe(404);
    expect(visible(registry.folder)).toEqual([]);
    expect(readdirSync(join(registry.folder, 'uploads'))).toEqual([]);
  });

  it('belongs to its repository', async () => {
    await using registry = await startOwnRegistry();
    const location = await startUpload(registry.address, 'acme/app', 'first');
    const elsewhere = location.replace('acme/app', 'acme/other');
    expect((await ask(registry.address, `GET ${elsewhere}`)).status).toBe(404);
  });

  it('that nobody touched for a day is swept away at the next start', async () => {
    const uploads = join(folder, 'uploads');
    await (await createRegistryServer({ folder })).close();
    for (const name of ['old', 'new']) writeFileSync(join(uploads, name), '');
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(join(uploads, 'old'), yesterday, yesterday);
    await (await createRegistryServer({ folder })).close();
    expect(readdirSync(uploads)).toEqual(['new']);
  });
});

it('goes on with a connection on which it refused a body', async () => {
  await using registry = await startOwnRegistry();
  const [host, port] = registry.address.split(':');
  const type = 'application/vnd.oci.image.manifest.v1+json';
  // A client of Node stops sending when it has its answer; others send all of it first.
  const connection = connect(Number(port), host);
  connection.write(
    `PUT /v2/acme/app/manifests/1.0 HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const piece = Buffer.concat([
    Buffer.from(`${MB.toString(16)}\r\n`),
    Buffer.alloc(MB + 2, '\r\n'),
  ]);
  for (let sent = 0; sent < 16; sent++) connection.write(piece);
  connection.end('0\r\n\r\nGET /v2/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  let answers = '';
  for await (const chunk of connection) answers += chunk;
  expect(answers.match(/HTTP\/1\.1 [0-9]+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
});

it('takes the same chunk twice at once only once', async () => {
  await using registry = await startOwnRegistry();
  const { address } = registry;
  const location = await startUpload(address, 'acme/app');
  const body = randomBytes(MB);
  const headers = { 'content-range': `0-${MB - 1}` };
  const send = () => ask(address, `PATCH ${location}`, { headers, body });
  const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([202, 416, 416]);
  const { digest } = contentOf(body);
  expect((await ask(address, `PUT ${location}?digest=${digest}`)).status).toBe(201);
});

it('takes twenty uploads of one blob at once', async () => {
  await using registry = await startOwnRegistry();
  const blob = contentOf(randomBytes(2 * MB));
  const names = Array.from({ length: 20 }, (_, at) => `acme/app${at % 5}`);
  await Promise.all(names.map((name) => pushBlob(registry.address, name, blob)));
  for (const name of names) {
    const read = await ask(registry.address, `GET /v2/${name}/blobs/${blob.digest}`);
    expect(read.bytes.equals(blob.bytes)).toBe(true);
  }
  expect(readdirSync(join(registry.folder, 'blobs/sha256'))).toHaveLength(1);
});

it('takes one blob from two processes at once', async () => {
  await using registry = await startOwnRegistry();
  const blob = contentOf(randomBytes(40 * MB));
  const file = join(folder, 'blob');
  writeFileSync(file, blob.bytes);
  const place = `${registry.address}/acme/app@${blob.digest}`;
  const push = () => run('oras', ['blob', 'push', '--plain-http', place, file]);
  await Promise.all([push(), push()]);
  const read = await ask(registry.address, `GET /v2/acme/app/blobs/${blob.digest}`);
  expect(read.bytes.equals(blob.bytes)).toBe(true);
  expect(registry.errors).toEqual([]);
});

it('shares a folder with another registry', async () => {
  await using one = await createRegistryServer({ folder });
  await using two = await createRegistryServer({ folder });
  const blob = contentOf(randomBytes(2 * MB));
  const both = [one.address, two.address];
  await Promise.all(both.map((address) => pushBlob(address, 'acme/app', blob)));
  for (const address of both) {
    const read = await ask(address, `GET /v2/acme/app/blobs/${blob.digest}`);
    expect(read.bytes.equals(blob.bytes)).toBe(true);
  }
});

describe('killed in the middle of an upload', () => {
  const blob = contentOf(randomBytes(8 * MB));
  const half = blob.bytes.subarray(0, 4 * MB);

  it.each([
    ['PUT', `?digest=${blob.digest}`],
    ['PATCH', ''],
  ])('%s: shows no half blob, and goes on after a restart', async (method, query) => {
    const dir = join(folder, 'images');
    const first = await startServe([`--dir=${dir}`]);
    const location = await startUpload(first.address, 'acme/app');
    const breakOff = await sendPart(first.address, `${method} ${location}${query}`, half);
    expect(await first.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
    breakOff();
    expect(visible(dir)).toEqual([]);
    await using second = await startServe([`--dir=${dir}`]);
    const { address } = second;
    expect((await ask(address, `HEAD /v2/acme/app/blobs/${blob.digest}`)).status).toBe(404);
    const { range } = (await ask(address, `GET ${location}`)).headers;
    expect(range).toBe(`0-${half.length - 1}`);
    expect((await finish(address, location, blob, blob.bytes.subarray(half.length))).status).toBe(
      201,
    );
    const hex = blob.digest.slice('sha256:'.length);
    expect(readFileSync(join(dir, 'blobs/sha256', hex)).equals(blob.bytes)).toBe(true);
    expect(visible(dir)).toEqual([hex, hex]);
  });
});

it('needs no more memory for a large blob than for a small one', async () => {
  await using program = await startServe([], { temporary: folder });
  const peak = () => {
    const text = readFileSync(`/proc/${program.child.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+([0-9]+) kB/.exec(text)?.[1]) * 1024;
  };
  const small = contentOf(randomBytes(MB));
  await pushBlob(program.address, 'acme/app', small);
  const before = peak();
  const file = join(folder, 'blob');
  const large = contentOf(Buffer.alloc(300 * MB, 'large'));
  writeFileSync(file, large.bytes);
  const place = `${program.address}/acme/app@${large.digest}`;
  await run('oras', ['blob', 'push', '--plain-http', place, file]);
  await run('oras', ['blob', 'fetch', '--plain-http', '--output', `${file}-read`, place]);
  expect(readFileSync(`${file}-read`).equals(large.bytes)).toBe(true);
  expect(peak() - before).toBeLessThan(100 * MB);
});
