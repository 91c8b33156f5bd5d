import { CLIENT, TENANT } from '../../cloud/azure/azure.ts';
import { GITHUB_ISSUER, USUAL_CLAIMS } from '../../cloud/issuer.ts';
import { upstreamOfFile } from '../upstream.ts';
import { password } from '../world.ts';
import { byClient, HOST, startTenant } from './tenant.ts';

const upstream = upstreamOfFile();

const { sub } = USUAL_CLAIMS;
const AUDIENCE = 'api://AzureADTokenExchange';
const IDENTITY = (issuer: string, audience = AUDIENCE) =>
  `az identity federated-credential create --name github --identity-name NAME --resource-group GROUP --issuer ${issuer} --subject ${sub} --audiences ${audience}`;
const APP = `az ad app federated-credential create --id ${CLIENT} --parameters '${JSON.stringify({
  ...{ name: 'github', issuer: GITHUB_ISSUER, subject: sub, audiences: [AUDIENCE] },
})}'`;
const ROLE = `az role assignment create --assignee ${CLIENT} --role AcrPush --scope "$(az acr show --name acme --query id --output tsv)"`;
const OTHER_ID = '99999999-8888-7777-6666-555555555555';
const GHES = 'https://github.corp.example/_services/token';

interface Row {
  readonly name: string;
  readonly options?: Partial<Parameters<typeof startTenant>[0]>;
  readonly token?: Parameters<typeof startTenant>[1];
  readonly fields?: Readonly<Record<string, string>>;
  readonly message: RegExp;
  readonly fix: RegExp;
  readonly paste?: readonly string[];
}

function failing(code: number, words: string) {
  return { apps: { [CLIENT]: { fails: { code, words } } } };
}

const ROWS: readonly Row[] = [
  {
    name: 'E24, another subject',
    options: { apps: { [CLIENT]: { subject: 'repo:acme/app:environment:production' } } },
    message: /^Microsoft Entra .*AADSTS700213: No matching federated identity record .* \(401\)$/,
    fix: /no federated credential for exactly this/,
    paste: [IDENTITY(GITHUB_ISSUER), APP],
  },
  {
    name: 'E24, a subject in other letters',
    options: { apps: { [CLIENT]: { subject: 'repo:Acme/App:ref:refs/heads/main' } } },
    message: /AADSTS7002138: /,
    fix: /Only upper and lower case differ/,
    paste: [IDENTITY(GITHUB_ISSUER)],
  },
  {
    name: 'E24, another issuer',
    options: { apps: { [CLIENT]: { subject: sub, issuer: GITHUB_ISSUER } } },
    token: { issuer: GHES },
    message: /AADSTS700211: /,
    fix: /exactly this issuer/,
    paste: [IDENTITY(GHES)],
  },
  {
    name: 'E24, another audience',
    fields: { 'oidc-audience': 'ours' },
    message: /AADSTS700212: /,
    fix: /subject and audience/,
    paste: [IDENTITY(GITHUB_ISSUER, 'ours')],
  },
  {
    name: 'E25, no such app',
    options: { apps: {} },
    message: /AADSTS700016: /,
    fix: new RegExp(`no application with the client id ${CLIENT} in the tenant ${TENANT}`),
  },
  {
    name: 'E25, an ID token that is too old',
    options: failing(700024, 'Client assertion is not within its valid time range.'),
    message: /AADSTS700024: /,
    fix: /too old, or the clock/,
  },
  {
    name: 'what we do not know',
    options: failing(53003, 'Access has been blocked by Conditional Access policies.'),
    message: /AADSTS53003: Access has been blocked/,
    fix: /The meaning of the code is at https:\/\/login\.microsoftonline\.com\/error/,
  },
  {
    name: 'no such tenant',
    fields: { 'tenant-id': OTHER_ID },
    message: /AADSTS90002: /,
    fix: /az account show --query tenantId/,
  },
  {
    name: 'a tenant without registries',
    options: {
      place: {
        ...{ host: HOST, service: HOST, authority: 'login.microsoftonline.com' },
        ...{ audience: AUDIENCE, resource: 'https://other.example' },
      },
    },
    message: /AADSTS500011: /,
    fix: /does not know Azure Container Registry/,
  },
  {
    name: 'E26, the registry does not know the identity',
    options: { known: [] },
    message:
      /^acme\.azurecr\.io .*authentication required, visit https:\/\/aka\.ms\/acr\/authorization/,
    fix: /Entra knows this identity, the registry does not.*Container Registry Repository Writer/,
    paste: [ROLE],
  },
  {
    name: 'E26, the registry is in another tenant',
    options: { registryTenant: OTHER_ID },
    message: /visit https:\/\/aka\.ms\/acr\/authorization.*\(401\)/,
    fix: /`tenant-id` is the tenant of the registry/,
    paste: [ROLE],
  },
];

