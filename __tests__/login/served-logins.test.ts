import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clock } from '../../src/adapters/node/clock.ts';
import { exec } from '../../src/adapters/node/exec.ts';
import { localAnswers } from '../../src/adapters/node/local-answers.ts';
import { PublishError } from '../../src/errors.ts';
import type { Resolved } from '../../src/login/credentials.ts';
import { dockerPaths } from '../../src/login/docker-paths.ts';
import { getFromHelper } from '../../src/login/helper.ts';
import { mintLogin } from '../../src/login/mint.ts';
import { type DockerEnvironment, privateEnvironment } from '../../src/login/private-config.ts';
import type { Exchange } from '../../src/registries/exchange.ts';
import { basicFront } from '../cloud/registry-front.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { type Listening, listen } from '../registry/listen.ts';
import { docker, removeImages } from '../scenarios/docker.ts';
import { makeFolder, removeFolders, type TestPorts, testPorts } from './ports.ts';

import.meta.jest.setTimeout(120_000);

const LAUNCHER = resolve(import.meta.dirname, '../../src/entry/cli.ts');
const HOUR = 3_600_000;

let upstream: Distribution;
beforeAll(async () => {
  upstream = await startOpenRegistry({ inMemory: true });
});
afterAll(async () => {
  await removeImages(upstream.host);
  await upstream[Symbol.asyncDispose]();
  removeFolders();
});

/** A registry whose logins last an hour, at a time that the test sets. */
interface World {
  readonly front: Listening;
  readonly issued: string[];
  readonly ports: TestPorts;
  readonly docker: DockerEnvironment;
  readonly directory: string;
  /** From now on it is so much later. */
  pass(ms: number): void;
  /** The next exchanges fail with this. */
  refuse(error: Error): void;
}

async function openWorld(parts: AsyncDisposableStack): Promise<World> {
  let [later, refusal] = [0, undefined as Error | undefined];
  const now = () => Date.now() + later;
  const ends = new Map<string, number>();
  const issued: string[] = [];
  const front = parts.use(
    await listen(
      basicFront(
        upstream.host,
        ({ username, password }) => username === 'robot' && now() < (ends.get(password) ?? 0),
      ),
    ),
  );
  const exchange: Exchange = async () => {
    if (refusal) throw refusal;
    const password = `tok/${randomUUID()}"$'`;
    issued.push(password);
    ends.set(password, now() + HOUR);
    return { username: 'robot', password, expiresAt: now() + HOUR };
  };
  const ports = testPorts({ localAnswers: localAnswers(LAUNCHER), clock: { ...clock, now } });
  const { PATH = '', DOCKER_HOST = '' } = process.env;
  const env = { ...ports.env, PATH, DOCKER_HOST };
  const request = { registry: front.host, fields: {}, username: '', password: '' };
  const login: Resolved = { source: 'keyless', ...(await mintLogin(exchange, request, ports)) };
  const directory = await ports.files.makePrivateDirectory();
  const environment = await privateEnvironment(
    new Map([[front.host, login]]),
    { config: { credsStore: 'keys' }, paths: dockerPaths(env), directory },
    { ...ports, env },
  );
  parts.use(environment);
  return {
    ...{ front, issued, ports, directory, docker: environment },
    pass: (ms) => {
      later += ms;
    },
    refuse: (error) => {
      refusal = error;
    },
  };
}

function environmentOf({ docker: { env } }: World): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? '']));
}

