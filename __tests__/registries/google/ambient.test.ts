import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeServiceKey } from '../../cloud/google/oauth2.ts';
import { site } from '../../cloud/site.ts';
import { makeFolder } from '../../login/ports.ts';
import { digestAt, pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import { password } from '../world.ts';
import { ACCOUNT, EMAIL, HOST, IMAGE, PROVIDER, SUBJECT, startProject } from './project.ts';

const KEY = makeServiceKey(EMAIL);

const upstream = upstreamOfFile();

/** A new file of this text. */
function written(text: string, name = 'credentials.json'): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, text);
  return path;
}

type Project = Awaited<ReturnType<typeof startProject>>;

async function push(world: Project): Promise<void> {
  const logged = await world.login(undefined, { registry: HOST });
  expect(logged.source).toBe('ambient');
  expect(logged.username).toBe('oauth2accesstoken');
  const digest = await pushSmall(logged.client, IMAGE, 'ambient');
  expect(await digestAt(upstream.host, IMAGE, 'ambient')).toBe(digest);
  expect(world.ports.masked).toEqual(expect.arrayContaining([...world.google.tokens.keys()]));
}

const start = (
  options: Partial<Parameters<typeof startProject>[0]> = {},
  job: Parameters<typeof startProject>[1] = {},
) => startProject({ upstream: upstream.host, keys: [KEY], ...options }, job);

const named = (text: string) => ({ env: { GOOGLE_APPLICATION_CREDENTIALS: written(text) } });

it.each([
  ['_json_key', KEY.json],
  ['_json_key_base64', Buffer.from(KEY.json).toString('base64')],
])('pushes with a key for %s', async (username, text) => {
  await using world = await start();
  const { client } = await world.login(password(HOST, username, text));
  await pushSmall(client, IMAGE, 'key');
});

describe('the file that the environment names', () => {
  it('has the key of a service account, which goes nowhere', async () => {
    await using world = await start({ writers: [ACCOUNT] }, named(KEY.json));
    await push(world);
    expect(world.cloud.asked.slice(0, 2)).toEqual(['oauth2.googleapis.com', HOST]);
  });

  it('has a key that was deleted', async () => {
    await using world = await start({ keys: [] }, named(KEY.json));
    await expect(push(world)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message: expect.stringContaining('Invalid JWT Signature'),
      fix: expect.stringContaining(`The key of ${EMAIL} may be deleted`),
    });
  });

  /** As google-github-actions/auth writes it. */
  const external = (source: object, more: object = {}) =>
    JSON.stringify({
      type: 'external_account',
      audience: `//iam.googleapis.com/${PROVIDER}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: 'https://sts.googleapis.com/v1/token',
      credential_source: source,
      ...more,
    });

  const ACTS_AS = {
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${EMAIL}:generateAccessToken`,
  };
  const JSON_FORMAT = { format: { type: 'json', subject_token_field_name: 'value' } };
  const AUDIENCE = `https://iam.googleapis.com/${PROVIDER}`;

  it.each([
    ['the pool’s principal', {}, { writers: [SUBJECT] }],
    ['a service account', ACTS_AS, { writers: [ACCOUNT], accounts: { [EMAIL]: [SUBJECT] } }],
  ])('says where the job’s ID token comes from, for %s', async (_, more, options) => {
    const path = written('');
    const env = { GOOGLE_APPLICATION_CREDENTIALS: path };
    await using world = await start(options, { env });
    const { ACTIONS_ID_TOKEN_REQUEST_URL: base, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } =
      world.ports.env;
    const url = `${base}&audience=${encodeURIComponent(AUDIENCE)}`;
    const source = { url, headers: { Authorization: `Bearer ${token}` }, ...JSON_FORMAT };
    writeFileSync(path, external(source, more));
    await push(world);
    expect(world.ports.masked).toEqual(expect.arrayContaining([...world.issuer.issued]));
  });

  it.each([
    ['as text', (token: string) => `${token}\n`, {}],
    ['in JSON', (token: string) => JSON.stringify({ value: token }), JSON_FORMAT],
  ])('says which file has the token, %s', async (_, render, format) => {
    const file = written('', 'token');
    const job = named(external({ file, ...format }));
    await using world = await start({ writers: [SUBJECT] }, job);
    writeFileSync(file, render((await world.ports.idToken?.(AUDIENCE)) ?? ''));
    await push(world);
  });

  it('is of another job', async () => {
    const url = 'https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2.0';
    const source = { url, headers: { Authorization: 'Bearer of-yesterday' }, ...JSON_FORMAT };
    await using world = await start({}, named(external(source)));
    await expect(push(world)).rejects.toMatchObject({
      code: 'NO_ID_TOKEN',
      fix: expect.stringContaining('Run google-github-actions/auth in this job'),
    });
  });

  it.each([
    ['is no JSON', 'private', /is not JSON/],
    ['is of another type', '{"type":"gdch"}', /has credentials of the type "gdch"/],
    ['lacks a field', '{"type":"service_account"}', /has no `client_email`/],
    [
      'has half a key',
      JSON.stringify({ ...JSON.parse(KEY.json), private_key: '-----BEGIN' }),
      /has a `private_key` that is none/,
    ],
    [
      'starts a program',
      external({ executable: { command: 'x' } }),
      /neither a file nor an address/,
    ],
  ])('%s', async (_, text, message) => {
    await using world = await start({}, named(text));
    await expect(push(world)).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      message: expect.stringMatching(message),
    });
  });

  it('is not there', async () => {
    const env = { GOOGLE_APPLICATION_CREDENTIALS: '/nowhere/key.json' };
    await using world = await start({}, { env });
    await expect(push(world)).rejects.toMatchObject({
      message: expect.stringContaining('`GOOGLE_APPLICATION_CREDENTIALS` names it'),
    });
  });

  it('sends no token in the clear to anybody', async () => {
    const source = { url: 'http://evil.example/token', ...JSON_FORMAT };
    await using world = await start({}, named(external(source)));
    await expect(push(world)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(world.cloud.asked).toEqual([]);
  });
});

