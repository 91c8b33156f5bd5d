import { asMe, clientFor, failureOf } from './client.ts';
import { errorBody, type Mode, send, startFake } from './fake-registry.ts';
import { jwt, tokenService } from './token-service.ts';

const BASIC = { 'www-authenticate': 'Basic realm="x"' };
const PORTAL = '<html><body>Log in to the hotel network</body></html>';

/** Everybody may read, but a wrong password is refused. */
const openButChecked: Mode = ({ seen, response }) =>
  seen.headers.authorization === undefined ? false : send(response, 401, BASIC, '');

describe('ping', () => {
  it.each<[string, Mode, string]>([
    [
      'Basic with a wrong password',
      ({ response }) => send(response, 401, BASIC, ''),
      'unauthorized',
    ],
    ['a wrong password where everybody may read', openButChecked, 'unauthorized'],
    ['a firewall', ({ response }) => send(response, 403, {}, errorBody('DENIED', 'ip')), 'denied'],
    [
      'a captive portal',
      ({ response }) => send(response, 200, { 'content-type': 'text/html' }, PORTAL),
      'not-a-registry',
    ],
    [
      'a portal that says nothing of HTML',
      ({ response }) => send(response, 200, {}, PORTAL),
      'not-a-registry',
    ],
    ['a web server', ({ response }) => send(response, 404, {}, 'Not Found'), 'not-a-registry'],
    [
      'an endless redirect',
      ({ response }) => send(response, 302, { location: '/v2/' }, ''),
      'untrusted',
    ],
  ])('%s', async (_, mode, kind) => {
    await using fake = await startFake(mode);
    expect((await failureOf(clientFor(fake.host, asMe).registry.ping())).kind).toBe(kind);
  });

  it('takes a portal on another host for no registry, and shows it no password', async () => {
    await using portal = await startFake(({ response }) =>
      send(response, 200, { 'content-type': 'text/html' }, PORTAL),
    );
    await using fake = await startFake(({ response }) =>
      send(response, 302, { location: `http://${portal.host}/login` }, ''),
    );
    expect((await failureOf(clientFor(fake.host, asMe).registry.ping())).kind).toBe(
      'not-a-registry',
    );
    expect(portal.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it('takes what is no HTTP for no registry', async () => {
    await using fake = await startFake(({ incoming }) => incoming.socket.end('SSH-2.0-x\r\n'));
    expect((await failureOf(clientFor(fake.host).registry.ping())).kind).toBe('not-a-registry');
  });

  it.each([401, 403])('takes %i of the token service for a wrong password', async (status) => {
    const { mode } = tokenService({ answer: () => [status, { details: 'denied' }] });
    await using fake = await startFake(mode);
    expect((await failureOf(clientFor(fake.host, asMe).registry.ping())).kind).toBe('unauthorized');
  });

  it('is content with a token', async () => {
    const { mode, asked } = tokenService();
    await using fake = await startFake(mode);
    await clientFor(fake.host, asMe).registry.ping();
    expect(asked.map(({ scopes }) => scopes)).toEqual([[]]);
  });

  it('needs no credentials where none are wanted', async () => {
    await using fake = await startFake();
    await clientFor(fake.host).registry.ping();
    expect(fake.lines()).toEqual(['GET /v2/']);
  });

  it('survives an outage', async () => {
    await using fake = await startFake(({ response, before }) =>
      before < 3 ? send(response, 503, {}, PORTAL) : false,
    );
    await clientFor(fake.host).registry.ping();
    expect(fake.seen).toHaveLength(4);
  });
});

describe('canPush', () => {
  const withToken = (actions: readonly string[]) =>
    tokenService({ answer: () => [200, { token: jwt('a/b', actions) }] }).mode;

  it('reads a token that says so', async () => {
    await using fake = await startFake(withToken(['pull', 'push']));
    await clientFor(fake.host, asMe).registry.canPush('a/b');
    expect(fake.lines('POST')).toEqual([]);
  });

  it('reads a token that does not allow it', async () => {
    await using fake = await startFake(withToken(['pull']));
    const { registry } = clientFor(fake.host, asMe);
    expect(await failureOf(registry.canPush('a/b'))).toMatchObject({ kind: 'denied' });
    const anonymous = clientFor(fake.host).registry;
    expect(await failureOf(anonymous.canPush('a/b'))).toMatchObject({ kind: 'unauthorized' });
  });

  it.each<[string, Mode | undefined]>([
    ['an open registry', undefined],
    ['an opaque token', tokenService().mode],
    [
      'a token with broken contents',
      tokenService({ answer: () => [200, { token: 'a.b.c' }] }).mode,
    ],
  ])('begins an upload and cancels it: %s', async (_, mode) => {
    await using fake = await startFake(mode);
    await clientFor(fake.host, asMe).registry.canPush('a/b');
    expect(fake.lines('POST')).toEqual(['POST /v2/a/b/blobs/uploads/']);
    expect(fake.lines('DELETE')).toEqual(['DELETE /v2/a/b/blobs/uploads/1']);
  });

  it.each([
    [404, 'NAME_UNKNOWN', 'name-unknown'],
    [404, '', 'name-unknown'],
    [403, 'DENIED', 'denied'],
  ])('is told by the upload: %i %s', async (status, code, kind) => {
    await using fake = await startFake(({ seen, response }) =>
      seen.method === 'POST' ? send(response, status, {}, errorBody(code, 'no')) : false,
    );
    expect((await failureOf(clientFor(fake.host).registry.canPush('a/b'))).kind).toBe(kind);
  });
});
