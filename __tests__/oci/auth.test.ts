import { asMe, clientFor, failureOf, ME, manifestOf } from './client.ts';
import { type FakeRegistry, type Mode, send, startFake } from './fake-registry.ts';
import { type ServiceOptions, tokenService } from './token-service.ts';

let fake: FakeRegistry;
afterEach(() => fake.stop());

const BASIC = `Basic ${Buffer.from('me:secret').toString('base64')}`;

/** A registry that wants Basic, and takes one password. */
function basicMode(expected = BASIC): Mode {
  return ({ seen, response }) =>
    seen.headers.authorization === expected
      ? false
      : send(response, 401, { 'www-authenticate': 'Basic realm="x"' }, '');
}

async function withService(options: ServiceOptions = {}) {
  const { mode, asked } = tokenService(options);
  fake = await startFake(mode);
  return asked;
}

it('sends the password where the registry wants Basic, after one question', async () => {
  fake = await startFake(basicMode());
  const { registry } = clientFor(fake.host, asMe);
  await registry.headManifest('a/b', 'x');
  await registry.headManifest('a/b', 'y');
  expect(fake.seen.map(({ path, headers }) => [path, headers.authorization])).toEqual([
    ['/v2/', undefined],
    ['/v2/a/b/manifests/x', BASIC],
    ['/v2/a/b/manifests/y', BASIC],
  ]);
});

