import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerEngine } from '../../../src/adapters/node/engine.ts';
import { engineAddress } from '../../../src/adapters/node/engine-address.ts';
import { fakeFiles } from '../../build/fake-ports.ts';

const DEFAULT = { address: 'unix:///var/run/docker.sock' };
const CONFIG = '/home/u/.docker';

/** docker's file of a context. */
function context(name: string, meta: unknown) {
  const id = createHash('sha256').update(name).digest('hex');
  return { [`${CONFIG}/contexts/meta/${id}/meta.json`]: JSON.stringify(meta) };
}

const COLIMA = context('colima', { Endpoints: { docker: { Host: 'unix:///colima.sock' } } });
const FOUND = { address: 'unix:///colima.sock', context: 'colima' };
const USES_COLIMA = { [`${CONFIG}/config.json`]: '{"currentContext":"colima"}' };

describe('the address', () => {
  it.each<[what: string, env: object, files: Readonly<Record<string, string>>, expected: object]>([
    ['of nothing', {}, {}, DEFAULT],
    ['of DOCKER_HOST', { DOCKER_HOST: 'tcp://a:2375' }, USES_COLIMA, { address: 'tcp://a:2375' }],
    ['of DOCKER_CONTEXT', { DOCKER_CONTEXT: 'colima' }, COLIMA, FOUND],
    ['of the context in use', {}, { ...COLIMA, ...USES_COLIMA }, FOUND],
    [
      'of DOCKER_CONTEXT first',
      { DOCKER_CONTEXT: 'default' },
      { ...COLIMA, ...USES_COLIMA },
      DEFAULT,
    ],
    ['of a context without a file', {}, USES_COLIMA, { ...DEFAULT, context: 'colima' }],
    ['of a damaged config.json', {}, { [`${CONFIG}/config.json`]: '{' }, DEFAULT],
    ['of another config.json', { DOCKER_CONFIG: '/x' }, { ...COLIMA, ...USES_COLIMA }, DEFAULT],
  ])('%s', async (_, env, files, expected) => {
    expect(await engineAddress({ HOME: '/home/u', ...env }, fakeFiles(files))).toEqual(expected);
  });
});

describe('an engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const socket = join(folder, 'docker.sock');
  let answer: RequestListener;
  const server = createServer((request, response) => answer(request, response));

  beforeAll(() => new Promise<void>((resolve) => server.listen(socket, resolve)));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const ask = async (path: string, host = `unix://${socket}`) =>
    (await dockerEngine({ DOCKER_HOST: host }, fakeFiles({}))).get(path);

  it.each<[what: string, listener: RequestListener, expected: unknown]>([
    ['text', (_, response) => response.end('OK'), 'OK'],
    ['JSON', (_, response) => response.end('{"Driver":"overlayfs"}'), { Driver: 'overlayfs' }],
    ['an error', (_, response) => response.writeHead(500).end('{}'), undefined],
    ['something endless', (_, response) => response.end('x'.repeat(2_000_000)), undefined],
    ['nothing', (request) => request.socket.destroy(), undefined],
    [
      'half of it',
      (_, response) =>
        response.writeHead(200, { 'content-length': 9 }).write('{', () => response.destroy()),
      undefined,
    ],
  ])('that answers %s gives that', async (_, listener, expected) => {
    answer = listener;
    expect(await ask('/info')).toEqual(expected);
  });

  it('that is not there gives nothing', async () => {
    expect(await ask('/_ping', `unix://${folder}/none.sock`)).toBeUndefined();
  });

  it.each(['ssh://u@host', 'tcp://host:2376', 'npipe:////./pipe/docker_engine'])(
    'at %s is left to docker itself',
    async (host) => {
      expect(await ask('/_ping', host)).toEqual({});
    },
  );
});
