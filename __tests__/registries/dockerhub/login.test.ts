import { type HubOptions, hubSites } from '../../cloud/dockerhub.ts';
import { USUAL_CLAIMS } from '../../cloud/issuer.ts';
import { digestAt, pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import { keyless, startWorld, type WorldOptions } from '../world.ts';

const CONNECTION = '0f8fad5b-d9cb-469f-a165-70867728950e';
const FIELDS = { 'connection-id': CONNECTION };
const LOGIN = keyless('dockerhub', 'docker.io', FIELDS, { username: 'acme' });

const upstream = upstreamOfFile();

async function hubWorld(hub: Partial<HubOptions> = {}, options: WorldOptions = {}) {
  let sites: ReturnType<typeof hubSites> | undefined;
  const world = await startWorld((issuer) => {
    sites = hubSites({
      ...{ issuer, upstream: upstream.host, connection: CONNECTION, organization: 'acme' },
      ruleset: { subject: 'repo:acme/app:ref:refs/heads/*', repositories: ['acme/app'] },
      ...hub,
    });
    return sites.sites;
  }, options);
  return { world, issued: sites?.issued ?? new Map<string, number>(), lifetimes: sites?.lifetimes };
}

it('exchanges the ID token for the organization’s, which pushes an image', async () => {
  const { world, issued, lifetimes } = await hubWorld();
  await using _ = world;
  const { source, username, password, client } = await world.login(LOGIN);
  expect({ source, username }).toEqual({ source: 'keyless', username: 'acme' });
  expect([...issued.keys()]).toEqual([password]);
  expect(lifetimes).toEqual([300]);
  expect(world.issuer.audiences).toEqual(['https://identity.docker.com']);
  await client.canPush('acme/app');
  const digest = await pushSmall(client, 'acme/app');
  expect(await digestAt(upstream.host, 'acme/app')).toBe(digest);
  for (const secret of [...world.issuer.issued, ...issued.keys()]) {
    expect(world.ports.masked).toContain(secret);
  }
});

it('asks for the lifetime that was set', async () => {
  const { world, lifetimes } = await hubWorld();
  await using _ = world;
  const fields = { ...FIELDS, 'token-lifetime': '3600' };
  await world.login(keyless('dockerhub', 'docker.io', fields, { username: 'acme' }));
  expect(lifetimes).toEqual([3600]);
});

it('makes another token before the first one ends', async () => {
  const { world, issued } = await hubWorld();
  await using _ = world;
  const { client } = await world.login(LOGIN);
  await world.ports.clock.sleep(250_000);
  await client.canPush('acme/app');
  expect(issued.size).toBe(2);
});

it('waits as long as Docker asks', async () => {
  const busy = { status: 429, headers: { 'retry-after': '7' }, body: { message: 'slow down' } };
  const { world } = await hubWorld({ fail: (exchange) => (exchange < 2 ? busy : undefined) });
  await using _ = world;
  expect((await world.login(LOGIN)).source).toBe('keyless');
  expect(world.pauses).toEqual([7000, 7000]);
});

it('gives up where Docker stays busy', async () => {
  const { world } = await hubWorld({ fail: () => ({ status: 429, body: {} }) });
  await using _ = world;
  await expect(world.login(LOGIN)).rejects.toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: 'Docker’s identity service (identity.docker.com) answered 429.',
  });
});

describe('E13: an exchange that Docker refuses', () => {
  it.each<[string, Partial<HubOptions>, WorldOptions, string]>([
    [
      'no ruleset for this branch',
      {},
      { claims: { sub: 'repo:acme/app:pull_request' } },
      'no ruleset matches the subject (403)',
    ],
    ['another connection', { connection: 'other' }, {}, 'connection not found (404)'],
    [
      'a connection that is not active',
      { fail: () => ({ status: 403, body: { message: 'connection is deactivated' } }) },
      {},
      'connection is deactivated (403)',
    ],
  ])('%s', async (_, hub, options, words) => {
    const { world } = await hubWorld(hub, options);
    await using __ = world;
    const sub = options.claims?.sub ?? USUAL_CLAIMS.sub;
    await expect(world.login(LOGIN)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message: `Docker’s identity service refused this job's identity: ${words}`,
      fix: expect.stringMatching(/OIDC connections.*Failures/),
      detail: expect.arrayContaining([`  sub: ${sub}`, `subject: ${sub}`]),
    });
  });
});

it('E12: says which repository the token is not good for', async () => {
  const { world } = await hubWorld();
  await using _ = world;
  const { failure } = await world.login(LOGIN);
  const shown = await failure((client) => client.canPush('acme/other'), 'acme/other');
  expect(shown.code).toBe('LOGIN_FAILED');
  expect(shown.message).toMatch(/access token has insufficient scopes/);
  expect(shown.fix).toMatch(/acme\/other is not one of them.*ruleset/);
});