it('sends nothing where the registry is open', async () => {
  fake = await startFake();
  await clientFor(fake.host, asMe).registry.headManifest('a/b', 'x');
  expect(fake.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

it('asks the token service once for all requests at the same time, for pull and push', async () => {
  const asked = await withService();
  const { registry } = clientFor(fake.host, asMe);
  await Promise.all(['x', 'y', 'z'].map((tag) => registry.headManifest('a/b', tag)));
  await registry.putManifest('a/b', 'x', manifestOf());
  expect(asked).toMatchObject([
    {
      method: 'GET',
      service: 'the, service',
      scopes: ['repository:a/b:pull,push'],
      authorization: BASIC,
    },
  ]);
});

it('asks anonymously for pull only, without credentials', async () => {
  const asked = await withService();
  await clientFor(fake.host).registry.headManifest('a/b', 'x');
  expect(asked).toMatchObject([{ scopes: ['repository:a/b:pull'], authorization: undefined }]);
});

it('falls back to pull where the service refuses push as a whole', async () => {
  const asked = await withService({
    answer: ({ scopes }) => (scopes[0]?.includes('push') ? [403, { details: 'no' }] : undefined),
  });
  const { registry } = clientFor(fake.host, asMe);
  await registry.headManifest('a/b', 'x');
  await registry.headManifest('a/b', 'y');
  expect(asked.map(({ scopes }) => scopes[0])).toEqual([
    'repository:a/b:pull,push',
    'repository:a/b:pull',
  ]);
  expect((await failureOf(registry.putManifest('a/b', 'x', manifestOf()))).kind).toBe('denied');
});

it.each([
  ['stated', { token: 'T', expires_in: 300 }, 269, 271],
  ['not stated: 60 s', { token: 'T' }, 47, 49],
  ['called access_token', { access_token: 'T', expires_in: 100 }, 79, 81],
])('renews a token before it expires: life %s', async (_, body, good, late) => {
  const asked = await withService({ answer: () => [200, body] });
  const { registry, clock } = clientFor(fake.host, asMe);
  await registry.headManifest('a/b', 'x');
  clock.advance(good * 1000);
  await registry.headManifest('a/b', 'x');
  expect(asked).toHaveLength(1);
  clock.advance((late - good) * 1000);
  await registry.headManifest('a/b', 'x');
  expect(asked).toHaveLength(2);
});

it('answers 401 once with a fresh token', async () => {
  const asked = await withService({ refuses: (token) => token === 'token-1' });
  const { registry } = clientFor(fake.host, asMe);
  await registry.putManifest('a/b', 'x', manifestOf());
  expect(asked).toHaveLength(2);
  expect(fake.lines('PUT')).toHaveLength(2);
});

it('does not go on when the fresh token is refused too: the account may not', async () => {
  const asked = await withService({ refuses: (_, path) => path !== '/v2/' });
  const { registry } = clientFor(fake.host, asMe);
  const error = await failureOf(registry.putManifest('a/b', 'x', manifestOf()));
  expect(error).toMatchObject({ kind: 'denied', status: 401 });
  expect(asked).toHaveLength(2);
});

it('takes the challenge of the request where /v2/ is open', async () => {
  const { mode, asked } = tokenService();
  fake = await startFake((exchange) => exchange.seen.path !== '/v2/' && mode(exchange));
  await clientFor(fake.host, asMe).registry.putManifest('a/b', 'x', manifestOf());
  expect(asked).toHaveLength(1);
});

it('asks by POST where the service does not know GET', async () => {
  const asked = await withService({
    answer: ({ method }) => (method === 'GET' ? [405, ''] : undefined),
  });
  await clientFor(fake.host, asMe).registry.headManifest('a/b', 'x');
  expect(Object.fromEntries(asked[1]?.form ?? [])).toMatchObject({
    grant_type: 'password',
    username: 'me',
    password: 'secret',
    service: 'the, service',
    scope: 'repository:a/b:pull,push',
  });
});

const TOKEN_ONLY = { username: '<token>', password: '', identityToken: 'refresh' };

it('exchanges an identity token by POST', async () => {
  const asked = await withService();
  const { registry } = clientFor(fake.host, { credentials: async () => TOKEN_ONLY });
  await registry.headManifest('a/b', 'x');
  expect(asked.map(({ method }) => method)).toEqual(['POST']);
  expect(Object.fromEntries(asked[0]?.form ?? [])).toMatchObject({
    grant_type: 'refresh_token',
    refresh_token: 'refresh',
  });
});

it.each([400, 401, 405])('asks by GET where POST is answered with %i', async (status) => {
  const asked = await withService({
    answer: ({ method }) => (method === 'POST' ? [status, ''] : undefined),
  });
  const both = { ...ME, identityToken: 'refresh' };
  await clientFor(fake.host, { credentials: async () => both }).registry.headManifest('a/b', 'x');
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

it.each([
  ['401 of the service', 401, 'unauthorized'],
  ['403 of the service', 403, 'denied'],
  ['400 of the service', 400, 'unauthorized'],
])('reports %s once it has tried what there is', async (_, status, kind) => {
  await withService({ answer: () => [status, { details: 'incorrect username or password' }] });
  const { registry } = clientFor(fake.host, asMe);
  const error = await failureOf(registry.putManifest('a/b', 'x', manifestOf()));
  expect(error).toMatchObject({ kind, status });
  expect(error.message).toContain('incorrect username or password');
  expect(error.message).not.toContain('secret');
});

it('asks for other credentials once when they are refused', async () => {
  const good = { username: 'me', password: 'new' };
  const header = `Basic ${Buffer.from('me:new').toString('base64')}`;
  const asked = await withService({
    answer: ({ authorization }) => (authorization === header ? undefined : [401, '']),
  });
  const { registry } = clientFor(fake.host, {
    credentials: async ({ rejected }) => (rejected ? good : ME),
  });
  await registry.putManifest('a/b', 'x', manifestOf());
  expect(asked).toHaveLength(2);
});

it('asks for other credentials once where Basic is refused', async () => {
  fake = await startFake(basicMode(`Basic ${Buffer.from('me:new').toString('base64')}`));
  const { registry } = clientFor(fake.host, {
    credentials: async ({ rejected }) => ({ username: 'me', password: rejected ? 'new' : 'old' }),
  });
  expect(await registry.headManifest('a/b', 'x')).toBeUndefined();
  const wrong = clientFor(fake.host, asMe).registry;
  expect((await failureOf(wrong.headManifest('a/b', 'x'))).kind).toBe('unauthorized');
});

it('says that a login is wanted where there are no credentials', async () => {
  fake = await startFake(basicMode());
  const error = await failureOf(clientFor(fake.host).registry.headManifest('a/b', 'x'));
  expect(error.kind).toBe('unauthorized');
});

it('tries the token service again after an outage', async () => {
  const asked = await withService({ answer: (_, count) => (count < 3 ? [503, ''] : undefined) });
  const { registry, waits } = clientFor(fake.host, asMe);
  await registry.headManifest('a/b', 'x');
  expect(asked).toHaveLength(3);
  expect(waits).toHaveLength(2);
});

it.each([
  ['no token', '{}'],
  ['no JSON', '<html>'],
  ['a token that is no header', JSON.stringify({ token: 'a\r\nx: y' })],
  ['a token that is no text', JSON.stringify({ token: 7 })],
])('takes %s for a bad answer', async (_, body) => {
  await withService({ answer: () => [200, body] });
  const error = await failureOf(clientFor(fake.host, asMe).registry.headManifest('a/b', 'x'));
  expect(error.kind).toBe('bad-answer');
});
