import { settingsFrom } from '../../src/oci/options.ts';
import { checkRealm } from '../../src/oci/realm.ts';
import { asMe, clientFor, failureOf, jumpingClock } from './client.ts';
import { send, startFake } from './fake-registry.ts';

function judge(
  host: string,
  realm: string,
  more: { plainHttp?: boolean; authRealms?: string[] } = {},
) {
  const settings = settingsFrom({
    host,
    fetch,
    clock: jumpingClock(),
    credentials: async () => undefined,
    plainHttp: false,
    onWait: () => {},
    onWarning: () => {},
    ...more,
  });
  try {
    return checkRealm(realm, settings).isTrusted ? 'gets the password' : 'anonymous only';
  } catch (error) {
    return (error as { kind?: string }).kind;
  }
}

it.each([
  ['ghcr.io', 'https://ghcr.io/token', 'gets the password'],
  ['docker.io', 'https://auth.docker.io/token', 'gets the password'],
  ['registry.gitlab.com', 'https://gitlab.com/jwt/auth', 'gets the password'],
  ['registry.gitlab.com', 'https://gitlab.com:8443/jwt/auth', 'anonymous only'],
  ['registry.com', 'https://com/token', 'anonymous only'],
  ['ghcr.io', 'https://auth.docker.io/token', 'anonymous only'],
  ['ghcr.io', 'https://ghcr.io.evil.example/token', 'anonymous only'],
  ['ghcr.io', 'https://evilghcr.io/token', 'anonymous only'],
  ['ghcr.io', 'https://ghcr.io:444/token', 'anonymous only'],
  ['ghcr.io', 'http://ghcr.io/token', 'untrusted'],
  ['ghcr.io', 'ftp://ghcr.io/token', 'untrusted'],
  ['ghcr.io', 'https://me:pw@ghcr.io/token', 'untrusted'],
  ['ghcr.io', '/token', 'untrusted'],
  ['ghcr.io', '', 'untrusted'],
  ['ghcr.io', 'https://169.254.169.254/latest/meta-data', 'untrusted'],
  ['ghcr.io', 'https://metadata.google.internal/', 'untrusted'],
  ['ghcr.io', 'https://[fd00:ec2::254]/', 'untrusted'],
  ['ghcr.io', 'https://[::ffff:10.0.0.1]/', 'untrusted'],
  ['ghcr.io', 'https://localhost/token', 'untrusted'],
  ['ghcr.io', 'https://0x7f000001/token', 'untrusted'],
  ['ghcr.io', 'https://10.0.0.7/token', 'untrusted'],
  ['10.0.0.5:5000', 'https://10.0.0.5:5000/token', 'gets the password'],
  ['10.0.0.5:5000', 'https://10.0.0.5:5001/token', 'untrusted'],
])('%s may name %s: %s', (host, realm, expected) => {
  expect(judge(host, realm)).toBe(expected);
});

it('believes in hosts that the user has named', () => {
  const authRealms = ['gitlab.corp.example', '10.0.0.9:8443'];
  expect(judge('registry.corp.example', 'https://gitlab.corp.example/jwt', { authRealms })).toBe(
    'gets the password',
  );
  expect(judge('registry.corp.example', 'https://10.0.0.9:8443/jwt', { authRealms })).toBe(
    'gets the password',
  );
});

it('takes http only where the registry itself is spoken to by http', () => {
  expect(judge('127.0.0.1:5000', 'http://127.0.0.1:5000/token', { plainHttp: true })).toBe(
    'gets the password',
  );
});

it('does not send the password to a stranger', async () => {
  await using stranger = await startFake(({ response }) =>
    send(response, 200, {}, JSON.stringify({ token: 'T' })),
  );
  const realm = `Bearer realm="http://${stranger.host}/token"`;
  await using fake = await startFake(({ response }) =>
    send(response, 401, { 'www-authenticate': realm }, ''),
  );
  const error = await failureOf(clientFor(fake.host, asMe).registry.ping());
  expect(error.kind).toBe('untrusted');
  expect(stranger.seen).toEqual([]);
});

it('does not follow a token service that sends us elsewhere', async () => {
  await using stranger = await startFake();
  await using fake = await startFake(({ seen, response }) =>
    seen.path === '/token'
      ? send(response, 307, { location: `http://${stranger.host}/token` }, '')
      : send(
          response,
          401,
          { 'www-authenticate': `Bearer realm="http://${seen.headers.host}/token"` },
          '',
        ),
  );
  const error = await failureOf(clientFor(fake.host, asMe).registry.ping());
  expect(error).toMatchObject({ kind: 'untrusted', status: 307 });
  expect(stranger.seen).toEqual([]);
});

it('reads 64 KB of a token service that sends 100 MB', async () => {
  let sent = 0;
  await using fake = await startFake(({ seen, response }) => {
    if (seen.path !== '/token') {
      const realm = `Bearer realm="http://${seen.headers.host}/token"`;
      return send(response, 401, { 'www-authenticate': realm }, '');
    }
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const more = (): void => {
      while (!response.destroyed && sent < 100 * 1024 * 1024) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  });
  const error = await failureOf(clientFor(fake.host, asMe).registry.ping());
  expect(error.kind).toBe('too-large');
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});
