import { type AzurePlace, CLIENT, PUBLIC, TENANT } from '../../cloud/azure/azure.ts';
import { digestAt, pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import { password } from '../world.ts';
import { byClient, HOST, startTenant } from './tenant.ts';

const NULL_GUID = '00000000-0000-0000-0000-000000000000';

const upstream = upstreamOfFile();

const GOVERNMENT: AzurePlace = {
  host: 'acme.azurecr.us',
  service: 'acme.azurecr.us',
  authority: 'login.microsoftonline.us',
  audience: 'api://AzureADTokenExchangeUSGov',
  resource: 'https://containerregistry.azure.us',
};
const CHINA: AzurePlace = {
  host: 'acme.azurecr.cn',
  service: 'acme.azurecr.cn',
  authority: 'login.chinacloudapi.cn',
  audience: 'api://AzureADTokenExchangeChina',
  resource: 'https://containerregistry.azure.cn',
};
/** A region's endpoint calls itself by the registry's name. */
const REGION: AzurePlace = { ...PUBLIC, host: 'acme.eastus2.geo.azurecr.io' };

const start = (
  options: Partial<Parameters<typeof startTenant>[0]> = {},
  job: Parameters<typeof startTenant>[1] = {},
) => startTenant({ upstream: upstream.host, ...options }, job);

it.each([PUBLIC, REGION, GOVERNMENT, CHINA])('pushes an image to $host', async (place) => {
  await using world = await start({ place });
  const logged = await world.login(byClient({}, place.host));
  expect(logged.source).toBe('keyless');
  expect(logged.username).toBe(NULL_GUID);
  await logged.client.ping();
  await logged.client.canPush('app');
  const digest = await pushSmall(logged.client, 'app');
  expect(await digestAt(upstream.host, 'app')).toBe(digest);
  expect(world.issuer.audiences).toEqual([place.audience]);
  const [exchange] = world.azure.exchanges;
  expect(exchange?.get('tenant')).toBe(TENANT);
  const secrets = [
    ...world.issuer.issued,
    ...world.azure.tokens.keys(),
    ...world.azure.refresh.keys(),
  ];
  expect(secrets).toHaveLength(3);
  expect(world.ports.masked).toEqual(expect.arrayContaining(secrets));
  for (const secret of secrets) expect(world.ports.said.join()).not.toContain(secret);
});

it('takes the realm of the registry at the endpoint of a region', async () => {
  await using world = await start({ place: REGION, realm: `https://${HOST}/oauth2/token` });
  const beside = await world.login(byClient({}, REGION.host)).catch((error: Error) => error);
  // Nobody is there in this world; that it was asked is enough.
  expect(beside).toMatchObject({ code: 'SERVICE_UNREACHABLE' });
  expect(beside).toMatchObject({ message: expect.stringContaining(HOST) });
});

it.each([
  'https://acme.azurecr.io.evil.example/oauth2/token',
  'https://other.azurecr.io/oauth2/token',
  'http://acme.azurecr.io/oauth2/token',
  'nonsense',
])('sends no token to a realm of somebody else: %s', async (realm) => {
  await using world = await start({ realm });
  await expect(world.login(byClient())).rejects.toMatchObject({
    code: 'REGISTRY_REFUSED',
    message: expect.stringContaining('is not its own'),
  });
  expect(world.azure.exchanges).toEqual([]);
});

it.each(['login.microsoftonline.us', 'https://login.microsoftonline.us/'])(
  'asks the authority of the environment, %s',
  async (authority) => {
    const place = { ...PUBLIC, authority: 'login.microsoftonline.us' };
    await using world = await start({ place }, { env: { AZURE_AUTHORITY_HOST: authority } });
    await (await world.login(byClient())).client.canPush('app');
  },
);

it('asks for another audience where told to', async () => {
  await using world = await start({ place: { ...PUBLIC, audience: 'ours' } });
  await (await world.login(byClient({ 'oidc-audience': 'ours' }))).client.canPush('app');
});

it('makes a token of 3 hours anew before it ends', async () => {
  await using world = await start();
  const { client, password: first = '' } = await world.login(byClient());
  await client.canPush('app');
  expect(world.azure.exchanges).toHaveLength(1);
  world.azure.refresh.delete(first);
  await world.ports.clock.sleep(3 * 3600 * 1000);
  await client.canPush('app');
  expect(world.azure.exchanges).toHaveLength(2);
});

describe('a stored secret', () => {
  it.each([
    ['of a service principal', CLIENT, { apps: { [CLIENT]: { secret: 's~cret' } } }],
    ['of the admin account', 'acme', { accounts: { acme: 's~cret' } }],
    ['of a token', 'publisher', { accounts: { publisher: 's~cret' } }],
  ])('%s pushes an image', async (_, username, options) => {
    await using world = await start(options);
    const { client } = await world.login(password(HOST, username, 's~cret'));
    await client.canPush('app');
    await pushSmall(client, 'app', 'static');
  });
});
