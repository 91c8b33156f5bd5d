import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { startHtpasswdRegistry, startTokenRegistry } from './registry/distribution.ts';
import { type Listening, listen } from './registry/listen.ts';
import {
  type RecordingProxy,
  type SeenRequest,
  startRecordingProxy,
} from './registry/recording-proxy.ts';
import { builtAction } from './scenarios/bundle.ts';
import { startServe } from './serve/program.ts';

const execute = promisify(execFile);

// Real programs start, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const LOGIN = { username: 'ada', password: 'S/w+rd%26 fish"ö' } as const;
const TAGS = ['1.2.3', '1.2', '1', 'latest'] as const;

const parts = new AsyncDisposableStack();
let home: string;
let cli: string;
/** A CNCF Distribution with passwords, one with tokens, and `registry-publish serve`; what they are asked is written down. */
let registries: readonly RecordingProxy[];
/** Something that answers, and is no registry now. */
let down: Listening;
/** The build that all registries have. */
let published: Said;

beforeAll(async () => {
  cli = join(builtAction(), 'dist/entry/cli.js');
  home = mkdtempSync(join(tmpdir(), 'publish-many-'));
  parts.defer(() => rmSync(home, { recursive: true }));
  const recorded = async (upstream: string) => parts.use(await startRecordingProxy({ upstream }));
  const htpasswd = parts.use(await startHtpasswdRegistry({ [LOGIN.username]: LOGIN.password }));
  const repositories = { 'acme/app': ['pull', 'push'] };
  const accounts = { [LOGIN.username]: { password: LOGIN.password, repositories } };
  const tokens = parts.use(await startTokenRegistry(accounts));
  const own = parts.use(await startServe([`--dir=${join(home, 'registry')}`]));
  registries = [await recorded(htpasswd.host), tokens, await recorded(own.address)];
  down = parts.use(
    await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Under maintenance</h1>');
    }),
  );
  mkdirSync(join(home, 'context'));
  writeFileSync(join(home, 'context/Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  writeLogins();
  published = await publish(hosts());
});
afterAll(() => parts.disposeAsync());

/** For the clients that check; the product does not see this file. */
function writeLogins(): void {
  const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64');
  const auths = Object.fromEntries(registries.slice(0, 2).map(({ host }) => [host, { auth }]));
  mkdirSync(join(home, 'clients'));
  writeFileSync(join(home, 'clients/config.json'), JSON.stringify({ auths }));
}

test('one build, three registries, one digest, as three other clients see it', async () => {
  const { code, stdout, stderr } = published;
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const { digest, outcome } = JSON.parse(stdout);
  expect(outcome).toBe('published');
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  for (const host of hosts()) {
    for (const tag of TAGS) expect(await seenAt(`${host}/acme/app:${tag}`)).toEqual(allSee(digest));
  }
  // Without a login they see nothing, so they were asked the right ones.
  for (const host of hosts().slice(0, 2)) {
    const stranger = execute('crane', ['digest', `${host}/acme/app:1`], { env: environment('.') });
    await expect(stranger).rejects.toThrow('UNAUTHORIZED');
  }
  expect(stdout + stderr).not.toContain(LOGIN.password);
});

/** What was written at each registry from one of its requests on: digests of blobs, and tags. */
function writtenSince(starts: readonly number[]) {
  return registries.map(({ requests }, at) => {
    const urls = requests
      .slice(starts[at])
      .filter(({ method, status }) => method === 'PUT' && status === 201)
      .map(({ url }) => new URL(url, 'http://registry'));
    const blobs = urls.flatMap(({ searchParams }) => searchParams.getAll('digest'));
    const tags = urls.flatMap(({ pathname, searchParams }) => [
      ...searchParams.getAll('tag'),
      ...(/\/manifests\/(?!sha256:)(.*)$/.exec(pathname)?.slice(1) ?? []),
    ]);
    return { blobs, tags };
  });
}

test('a run after it sends no blob again, and writes no tag', async () => {
  const before = writtenSince([]);
  for (const { tags } of before) expect(tags).toEqual(expect.arrayContaining([...TAGS]));
  const starts = registries.map(({ requests }) => requests.length);
  const { code, stdout, stderr } = await publish(hosts());
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).outcome).toBe('unchanged');
  for (const [at, { blobs, tags }] of writtenSince(starts).entries()) {
    expect(before[at]?.blobs.length).toBeGreaterThan(0);
    // Not those of its own attestations either, which hold the times of a build.
    expect(blobs).toEqual([]);
    const sent = registries[at]?.requests.slice(starts[at]).filter(isUpload) ?? [];
    expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(0);
    expect(tags).toEqual([]);
  }
});

