import { startHtpasswdRegistry, startTokenRegistry } from './distribution.ts';

const realmOf = ({ host }: { host: string }) => `http://${host}/token`;

const basic = (user: string, password: string) => ({
  authorization: `Basic ${btoa(`${user}:${password}`)}`,
});

test('htpasswd: a wrong password is refused, the right one is not', async () => {
  await using registry = await startHtpasswdRegistry({ ada: 'right' });
  const ask = (password: string) =>
    fetch(`http://${registry.host}/v2/`, { headers: basic('ada', password) });
  expect((await ask('wrong')).status).toBe(401);
  expect((await ask('right')).status).toBe(200);
});

describe('token', () => {
  const accounts = { ada: { password: 'right', repositories: { 'acme/app': ['pull', 'push'] } } };

  test('the registry takes our tokens, for what they grant and nothing else', async () => {
    await using registry = await startTokenRegistry(accounts);
    const challenge = (await fetch(`http://${registry.host}/v2/`)).headers.get('www-authenticate');
    expect(challenge).toBe(`Bearer realm="${realmOf(registry)}",service="registry.test"`);
    const scope = 'repository:acme/app:pull,push';
    const given = await fetch(
      `${realmOf(registry)}?service=registry.test&scope=${encodeURIComponent(scope)}`,
      { headers: basic('ada', 'right') },
    );
    const { token } = (await given.json()) as { token: string };
    const start = (repository: string) =>
      fetch(`http://${registry.host}/v2/${repository}/blobs/uploads/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await start('acme/app')).status).toBe(202);
    expect((await start('acme/other')).status).toBe(401);
    expect(registry.requests.map(({ method, auth, status }) => [method, auth, status])).toEqual([
      ['GET', 'none', 401],
      ['GET', 'Basic', 200],
      ['POST', 'Bearer', 202],
      ['POST', 'Bearer', 401],
    ]);
  });

  test.each([
    ['another service', 'service=other&scope=repository:acme/app:pull', 400],
    ['no service', 'scope=repository:acme/app:pull', 400],
    ['a malformed scope', 'service=registry.test&scope=acme/app', 400],
    ['a wrong password', 'service=registry.test&scope=repository:acme/app:pull', 401, 'wrong'],
  ])('%s is refused', async (_, query, status, password = 'right') => {
    await using registry = await startTokenRegistry(accounts);
    const url = `${realmOf(registry)}?${query}`;
    expect((await fetch(url, { headers: basic('ada', password) })).status).toBe(status);
  });
});
