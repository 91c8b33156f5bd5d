import { POOL } from '../../cloud/google/google.ts';
import { digestAt, pushSmall } from '../push-small.ts';
import { upstreamOfFile } from '../upstream.ts';
import {
  ACCOUNT,
  byPool,
  EMAIL,
  IMAGE,
  PROVIDER,
  REPOSITORY,
  SUBJECT,
  startProject,
} from './project.ts';

const upstream = upstreamOfFile();

const start = (
  options: Partial<Parameters<typeof startProject>[0]> = {},
  job: Parameters<typeof startProject>[1] = {},
) => startProject({ upstream: upstream.host, ...options }, job);
const REGIONAL = { host: 'docker.europe-west1.rep.pkg.dev' };
const GCR = { host: 'gcr.io', resource: 'projects/acme/locations/us/repositories/gcr.io' };

describe.each([
  ['the pool’s principal', {}, { writers: [SUBJECT] }],
  ['all of a repository', {}, { writers: [REPOSITORY] }],
  [
    'a service account',
    { 'service-account': EMAIL },
    { writers: [ACCOUNT], accounts: { [EMAIL]: [REPOSITORY] } },
  ],
])('as %s', (name, fields, options) => {
  it.each<{ readonly host?: string }>([{}, REGIONAL, GCR])(
    'pushes an image (%j)',
    async (place) => {
      await using world = await start({ ...options, ...place });
      const logged = await world.login(byPool(fields, place.host));
      expect(logged.source).toBe('keyless');
      expect(logged.username).toBe('oauth2accesstoken');
      await logged.client.ping();
      await logged.client.canPush(IMAGE);
      const digest = await pushSmall(logged.client, IMAGE);
      expect(await digestAt(upstream.host, IMAGE)).toBe(digest);
      // The audience of the ID token has a scheme, that of the exchange has none.
      expect(world.issuer.audiences).toEqual([`https://iam.googleapis.com/${PROVIDER}`]);
      expect(world.google.requests).toEqual([`//iam.googleapis.com/${PROVIDER}`]);
      const secrets = [...world.issuer.issued, ...world.google.tokens.keys()];
      expect(secrets).toHaveLength(name === 'a service account' ? 3 : 2);
      expect(world.ports.masked).toEqual(expect.arrayContaining(secrets));
      for (const secret of secrets) expect(world.ports.said.join()).not.toContain(secret);
    },
  );
});

it.each(['//iam.googleapis.com/', 'https://iam.googleapis.com/'])(
  'takes the name of the provider with %s',
  async (prefix) => {
    await using world = await start();
    const fields = { 'workload-identity-provider': `${prefix}${PROVIDER}` };
    const { client } = await world.login(byPool(fields));
    await client.canPush(IMAGE);
  },
);

it('asks for another audience where told to', async () => {
  await using world = await start({ pool: { ...POOL, audience: 'ours' } });
  const { client } = await world.login(byPool({ 'oidc-audience': 'ours' }));
  await client.canPush(IMAGE);
  expect(world.issuer.audiences).toEqual(['ours']);
});

it('makes a token of 5 minutes anew before it ends', async () => {
  await using world = await start();
  const { client, password = '' } = await world.login(byPool());
  await client.canPush(IMAGE);
  world.google.tokens.delete(password);
  await world.ports.clock.sleep(280_000);
  await client.canPush(IMAGE);
  expect(world.google.requests).toHaveLength(2);
});

it('makes none before it is needed', async () => {
  await using world = await start({ accounts: { [EMAIL]: [SUBJECT] } });
  const { client } = await world.login(byPool({ 'service-account': EMAIL }));
  await client.canPush(IMAGE);
  await world.ports.clock.sleep(280_000);
  await client.canPush(IMAGE);
  expect(world.google.requests).toHaveLength(1);
});

it('tries again what is only temporary, and nothing else', async () => {
  let requests = 0;
  await using world = await start(
    {},
    { fail: () => (requests++ < 2 ? { status: 503 } : undefined) },
  );
  await world.login(byPool());
  expect(world.pauses).toHaveLength(2);
});
