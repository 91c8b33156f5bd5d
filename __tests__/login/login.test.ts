import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPublishError } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { encodeBasic } from '../../src/login/docker-config.ts';
import { logIn, renderLogins, toLoginJson } from '../../src/login/login.ts';
import type { Receipt } from '../../src/login/receipt.ts';
import { undoLogins } from '../../src/login/undo.ts';
import { startHtpasswdRegistry } from '../registry/distribution.ts';
import { closedHost, listen } from '../registry/listen.ts';
import { startRecordingProxy } from '../registry/recording-proxy.ts';
import { removeFolders, type TestPorts, testPorts } from './ports.ts';

afterEach(removeFolders);

/** Time that runs only in pauses, so that no test waits for a retry. */
function impatient() {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    sleep: async (ms: number) => {
      skipped += ms;
    },
  };
}

/** Ports that reach registries of the test, and write down each request. */
function online(): TestPorts {
  const ports = testPorts({ clock: impatient() });
  return {
    ...ports,
    fetch: (input, init) => {
      ports.events.push('fetch');
      return fetch(input, init);
    },
  };
}

const loginTo = (raw: RawInputs, ports: TestPorts, secretsAvailable = true) =>
  logIn(raw, { secretsAvailable }, ports);

const configOf = (ports: TestPorts) => join(ports.home, '.docker/config.json');
const authsOf = (ports: TestPorts) => JSON.parse(readFileSync(configOf(ports), 'utf8')).auths;

const ann = { username: 'ann', password: 'right-pw' };

it('proves a login with Basic authentication, then stores it; masks come before both', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'right-pw' });
  const ports = online();
  const logins = await loginTo({ registry: registry.host, ...ann }, ports);
  expect(authsOf(ports)).toEqual({ [registry.host]: { auth: encodeBasic('ann', 'right-pw') } });
  expect(renderLogins(logins)).toEqual([
    `Logged in to ${registry.host} as ann (stored in ${configOf(ports)})`,
  ]);
  expect(toLoginJson(logins)).toEqual({
    schemaVersion: 1,
    logins: [
      { registry: registry.host, username: 'ann', source: 'input', storedIn: configOf(ports) },
    ],
  });
  expect(ports.masked).toEqual(['right-pw', encodeBasic('ann', 'right-pw')]);
  expect(ports.events.slice(0, 3)).toEqual(['mask', 'mask', 'fetch']);
});

it('retries while a registry has an outage', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'right-pw' });
  let outages = 2;
  const intercept = () => (outages-- > 0 ? { status: 503 } : undefined);
  await using proxy = await startRecordingProxy({ upstream: registry.host, intercept });
  const ports = online();
  await loginTo({ registry: proxy.host, ...ann }, ports);
  expect(Object.keys(authsOf(ports))).toEqual([proxy.host]);
  expect(ports.said.filter((line) => line.includes('attempt'))).toHaveLength(2);
});

describe('a login that fails writes nothing', () => {
  const TEXT = '{ "auths": {} }';
  const failing = async (raw: RawInputs) => {
    const ports = online();
    mkdirSync(join(ports.home, '.docker'));
    writeFileSync(configOf(ports), TEXT);
    const error = await loginTo(raw, ports).catch((reason: unknown) => reason);
    expect(readFileSync(configOf(ports), 'utf8')).toBe(TEXT);
    expect(JSON.stringify(ports.said)).not.toContain('right-pw');
    return toPublishError(error);
  };

  it('wrong password', async () => {
    await using registry = await startHtpasswdRegistry({ ann: 'other' });
    expect(await failing({ registry: registry.host, ...ann })).toMatchObject({
      code: 'LOGIN_FAILED',
      message: expect.stringContaining(`Logging in to ${registry.host} as ann failed: `),
      fix: `${registry.host} rejected the user name "ann" with this password. Check both; a secret may have been rotated.`,
    });
  });

  it('no such host', async () => {
    expect(await failing({ registry: 'nowhere.invalid', ...ann })).toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      message: expect.stringMatching(/^Logging in to nowhere\.invalid as ann failed: /),
      fix: 'Check the name of the registry in `registry`, and that this runner can reach it (firewall, proxy, VPN).',
    });
  });

  it('registry down', async () => {
    const host = await closedHost();
    expect(await failing({ registry: host, ...ann })).toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      message: expect.stringContaining(`${host} could not be reached`),
    });
  });

  it.each([200, 404])('an HTML page with status %s', async (status) => {
    await using site = await listen((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title>');
    });
    const error = await failing({ registry: site.host, ...ann });
    expect(error).toMatchObject({ message: expect.stringContaining(`Logging in to ${site.host}`) });
    expect(error).toMatchObject({
      code: 'NOT_A_REGISTRY',
      fix: 'Something else answers there: a proxy, a login page or a web server. Check the host in `registry`.',
    });
  });

  it('several, all of them reported, although one would succeed', async () => {
    await using good = await startHtpasswdRegistry({ ann: 'right-pw' });
    await using bad = await startHtpasswdRegistry({ ann: 'other' });
    const down = await closedHost();
    const list = [good.host, bad.host, down].map((registry) => ({ registry, ...ann }));
    const error = await failing({ 'registry-auth': JSON.stringify(list) });
    expect(error).toMatchObject({
      message: expect.stringMatching(
        new RegExp(`^Logging in to ${bad.host} .*\nLogging in to ${down} .*$`),
      ),
    });
  });
});