it.each(ROWS)('$name', async ({ options, token, fields, message, fix, paste = [] }) => {
  await using world = await startTenant({ upstream: upstream.host, ...options }, token);
  const failure = await world.login(byClient(fields)).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({
    code: 'IDENTITY_REFUSED',
    message: expect.stringMatching(message),
    fix: expect.stringMatching(fix),
    detail: expect.arrayContaining([`  sub: ${sub}`, ...paste]),
  });
  expect((failure as Error).message).not.toContain('Trace ID');
  expect(world.pauses).toEqual([]);
});

describe('the registry', () => {
  const FIREWALL =
    /The firewall of acme\.azurecr\.io.*az acr network-rule add --name acme --ip-address 20\.1\.2\.3/;

  it('E27: keeps a keyless login out by its firewall', async () => {
    await using world = await startTenant({ upstream: upstream.host, isFirewalled: true });
    await expect(world.login(byClient())).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      message: expect.stringContaining("client with IP '20.1.2.3' is not allowed access"),
      fix: expect.stringMatching(FIREWALL),
    });
  });

  it('E27: keeps a password out by its firewall', async () => {
    await using world = await startTenant({ upstream: upstream.host, isFirewalled: true });
    const logged = await world.login(password(HOST, CLIENT, 'x'));
    expect(await logged.failure((client) => client.ping())).toMatchObject({
      code: 'LOGIN_FAILED',
      fix: expect.stringMatching(FIREWALL),
    });
  });

  it('E26: gives no role to push', async () => {
    await using world = await startTenant({ upstream: upstream.host, pushers: [] });
    const logged = await world.login(byClient());
    const shown = await logged.failure((client) => client.canPush('app'), 'app');
    expect(shown.code).toBe('PUSH_DENIED');
    expect(shown.fix).toContain(ROLE.replace(CLIENT, 'CLIENT_ID'));
    expect(shown.fix).toContain('Container Registry Repository Writer');
  });

  it.each([
    [
      'E26: a service principal with a wrong secret',
      CLIENT,
      /az ad app credential reset --id aaaaaaaa/,
    ],
    [
      'E26: a token of the registry after 3 hours',
      '00000000-0000-0000-0000-000000000000',
      /it ends after 3 hours/,
    ],
    ['an account', 'acme', /must be enabled/],
  ])('refuses %s', async (_, username, fix) => {
    await using world = await startTenant({ upstream: upstream.host });
    const logged = await world.login(password(HOST, username, 'wrong'));
    expect(await logged.failure((client) => client.ping())).toMatchObject({
      code: 'LOGIN_FAILED',
      fix: expect.stringMatching(fix),
    });
  });

  it('wants a login', async () => {
    await using world = await startTenant({ upstream: upstream.host });
    const logged = await world.login(undefined, { registry: HOST });
    expect(await logged.failure((client) => client.canPush('app'), 'app')).toMatchObject({
      fix: expect.stringContaining('Set `tenant-id` and `client-id`'),
    });
  });
});
