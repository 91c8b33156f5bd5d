import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { localAnswers } from '../../src/adapters/node/local-answers.ts';
import { registryClient } from '../../src/login/client.ts';
import type { Resolved } from '../../src/login/credentials.ts';
import { dockerPaths } from '../../src/login/docker-paths.ts';
import { privateEnvironment } from '../../src/login/private-config.ts';
import { digestAt, pushSmall } from '../registries/push-small.ts';
import { type Distribution, startHtpasswdRegistry } from '../registry/distribution.ts';
import { docker } from '../scenarios/docker.ts';
import { makeFolder, removeFolders, testPorts } from './ports.ts';

import.meta.jest.setTimeout(60_000);

const LAUNCHER = resolve(import.meta.dirname, '../../src/entry/cli.ts');
const run = promisify(execFile);

/** User -> a password that some layer would like to read in its own way. */
const PASSWORDS = {
  quotes: `a"b'c\`d`,
  shell: '$HOME $(id) ${PATH} && exit 1; # %PATH%',
  backslashes: String.raw`\n\\"\x41\u0041`,
  lines: 'first\nsecond\r\nthird',
  unicode: 'pässwörd 🐳 \u202e',
  colons: 'a:b::c:',
  commands: '::stop-commands::x',
  json: '{"auths":{}}',
  spaces: '  inside  and around  ',
} as const;

let registry: Distribution;
beforeAll(async () => {
  registry = await startHtpasswdRegistry(PASSWORDS);
});
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  removeFolders();
});

const CASES = Object.entries(PASSWORDS);

it.each(CASES)('a password with %s gets to the registry, by us and by others', async (...login) => {
  const [username, password] = login;
  const { host } = registry;
  const ports = testPorts({ fetch: nodeFetch({}), localAnswers: localAnswers(LAUNCHER) });
  const credentials = { username, password };
  const connection = { insecure: [], authRealms: [], retryTimeoutMs: 1000 };
  const client = registryClient({ host, credentials, connection }, ports);
  const digest = await pushSmall(client, `acme/${username}`);

  const { PATH = '', DOCKER_HOST = '' } = process.env;
  const env = { PATH, DOCKER_HOST, HOME: makeFolder() };
  const expiresAt = Date.now() + 3_600_000;
  const logins: Resolved[] = [
    { source: 'input', credentials },
    // This one comes from our credential helper.
    { source: 'input', credentials, expiresAt, current: async () => credentials },
  ];
  for (const found of logins) {
    const directory = await ports.files.makePrivateDirectory();
    const paths = dockerPaths(env);
    const origin = { config: {}, paths, directory };
    await using opened = await privateEnvironment(new Map([[host, found]]), origin, {
      ...ports,
      env,
    });
    const inside = Object.fromEntries(Object.entries(opened.env).map(([k, v]) => [k, v ?? '']));
    const { stdout } = await run('crane', ['digest', `${host}/acme/${username}:1`], {
      env: inside,
    });
    expect(stdout.trim()).toBe(digest);
    const args = ['buildx', 'imagetools', 'inspect', `${host}/acme/${username}:1`];
    expect((await docker(inside, ...args)).stdout).toContain(digest);
  }
});

it('is refused without', async () => {
  expect(await digestAt(registry.host, 'acme/quotes')).toBeNull();
});
