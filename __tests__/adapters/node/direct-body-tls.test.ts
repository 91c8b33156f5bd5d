import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Authority, makeAuthority } from '../../registry/authority.ts';
import { diceOf, piecesOf, sendPieces } from './raw-server.ts';
import { startTunnel } from './tunnel.ts';

const FETCH = join(import.meta.dirname, '../../../src/adapters/node/fetch.ts');
const BLOB = randomBytes(2 * 1024 * 1024);
const ANSWERS = 60;

let authority: Authority;
beforeAll(() => {
  authority = makeAuthority();
});
afterAll(() => authority[Symbol.dispose]());

/** Every answer is another part of the blob, in records cut at random. */
const dice = diceOf(2);
const cut: RequestListener = async (request, response) => {
  const size = sizeOf(Number(request.url?.slice(1)));
  response.writeHead(200, { 'content-length': size });
  await sendPieces(response, piecesOf(BLOB.subarray(0, size), dice(40), dice));
  response.end();
};

/** Thousands of records at once: what one read brings is given in as many pieces, whether anybody wants them or not. */
const crumbs: RequestListener = (request, response) => {
  const size = sizeOf(Number(request.url?.slice(1)));
  response.writeHead(200, { 'content-length': size });
  for (let at = 0; at < size; ) {
    const end = Math.min(size, at + (at < 100_000 ? 1 + dice(60) : 100_000));
    response.write(BLOB.subarray(at, end));
    at = end;
  }
  response.end();
};

function sizeOf(answer: number): number {
  return 1 + Math.floor((answer / ANSWERS) * (BLOB.length - 1));
}

/** The digests of all answers as a process of its own reads them: at once, or busy with something else between the chunks. */
async function readAll(address: string, env: Readonly<Record<string, string>>) {
  const script = `
    import { createHash } from 'node:crypto';
    import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
    import { nodeFetch } from ${JSON.stringify(FETCH)};
    const fetch = nodeFetch(process.env);
    const pauses = [() => {}, () => turn(), () => wait(1)];
    const digestOf = async (answer) => {
      const { body } = await fetch(${JSON.stringify(address)} + answer, { reusesMemory: true });
      const hash = createHash('sha256');
      for await (const chunk of body) {
        await pauses[answer % 3]();
        hash.update(chunk);
      }
      return hash.digest('hex');
    };
    const answers = Array.from({ length: ${ANSWERS} }, (_, answer) => answer);
    console.log(JSON.stringify(await Promise.all(answers.map(digestOf))));
  `;
  const args = ['--input-type=module', '-e', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout);
}

const digests = Array.from({ length: ANSWERS }, (_, answer) =>
  createHash('sha256')
    .update(BLOB.subarray(0, sizeOf(answer)))
    .digest('hex'),
);

async function serve(answer: RequestListener) {
  const server = createServer(authority.certify('localhost'), answer);
  await once(server.listen(0, 'localhost'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

it.each([
  ['records cut at random', cut],
  ['crumbs', crumbs],
])('TLS brings what was sent, in %s', async (_, answer) => {
  await using server = await serve(answer);
  const env = { NODE_EXTRA_CA_CERTS: authority.path };
  expect(await readAll(server.address, env)).toEqual(digests);
});

it('TLS brings what was sent through a tunnel, too', async () => {
  await using tunnel = await startTunnel(authority.certify('registry.test'), cut);
  const env = { NODE_EXTRA_CA_CERTS: authority.path, HTTPS_PROXY: `http://${tunnel.host}` };
  expect(await readAll('https://registry.test/', env)).toEqual(digests);
});

it('nothing is read from whom nobody vouches for', async () => {
  await using server = await serve(cut);
  await expect(readAll(server.address, {})).rejects.toMatchObject({
    stderr: expect.stringContaining('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
  });
});
