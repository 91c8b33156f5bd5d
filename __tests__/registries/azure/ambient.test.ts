import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../../../src/adapters/node/exec.ts';
import { CLIENT, PUBLIC, TENANT } from '../../cloud/azure/azure.ts';
import { issueEntraToken } from '../../cloud/azure/entra.ts';
import { type SiteRequest, site } from '../../cloud/site.ts';
import { makeFolder } from '../../login/ports.ts';
import { digestAt, pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import { HOST, startTenant } from './tenant.ts';

const upstream = upstreamOfFile();

const start = (
  options: Partial<Parameters<typeof startTenant>[0]> = {},
  job: Parameters<typeof startTenant>[1] = {},
) => startTenant({ upstream: upstream.host, ...options }, job);

type Tenant = Awaited<ReturnType<typeof startTenant>>;

async function push(world: Tenant): Promise<void> {
  const logged = await world.login(undefined, { registry: HOST });
  expect(logged.source).toBe('ambient');
  const digest = await pushSmall(logged.client, 'app', 'ambient');
  expect(await digestAt(upstream.host, 'app', 'ambient')).toBe(digest);
  const secrets = [...world.azure.tokens.keys(), ...world.azure.refresh.keys()];
  expect(world.ports.masked).toEqual(expect.arrayContaining(secrets));
  expect(world.azure.exchanges[0]?.get('tenant')).toBe(TENANT);
}

const IDS = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT };

describe('variables', () => {
  it('have the secret of an app', async () => {
    const apps = { [CLIENT]: { secret: 's~cret+/=&' } };
    const env = { ...IDS, AZURE_CLIENT_SECRET: 's~cret+/=&' };
    await using world = await start({ apps }, { env });
    await push(world);
    expect(world.ports.masked).toContain('s~cret+/=&');
  });

  it.each([
    [
      'E25: a wrong secret',
      { secret: 'other' },
      /AADSTS7000215: /,
      /the secret's value, not its id/,
    ],
    [
      'E25: a secret that has ended',
      { fails: { code: 7000222, words: 'The provided client secret keys are expired.' } },
      /AADSTS7000222: /,
      /az ad app credential reset --id aaaaaaaa/,
    ],
  ])('have %s', async (_, app, message, fix) => {
    const env = { ...IDS, AZURE_CLIENT_SECRET: 'x' };
    await using world = await start({ apps: { [CLIENT]: app } }, { env });
    await expect(push(world)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
  });

  it('name the token of a workload in Kubernetes', async () => {
    const path = join(makeFolder(), 'token');
    const env = { ...IDS, AZURE_FEDERATED_TOKEN_FILE: path };
    await using world = await start({}, { env });
    const token = (await world.ports.idToken?.(PUBLIC.audience)) ?? '';
    writeFileSync(path, `${token}\n`);
    await push(world);
  });
});

describe('the command line', () => {
  /** A program `az` that answers from a file, and writes down what it was asked and what it could see. */
  function installAz(exitCode = 0) {
    const folder = makeFolder();
    const program = `#!/bin/sh\necho "$@" > ${folder}/args\nenv > ${folder}/env\ncat ${folder}/answer\nexit ${exitCode}\n`;
    writeFileSync(join(folder, 'az'), program, { mode: 0o755 });
    writeFileSync(join(folder, 'answer'), '');
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const env = { PATH: `${folder}:/usr/bin:/bin`, SECRET: 'of-the-job' };
    return { env, read, answer: (text: string) => writeFileSync(join(folder, 'answer'), text) };
  }

  it('is logged in', async () => {
    const az = installAz();
    await using world = await start({}, { env: az.env, ports: { exec } });
    const accessToken = await issueEntraToken(CLIENT, { tenant: TENANT, ...world.azure });
    az.answer(JSON.stringify({ accessToken, tenant: TENANT, tokenType: 'Bearer' }, null, 2));
    await push(world);
    expect(az.read('args').trim()).toBe(
      'account get-access-token --resource https://containerregistry.azure.net --output json',
    );
    expect(az.read('env')).not.toContain('of-the-job');
    expect(az.read('env')).not.toContain('ACTIONS_ID_TOKEN');
    expect(world.ports.said.join()).not.toContain(accessToken);
  });

  it.each([
    ['is not logged in', 1, 'Please run az login'],
    ['says nonsense', 0, 'nonsense'],
  ])('%s', async (_, exitCode, text) => {
    const az = installAz(exitCode);
    az.answer(text);
    await using world = await start({}, { env: az.env, ports: { exec } });
    expect((await world.login(undefined, { registry: HOST })).source).toBe('none');
  });

  it('is logged in to another tenant', async () => {
    const az = installAz();
    await using world = await start({ known: [] }, { env: az.env, ports: { exec } });
    const accessToken = await issueEntraToken(CLIENT, { tenant: TENANT, ...world.azure });
    az.answer(JSON.stringify({ accessToken, tenant: TENANT }));
    await expect(push(world)).rejects.toMatchObject({ code: 'IDENTITY_REFUSED' });
  });
});

describe('a machine', () => {
  const IMDS = '169.254.169.254';

  /** Gives a token to who asks as Microsoft says. */
  function identity(isAsked: (request: SiteRequest) => boolean, token: () => Promise<string>) {
    return site(async (request) =>
      isAsked(request) && request.query.get('resource') === PUBLIC.resource
        ? { status: 200, body: { access_token: await token(), expires_in: '3599' } }
        : { status: 400, body: { error: 'invalid_request', error_description: 'no' } },
    );
  }

  const ofMachine = ({ path, query, headers }: SiteRequest) =>
    path === '/metadata/identity/oauth2/token' &&
    query.get('api-version') === '2018-02-01' &&
    headers.metadata === 'true';
  const ofApp = ({ path, query, headers }: SiteRequest) =>
    path === '/msi/token' &&
    query.get('api-version') === '2019-08-01' &&
    headers['x-identity-header'] === 'of-the-app';
  const ofClient = (request: SiteRequest) =>
    ofMachine(request) && request.query.get('client_id') === CLIENT;

  it.each([
    ['its identity', IMDS, ofMachine, {}],
    ['one of several identities', IMDS, ofClient, { AZURE_CLIENT_ID: CLIENT }],
    [
      'a container’s identity',
      'identity.example',
      ofApp,
      { IDENTITY_ENDPOINT: 'https://identity.example/msi/token', IDENTITY_HEADER: 'of-the-app' },
    ],
  ])('has %s', async (_, host, isAsked, env) => {
    let token = async () => '';
    const beside = { [host]: identity(isAsked, () => token()) };
    await using world = await start({}, { env, beside });
    token = () => issueEntraToken(CLIENT, { tenant: TENANT, ...world.azure });
    await push(world);
  });

  it.each([
    ['is not Azure’s', {}],
    [
      'has no identity, as hosted runners have none',
      { [IMDS]: site(() => ({ status: 400, body: { error_description: 'Identity not found' } })) },
    ],
    ['is another cloud’s', { [IMDS]: site(() => ({ status: 404, body: 'not found' })) }],
    ['is starting', { [IMDS]: site(() => ({ status: 503 })) }],
    ['is in a network that swallows the question', { [IMDS]: () => {} }],
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