it('takes back what it stored when a credential helper fails half-way', async () => {
  await using first = await startHtpasswdRegistry({ ann: 'right-pw' });
  await using second = await startHtpasswdRegistry({ ann: 'right-pw' });
  const ports = online();
  mkdirSync(join(ports.home, '.docker'));
  const text = JSON.stringify({ credHelpers: { [first.host]: 'good', [second.host]: 'bad' } });
  writeFileSync(configOf(ports), text);
  const exec: TestPorts['exec'] = (file, args, options) => {
    if (file.endsWith('bad') && args[0] === 'store') ports.keychain.broken.set('bad', 'locked');
    return ports.keychain.exec(file, args, options);
  };
  const list = [first.host, second.host].map((registry) => ({ registry, ...ann }));
  const failing = loginTo({ 'registry-auth': JSON.stringify(list) }, { ...ports, exec });
  await expect(failing).rejects.toMatchObject({
    code: 'DOCKER_CONFIG',
    message: expect.stringContaining('docker-credential-bad'),
  });
  expect([...ports.keychain.entries]).toEqual([]);
  expect(readFileSync(configOf(ports), 'utf8')).toBe(text);
});

it('warns where DOCKER_AUTH_CONFIG would win', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'right-pw' });
  const ports = online();
  const auths = {
    [registry.host]: { auth: encodeBasic('old', 'old') },
    'other.io': { auth: 'eDp5' },
  };
  const env = { ...ports.env, DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) };
  await loginTo({ registry: registry.host, ...ann }, { ...ports, env });
  expect(ports.said).toEqual([
    expect.stringContaining(`warning: DOCKER_AUTH_CONFIG holds a login to ${registry.host} too`),
  ]);
});

it('refuses wrong inputs before any request, all at once', async () => {
  const ports = online();
  const failing = loginTo({ registry: 'https://x', ...ann, logout: 'perhaps' }, ports);
  await expect(failing).rejects.toMatchObject({ code: 'BAD_INPUT', exitCode: 2 });
  await expect(failing).rejects.toThrow(/^registry: .*\nlogout: /);
  expect(ports.events).toEqual([]);
});

it('leaves out what a fork has no secrets for, and says so', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'right-pw' });
  const ports = online();
  const list = [{ registry: 'quay.io', username: 'bot', password: '' }];
  const raw = { registry: registry.host, ...ann, 'registry-auth': JSON.stringify(list) };
  const logins = await loginTo(raw, ports, false);
  expect(logins.map((login) => login.registry)).toEqual([registry.host]);
  expect(ports.said).toEqual([
    expect.stringMatching(/^notice: GitHub gives .* no secrets.*\nregistry-auth\[0\]\.password: /),
  ]);
  expect(await loginTo({ registry: 'quay.io' }, testPorts(), false)).toEqual([]);
});

it('logs in to ghcr.io with the job’s own token', async () => {
  const asked: string[] = [];
  const ports = testPorts({
    env: { ...testPorts().env, GITHUB_ACTOR: 'octo' },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const authorization = request.headers.get('authorization');
      asked.push(`${request.url} ${authorization}`);
      if (request.url.startsWith('https://ghcr.io/token'))
        return Response.json({ token: 'bearer' });
      if (authorization === 'Bearer bearer') return Response.json({});
      const challenge = 'Bearer realm="https://ghcr.io/token",service="ghcr.io"';
      return Response.json({}, { status: 401, headers: { 'www-authenticate': challenge } });
    },
  });
  const logins = await loginTo({ registry: 'ghcr.io', 'github-token': 'ghs_job' }, ports);
  expect(renderLogins(logins)).toEqual([
    expect.stringMatching(/^Logged in to ghcr\.io as octo, with the job’s own token \(/),
  ]);
  expect(asked.find((line) => line.startsWith('https://ghcr.io/token'))).toContain(
    `Basic ${encodeBasic('octo', 'ghs_job')}`,
  );
  expect(existsSync(join(ports.env.HOME ?? '', '.docker/config.json'))).toBe(true);
});

it('keeps a login for one scope where buildx looks for it, and undoes it', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'right-pw' });
  const ports = online();
  const kept: Receipt[][] = [];
  const keep = async (receipts: readonly Receipt[]) =>
    void kept.push(structuredClone([...receipts]));
  const raw = {
    ...{ registry: registry.host, scope: 'acme/app@push', ...ann },
    'registry-auth': `- {registry: "${registry.host}", username: ann, password: right-pw}`,
  };
  const logins = await logIn(raw, { secretsAvailable: true, keep }, ports);
  const scoped = join(
    ports.home,
    `.docker/buildx/config/${registry.host}/acme/app@push/config.json`,
  );
  expect(renderLogins(logins)).toEqual([
    `Logged in to ${registry.host} for acme/app@push as ann (stored in ${scoped})`,
    `Logged in to ${registry.host} as ann (stored in ${configOf(ports)})`,
  ]);
  const entry = { auths: { [registry.host]: { auth: encodeBasic('ann', 'right-pw') } } };
  for (const path of [scoped, configOf(ports)]) {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(entry);
  }
  for (const receipt of kept.at(-1) ?? []) await undoLogins(receipt, ports);
  for (const path of [scoped, configOf(ports)]) expect(existsSync(path)).toBe(false);
});

it('undoes the login of one place where another cannot be written', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'right-pw' });
  const ports = online();
  const folder = join(ports.home, '.docker/buildx/config');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, registry.host), 'in the way');
  const raw = {
    ...{ registry: registry.host, ...ann },
    'registry-auth': `- {registry: "${registry.host}", username: ann, password: right-pw, scope: acme/app}`,
  };
  await expect(loginTo(raw, ports)).rejects.toMatchObject({ code: 'DOCKER_CONFIG' });
  expect(existsSync(configOf(ports))).toBe(false);
});