it.each([
  ['the home', (home: string) => ({ HOME: home })],
  ['its own folder', (home: string) => ({ CLOUDSDK_CONFIG: join(home, '.config/gcloud') })],
])('takes the login that gcloud left in %s', async (_, envOf) => {
  const home = makeFolder();
  mkdirSync(join(home, '.config/gcloud'), { recursive: true });
  const user = { client_id: 'c', client_secret: 's', refresh_token: '1//left' };
  const text = JSON.stringify({ type: 'authorized_user', ...user });
  writeFileSync(join(home, '.config/gcloud/application_default_credentials.json'), text);
  const options = { users: { '1//left': 'ann@acme.example' }, writers: ['user:ann@acme.example'] };
  await using world = await start(options, { env: envOf(home) });
  await push(world);
});

describe('a machine', () => {
  it('has a service account', async () => {
    await using world = await start({ machine: EMAIL });
    await push(world);
    expect(world.cloud.asked[0]).toBe('metadata.google.internal');
  });

  const FLAVOR = { 'metadata-flavor': 'Google' };
  const METADATA = 'metadata.google.internal';
  it.each([
    ['is not Google’s', {}],
    ['has no service account', { [METADATA]: site(() => ({ status: 404, headers: FLAVOR })) }],
    [
      'has a network that answers to every name',
      { [METADATA]: site(() => ({ status: 200, body: { access_token: 'x' } })) },
    ],
    ['is starting', { [METADATA]: site(() => ({ status: 503, headers: FLAVOR })) }],
    ['has a network that swallows the question', { [METADATA]: () => {} }],
  ])(
    '%s: nothing is found, and nothing is waited for',
    async (_, beside) => {
      await using world = await start({}, { beside });
      expect((await world.login(undefined, { registry: HOST })).source).toBe('none');
      expect(world.pauses).toEqual([]);
      // A request to anybody else may take longer than this.
    },
    10_000,
  );
});