test('a run after it brings again what a registry has lost, and nothing else', async () => {
  const place = `${hosts()[2]}/acme/app`;
  const ask = async (...args: readonly string[]) =>
    JSON.parse((await execute('crane', args, { env: environment('clients') })).stdout);
  const image = await ask('manifest', '--platform=linux/arm64', `${place}:1.2.3`);
  const [layer] = image.layers;
  rmSync(join(home, 'registry/blobs', ...layer.digest.split(':')));
  const starts = registries.map(({ requests }) => requests.length);
  const { code, stdout, stderr } = await publish(hosts());
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'unchanged',
    digest: JSON.parse(published.stdout).digest,
  });
  expect(writtenSince(starts).map(({ blobs }) => blobs)).toEqual([[], [], [layer.digest]]);
  await execute('crane', ['validate', '--platform=linux/arm64', '--remote', `${place}:1.2.3`]);
});

function isUpload({ url }: SeenRequest): boolean {
  return url.includes('/blobs/uploads/');
}

describe('one of three is down', () => {
  test.each<[require: string, isDownFirst: boolean, isPublished: boolean]>([
    ['all', false, false],
    ['any', false, true],
    ['any', true, true],
    ['primary', false, true],
    ['primary', true, false],
  ])('require: %s, and the first is down: %s', async (require, isDownFirst, isPublished) => {
    const version = `2.${CASES.indexOf(`${require} ${isDownFirst}`)}.0`;
    const up = hosts().slice(0, 2);
    const places = isDownFirst ? [down.host, ...up] : [...up, down.host];
    const { code, stdout, stderr } = await publish(places, { require, version });
    expect([code, code === (isPublished ? 0 : 1) ? '' : stderr]).toEqual([isPublished ? 0 : 1, '']);
    expect(stderr).toContain(`${down.host} is not a container registry`);
    expect(stderr).toMatch(/proxy, a login page/);
    for (const host of up) {
      const seen = seenAt(`${host}/acme/app:${version}`);
      if (isPublished) expect(await seen).toEqual(allSee(JSON.parse(stdout).digest));
      else await expect(seen).rejects.toThrow(/404|unknown|not found/);
    }
  });
});

const CASES = ['all false', 'any false', 'any true', 'primary false', 'primary true'];

function hosts(): readonly string[] {
  return registries.map(({ host }) => host);
}

interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Publication {
  readonly require?: string;
  readonly version?: string;
}

/** A real build, and everything after it, in a process of its own. */
async function publish(
  places: readonly string[],
  { require = 'all', version = '1.2.3' }: Publication = {},
): Promise<Said> {
  const args = [
    ...[cli, 'publish', join(home, 'context'), '--json', `--require=${require}`],
    ...places.map((host) => `--images=${host}/acme/app`),
    ...['{{version}}', '{{major}}.{{minor}}', '{{major}}'].map(
      (pattern) => `--tags=type=semver,pattern=${pattern},value=${version}`,
    ),
    '--platforms=linux/amd64,linux/arm64',
  ];
  const logins = hosts()
    .slice(0, 2)
    .map((registry) => ({ registry, ...LOGIN }));
  const env = { ...environment('.'), INPUT_REGISTRY_AUTH: JSON.stringify(logins) };
  const child = spawn(process.execPath, args, {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done, failed) => {
    child.on('error', failed).on('close', done);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

/** The folder holds a docker configuration. */
function environment(folder: string) {
  const { PATH, DOCKER_HOST } = process.env;
  const config = join(home, folder);
  const file = join(config, 'config.json');
  return { PATH, DOCKER_HOST, HOME: home, DOCKER_CONFIG: config, REGISTRY_AUTH_FILE: file };
}

const allSee = (digest: string) => ({ crane: digest, skopeo: digest, oras: digest });

/** The digest of an image, as each client says it. */
async function seenAt(image: string) {
  const env = environment('clients');
  const ask = async (program: string, ...args: readonly string[]) =>
    (await execute(program, args, { env })).stdout.trim();
  const [crane, skopeo, oras] = await Promise.all([
    ask('crane', 'digest', image),
    ask('skopeo', 'inspect', '--tls-verify=false', `docker://${image}`),
    ask('oras', 'manifest', 'fetch', '--plain-http', '--descriptor', image),
  ]);
  return { crane, skopeo: JSON.parse(skopeo).Digest, oras: JSON.parse(oras).digest };
}
