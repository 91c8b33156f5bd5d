import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { outputOf } from '../../../src/build/output.ts';
import { engineBuilder, ownBuilder } from '../../../src/builder/builder.ts';
import { decide } from '../../../src/decide.ts';
import type { LoginRequest } from '../../../src/inputs/request.ts';
import { registryClient } from '../../../src/login/client.ts';
import { encodeBasic } from '../../../src/login/docker-config.ts';
import { openSession } from '../../../src/login/session.ts';
import { hubSites } from '../../cloud/dockerhub.ts';
import { makeFolder } from '../../login/ports.ts';
import { FACTS } from '../../tagging/run.ts';
import { pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import { keyless, password, startWorld, type World } from '../world.ts';

const CONNECTION = '0f8fad5b-d9cb-469f-a165-70867728950e';
const LOGIN = keyless(
  'dockerhub',
  'docker.io',
  { 'connection-id': CONNECTION },
  { username: 'acme' },
);
const HUB = 'https://index.docker.io/v1/';
/** What GitHub's own runners come with. */
const RUNNER = { auths: { [HUB]: { auth: encodeBasic('runner', 'of-the-runner') } } };

const upstream = upstreamOfFile();

/** Docker Hub with a public base image, and a token of the connection that is good for acme/app alone. */
async function hubWorld(): Promise<World> {
  const world = await startWorld(
    (issuer) =>
      hubSites({
        ...{ issuer, upstream: upstream.host, connection: CONNECTION, organization: 'acme' },
        ruleset: { subject: 'repo:acme/app:*', repositories: ['acme/app'] },
        accounts: { runner: 'of-the-runner' },
      }).sites,
  );
  const connection = { insecure: [], authRealms: [], retryTimeoutMs: 1000 };
  const host = upstream.host;
  const open = registryClient({ host, credentials: undefined, connection }, world.ports);
  await pushSmall(open, 'library/base', 'latest');
  return world;
}

/** The session of a run, on a machine with the runner's own login. */
async function sessionIn({ ports }: World, logins: readonly LoginRequest[]) {
  const docker = join(ports.home, '.docker');
  mkdirSync(docker);
  writeFileSync(join(docker, 'config.json'), JSON.stringify(RUNNER));
  const directory = await ports.files.makePrivateDirectory();
  const session = await openSession(
    {
      registries: logins.map(({ registry = '' }) => registry),
      loginFor: (host) => logins.find(({ registry }) => registry === host),
      asked: { connection: { insecure: [], authRealms: [], retryTimeoutMs: 1000 } },
      directory,
    },
    ports,
  );
  return { session, builderConfig: session.env.DOCKER_CONFIG ?? docker };
}

/** Pulls the base image as a builder with this configuration would, by a client of others. */
function pullBase({ cloud }: World, config: string) {
  const env = { PATH: process.env.PATH, DOCKER_CONFIG: config, ...cloud.env };
  const authority = { SSL_CERT_FILE: cloud.env.NODE_EXTRA_CA_CERTS };
  return promisify(execFile)('crane', ['digest', 'base'], { env: { ...env, ...authority } });
}

it('leaves the builder the login that can pull base images', async () => {
  await using world = await hubWorld();
  const { session, builderConfig } = await sessionIn(world, [LOGIN]);
  expect(session.identity('docker.io')).toEqual({ source: 'keyless', username: 'acme' });
  await session.registry('docker.io').canPush('acme/app');
  expect(JSON.parse(readFileSync(join(builderConfig, 'config.json'), 'utf8'))).toEqual(RUNNER);
  expect((await pullBase(world, builderConfig)).stdout).toMatch(/^sha256:/);
});

it('leaves it that one beside logins that the builder gets', async () => {
  await using world = await hubWorld();
  const { builderConfig } = await sessionIn(world, [LOGIN, password('quay.io', 'ann', 'pw')]);
  expect(JSON.parse(readFileSync(join(builderConfig, 'config.json'), 'utf8'))).toEqual({
    auths: { ...RUNNER.auths, 'quay.io': { auth: encodeBasic('ann', 'pw') } },
  });
  expect((await pullBase(world, builderConfig)).stdout).toMatch(/^sha256:/);
});

it('E12: which the token of the connection could not', async () => {
  await using world = await hubWorld();
  const logged = await world.login(LOGIN);
  const folder = makeFolder();
  const auth = encodeBasic('acme', logged.password ?? '');
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [HUB]: { auth } } }));
  await expect(pullBase(world, folder)).rejects.toThrow(/insufficient scopes/);
});

const INPUTS = { images: 'acme/app', tags: 'type=raw,value=1' };
const BY_TOKEN = { ...INPUTS, username: 'acme', password: 'dckr_pat_x' };
const BY_OIDC = { ...INPUTS, username: 'acme', 'connection-id': CONNECTION };

/** An engine with the classic image store, one with containerd's, and a builder of its own. */
const CLASSIC = engineBuilder('', false);
const CONTAINERD = engineBuilder('', true);
const CONTAINER = ownBuilder({ name: 'own', driver: 'docker-container', nodes: [] }, []);

it.each([
  ['by access token', BY_TOKEN, CONTAINER, { push: ['acme/app'] }],
  ['by access token', BY_TOKEN, CLASSIC, { push: ['acme/app:1'] }],
  ['by OIDC', BY_OIDC, CONTAINER, { push: [], layout: '/layout' }],
  ['by OIDC', BY_OIDC, CONTAINERD, { push: [], layout: '/layout' }],
])('%s, who pushes: %j', async (_, raw, builder, output) => {
  const { plan } = await decide(raw, FACTS);
  expect(outputOf({ plan, builder, layout: '/layout', believesMore: false })).toMatchObject(output);
});

it('refuses a builder that would pull with the login that it pushes with', async () => {
  const { plan } = await decide(BY_OIDC, FACTS);
  expect(() =>
    outputOf({ plan, builder: CLASSIC, layout: '/layout', believesMore: false }),
  ).toThrow(
    /connection-id: this builder pulls base images with the login.*containerd image store/s,
  );
});