it('builds from a private image though the login has ended since', async () => {
  await using parts = new AsyncDisposableStack();
  const world = await openWorld(parts);
  const env = environmentOf(world);
  const folder = makeFolder();
  const base = `acme/base-${randomUUID()}`;
  writeFileSync(join(folder, 'base.txt'), 'from the base');
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY base.txt /\n');
  const { PATH = '', DOCKER_HOST = '' } = process.env;
  const own = { PATH, DOCKER_HOST, HOME: makeFolder() };
  const name = `${upstream.host}/${base}:1`;
  await docker(own, 'buildx', 'build', '--provenance=false', '--push', `--tag=${name}`, folder);

  writeFileSync(join(folder, 'Dockerfile'), `FROM ${world.front.host}/${base}:1\nCOPY own.txt /\n`);
  writeFileSync(join(folder, 'own.txt'), 'from here');
  world.pass(2 * HOUR);
  const dest = join(folder, 'out');
  const args = ['--pull', '--no-cache', `--output=type=local,dest=${dest}`];
  await docker(env, 'buildx', 'build', ...args, folder);
  expect(readFileSync(join(dest, 'base.txt'), 'utf8')).toBe('from the base');
  expect(world.issued).toHaveLength(2);
});

it('asks the run, and keeps no secret in a file, an argument or a variable', async () => {
  await using parts = new AsyncDisposableStack();
  const world = await openWorld(parts);
  const { front, issued, docker: served, directory, ports } = world;
  const ask = (key = front.host) =>
    getFromHelper({ helper: 'registry-publish', key }, { exec, env: served.env });
  const config = readFileSync(join(directory, 'config.json'), 'utf8');
  expect(JSON.parse(config)).toEqual({
    credsStore: 'keys',
    credHelpers: { [front.host]: 'registry-publish' },
  });
  expect(await ask()).toEqual({ username: 'robot', password: issued[0] });
  expect(await ask('other.example.com')).toBeUndefined();
  world.pass(HOUR);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(
    Array(3).fill({ username: 'robot', password: issued[1] }),
  );
  expect(issued).toHaveLength(2);
  const everything = [config, JSON.stringify(served.env), ports.said.join()].join();
  for (const secret of issued) expect(everything).not.toContain(secret);
});

it('says why there is no new login, to docker and in the log', async () => {
  await using parts = new AsyncDisposableStack();
  const world = await openWorld(parts);
  world.pass(HOUR);
  const fix = 'Create the connection.';
  world.refuse(new PublishError({ code: 'IDENTITY_REFUSED', message: 'No such identity.', fix }));
  const folder = makeFolder();
  writeFileSync(join(folder, 'Dockerfile'), `FROM ${world.front.host}/acme/base:1\n`);
  const build = docker(environmentOf(world), 'buildx', 'build', folder);
  await expect(build).rejects.toThrow(/No such identity\. Create the connection\./);
  expect(new Set(world.ports.said)).toEqual(
    new Set([`warning: The login to ${world.front.host} could not be renewed. No such identity.`]),
  );
});

it('answers nobody after the run', async () => {
  await using parts = new AsyncDisposableStack();
  const { front, docker: served } = await openWorld(parts);
  await served[Symbol.asyncDispose]();
  const asked = getFromHelper(
    { helper: 'registry-publish', key: front.host },
    { exec, env: served.env },
  );
  await expect(asked).rejects.toMatchObject({
    code: 'DOCKER_CONFIG',
    detail: ['the run of registry-publish that has this login has ended'],
  });
});

it('hands over what there is where docker cannot ask', async () => {
  const ports = testPorts({ localAnswers: localAnswers(join(makeFolder(), 'elsewhere.js')) });
  const directory = await ports.files.makePrivateDirectory();
  const login: Resolved = {
    source: 'keyless',
    credentials: { username: 'robot', password: 'tok' },
    current: async () => ({ username: 'robot', password: 'tok' }),
    expiresAt: Date.now() + HOUR,
  };
  await privateEnvironment(
    new Map([['quay.io', login]]),
    { config: {}, paths: dockerPaths(ports.env), directory },
    ports,
  );
  expect(JSON.parse(readFileSync(join(directory, 'config.json'), 'utf8'))).toEqual({
    auths: { 'quay.io': { auth: btoa('robot:tok') } },
  });
  expect(ports.said).toEqual([expect.stringMatching(/^debug: docker gets logins that are not/)]);
});
