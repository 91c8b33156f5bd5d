import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoginRequest } from '../../src/inputs/request.ts';
import { encodeBasic } from '../../src/login/docker-config.ts';
import { openSession } from '../../src/login/session.ts';
import { secret } from '../../src/secret.ts';
import { makeFolder, removeFolders, type TestPorts, testPorts } from './ports.ts';

afterEach(removeFolders);

function setUp(text?: string): { ports: TestPorts; docker: string } {
  const ports = testPorts();
  const docker = join(ports.home, '.docker');
  mkdirSync(docker);
  if (text !== undefined) writeFileSync(join(docker, 'config.json'), text);
  return { ports, docker };
}

const login = (registry: string, password = 'typed-pw'): LoginRequest => ({
  how: 'password',
  registry,
  username: 'ann',
  password: secret(password),
  input: 'password',
});

interface Opening {
  readonly registries?: readonly string[];
  readonly logins?: readonly LoginRequest[];
  readonly token?: string;
  readonly env?: Record<string, string>;
}

async function open(ports: TestPorts, opening: Opening) {
  const { registries = ['ghcr.io'], logins = [], token, env: more } = opening;
  const env = { ...ports.env, ...more };
  const directory = await ports.files.makePrivateDirectory();
  const session = await openSession(
    {
      registries,
      loginFor: (host) => logins.find(({ registry }) => registry === host),
      asked: {
        githubToken:
          token === undefined ? undefined : { token: secret(token), registry: 'ghcr.io' },
        connection: { insecure: [], authRealms: [], retryTimeoutMs: 300_000 },
      },
      directory,
    },
    { ...ports, env },
  );
  return { session, directory, env };
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const stored = (username: string, password: string) => ({ auth: encodeBasic(username, password) });

describe('which credentials are used', () => {
  const everything = JSON.stringify({ auths: { 'ghcr.io': stored('file', 'file-pw') } });
  const environment = JSON.stringify({ auths: { 'ghcr.io': stored('env', 'env-pw') } });
  it.each<[string, string | undefined, Opening, object]>([
    [
      'what was typed',
      everything,
      { logins: [login('ghcr.io')], token: 'tok-en' },
      { source: 'input', username: 'ann' },
    ],
    [
      'DOCKER_AUTH_CONFIG',
      everything,
      { token: 'tok-en', env: { DOCKER_AUTH_CONFIG: environment } },
      { source: 'environment', username: 'env' },
    ],
    [
      'docker’s file',
      everything,
      { token: 'tok-en' },
      { source: 'docker-config', username: 'file' },
    ],
    ['the job’s token', undefined, { token: 'tok-en' }, { source: 'job-token', username: 'token' }],
    [
      'the job’s token, for its actor',
      undefined,
      { token: 'tok-en', env: { GITHUB_ACTOR: 'octo' } },
      { source: 'job-token', username: 'octo' },
    ],
    ['nobody', undefined, {}, { source: 'none' }],
    [
      'the job’s token nowhere else',
      undefined,
      { registries: ['quay.io'], token: 'tok-en' },
      { source: 'none' },
    ],
    [
      'a damaged variable counts as none',
      everything,
      { env: { DOCKER_AUTH_CONFIG: '{' } },
      { source: 'docker-config', username: 'file' },
    ],
  ])('%s', async (_, config, opening, identity) => {
    const { ports } = setUp(config);
    const { session } = await open(ports, opening);
    expect(session.identity(opening.registries?.[0] ?? 'ghcr.io')).toEqual(identity);
  });

  it('asks the credential helper of the registry', async () => {
    const { ports } = setUp('{"credsStore":"keys","auths":{"quay.io":{"auth":"YTpi"}}}');
    ports.keychain.entries.set('keys ghcr.io', { Username: 'kim', Secret: 'key-pw' });
    const { session, env } = await open(ports, { registries: ['ghcr.io', 'quay.io'] });
    expect(session.identity('ghcr.io')).toEqual({ source: 'docker-config', username: 'kim' });
    // docker, too, ignores the file where a helper is named.
    expect(session.identity('quay.io')).toEqual({ source: 'none' });
    expect(session.env).toBe(env);
  });

  it('says that a helper fails, and goes on without a login', async () => {
    const { ports } = setUp('{"credsStore":"keys"}');
    ports.keychain.broken.set('keys', 'locked');
    const { session } = await open(ports, {});
    expect(session.identity('ghcr.io')).toEqual({ source: 'none' });
    expect(ports.said).toEqual([
      "warning: The credential helper docker-credential-keys, which docker's configuration names for ghcr.io, could not be asked.\nlocked",
    ]);
  });

  it('masks every form before use', async () => {
    const { ports } = setUp(
      JSON.stringify({
        auths: { 'an.azurecr.io': { ...stored('id', ''), identitytoken: 'idt-1' } },
      }),
    );
    await open(ports, {
      registries: ['ghcr.io', 'an.azurecr.io'],
      logins: [login('ghcr.io', 'two\nlines')],
    });
    const forms = ['two\nlines', encodeBasic('ann', 'two\nlines'), 'idt-1'];
    expect(new Set(ports.masked)).toEqual(new Set(forms));
  });
});

describe('the private configuration', () => {
  it('is the user’s with our logins in it; the user’s own stays byte-identical', async () => {
    const text =
      '{ "auths":{"quay.io":{"auth":"YTpi"}, "ghcr.io": {"auth":"b2xk","identitytoken":"t"}},\n"credsStore":"keys","proxies":{"default":{}},"x":1.0}';
    const { ports, docker } = setUp(text);
    const { session, directory } = await open(ports, { logins: [login('ghcr.io')] });
    expect(readJson(join(directory, 'config.json'))).toEqual({
      auths: { 'quay.io': { auth: 'YTpi' }, 'ghcr.io': stored('ann', 'typed-pw') },
      credsStore: 'keys',
      credHelpers: { 'ghcr.io': '' },
      proxies: { default: {} },
      x: 1,
    });
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(dirname(directory)).toBe(ports.env.RUNNER_TEMP);
    expect(statSync(join(directory, 'config.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(docker, 'config.json'), 'utf8')).toBe(text);
    expect(readdirSync(docker)).toEqual(['config.json']);
    expect(session.env).toMatchObject({
      DOCKER_CONFIG: directory,
      BUILDX_CONFIG: join(docker, 'buildx'),
    });
  });

  it('leads to what docker keeps beside its file, also by a relative DOCKER_CONFIG', async () => {
    const { ports } = setUp();
    const other = makeFolder();
    mkdirSync(join(other, 'contexts'));
    symlinkSync(makeFolder(), join(other, 'cli-plugins'));
    writeFileSync(join(other, 'ca.pem'), '');
    const relative = `${'../'.repeat(20)}${other.slice(1)}`;
    const { session, directory } = await open(ports, {
      logins: [login('ghcr.io')],
      env: { DOCKER_CONFIG: relative, BUILDX_CONFIG: `${relative}/own-buildx` },
    });
    expect(readdirSync(directory).sort()).toEqual([
      'ca.pem',
      'cli-plugins',
      'config.json',
      'contexts',
    ]);
    for (const name of ['contexts', 'cli-plugins', 'ca.pem']) {
      expect(lstatSync(join(directory, name)).isSymbolicLink()).toBe(true);
      expect(realpathSync(join(directory, name))).toBe(realpathSync(join(other, name)));
    }
    expect(session.env.BUILDX_CONFIG).toBe(join(other, 'own-buildx'));
  });

  it('is not made where nothing is added', async () => {
    const { ports } = setUp(JSON.stringify({ auths: { 'ghcr.io': stored('file', 'pw') } }));
    const { session, directory, env } = await open(ports, {});
    expect(session.env).toBe(env);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is what docker reads, whatever DOCKER_AUTH_CONFIG says of the same registries', async () => {
    const { ports } = setUp();
    const auths = {
      'ghcr.io': stored('a', 'b'),
      'quay.io': stored('c', 'd'),
      'other.io': stored('e', 'f'),
    };
    const { session, directory } = await open(ports, {
      registries: ['ghcr.io', 'quay.io'],
      logins: [login('ghcr.io')],
      env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) },
    });
    expect(readJson(join(directory, 'config.json')).auths).toEqual({
      'ghcr.io': stored('ann', 'typed-pw'),
      // Versions of docker that do not know the variable find it here.
      'quay.io': stored('c', 'd'),
    });
    expect(JSON.parse(session.env.DOCKER_AUTH_CONFIG ?? '')).toEqual({
      auths: { 'other.io': stored('e', 'f') },
    });
  });

  it.each([
    [
      'malformed',
      (path: string) => writeFileSync(path, '{"auths": {"quay.io": {"auth": "c2VjcmV0"'),
    ],
    ['a directory', (path: string) => mkdirSync(path)],
  ])(
    'does without a file of the user that is %s, and says so without quoting it',
    async (_, make) => {
      const { ports, docker } = setUp();
      make(join(docker, 'config.json'));
      const { session, directory } = await open(ports, { logins: [login('ghcr.io')] });
      expect(session.identity('ghcr.io').source).toBe('input');
      expect(Object.keys(readJson(join(directory, 'config.json')).auths)).toEqual(['ghcr.io']);
      expect(ports.said).toEqual([
        expect.stringMatching(
          `^warning: docker's configuration ${docker}/config.json .* It is ignored`,
        ),
      ]);
      expect(ports.said.join()).not.toContain('c2VjcmV0');
    },
  );

  it('follows a link to the user’s file, and reads one of several megabytes', async () => {
    const { ports, docker } = setUp();
    const auths = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, at) => [`r${at}.io`, stored('user', `password-${at}`)]),
    );
    const target = join(makeFolder(), 'real.json');
    writeFileSync(target, JSON.stringify({ auths }));
    symlinkSync(target, join(docker, 'config.json'));
    const { session, directory } = await open(ports, {
      registries: ['ghcr.io', 'r49999.io'],
      logins: [login('ghcr.io')],
    });
    expect(session.identity('r49999.io')).toEqual({ source: 'docker-config', username: 'user' });
    expect(Object.keys(readJson(join(directory, 'config.json')).auths)).toHaveLength(50_001);
  });
});
