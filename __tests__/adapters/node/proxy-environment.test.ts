import { execFile } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeFetch } from '../../../src/adapters/node/fetch.ts';
import { proxyEnvironment } from '../../../src/adapters/node/proxy-environment.ts';
import { type Authority, makeAuthority } from '../../registry/authority.ts';
import { type Listening, listen } from '../../registry/listen.ts';
import { startTunnel } from './tunnel.ts';

const DIRECT =
  'localhost,::1,[::1],127.0.0.1-127.255.255.255,169.254.169.254,169.254.170.2,169.254.170.23,fd00:ec2::23,[fd00:ec2::23],metadata.google.internal';

it.each([
  ['nothing', {}, undefined],
  ['only an exception', { NO_PROXY: 'a.example' }, undefined],
  ['one', { HTTP_PROXY: 'http://p' }, { http_proxy: 'http://p', no_proxy: DIRECT }],
  [
    'all of them',
    { HTTP_PROXY: 'http://p', HTTPS_PROXY: 'http://q', NO_PROXY: 'a.example,.b.example' },
    {
      http_proxy: 'http://p',
      https_proxy: 'http://q',
      no_proxy: `a.example,.b.example,${DIRECT}`,
    },
  ],
  [
    'both cases of a name, of which the lower one wins',
    {
      ...{ http_proxy: 'http://l', HTTP_PROXY: 'http://u', https_proxy: 'http://l' },
      ...{ HTTPS_PROXY: 'http://u', no_proxy: 'l.example', NO_PROXY: 'u.example' },
    },
    { http_proxy: 'http://l', https_proxy: 'http://l', no_proxy: `l.example,${DIRECT}` },
  ],
  ['an empty one', { https_proxy: '', HTTPS_PROXY: '' }, undefined],
])('an environment with %s', (_, env, expected) => {
  expect(proxyEnvironment(env)).toEqual(expected);
});

/** A proxy that answers itself, and remembers for whom it was asked. */
async function listenAsProxy() {
  const asked: { readonly url: string | undefined; readonly password: string | undefined }[] = [];
  const answer: RequestListener = ({ url, headers }, response) => {
    asked.push({ url, password: headers['proxy-authorization'] });
    response.end('from the proxy');
  };
  return { ...(await listen(answer)), asked };
}

const direct = () => listen((_, response) => response.end('direct'));
const portOf = ({ host }: Listening) => host.slice(host.indexOf(':'));

describe('HTTP_PROXY', () => {
  it('is asked for other hosts, with the password that it has', async () => {
    await using proxy = await listenAsProxy();
    const fetch = nodeFetch({ HTTP_PROXY: `http://me:secret@${proxy.host}` });
    const answer = await fetch('http://registry.example/v2/');
    expect(await answer.text()).toBe('from the proxy');
    expect(proxy.asked).toEqual([
      { url: 'http://registry.example/v2/', password: `Basic ${btoa('me:secret')}` },
    ]);
  });

  // 0.0.0.0 is an address of this machine that is not called a loopback one.
  it.each([
    ['a.example', 'from the proxy'],
    ['a.example,0.0.0.0', 'direct'],
    ['*', 'direct'],
  ])('with NO_PROXY=%s gives an answer %s', async (exceptions, expected) => {
    await using proxy = await listenAsProxy();
    await using registry = await direct();
    const fetch = nodeFetch({ HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: exceptions });
    const answer = await fetch(`http://0.0.0.0${portOf(registry)}`);
    expect(await answer.text()).toBe(expected);
  });

  it.each(['127.0.0.1', 'localhost'])('is never asked for %s', async (name) => {
    await using proxy = await listenAsProxy();
    await using registry = await direct();
    const fetch = nodeFetch({ HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: 'a.example' });
    const answer = await fetch(`http://${name}${portOf(registry)}`);
    expect(await answer.text()).toBe('direct');
    expect(proxy.asked).toEqual([]);
  });

  // Whether they can be reached depends on the machine.
  it.each(['127.9.9.9', '[::1]'])('is not asked for %s either', async (address) => {
    await using proxy = await listenAsProxy();
    await using registry = await direct();
    const fetch = nodeFetch({ HTTP_PROXY: `http://${proxy.host}` });
    await fetch(`http://${address}${portOf(registry)}`).catch(() => {});
    expect(proxy.asked).toEqual([]);
  });
});

describe('HTTPS_PROXY', () => {
  const HOST = 'registry.example';
  let authority: Authority;
  beforeAll(() => {
    authority = makeAuthority();
  });
  afterAll(() => authority[Symbol.dispose]());

  /** What a process of its own, in this environment, hears from the registry twice. */
  async function askTwice(env: Readonly<Record<string, string>>): Promise<unknown> {
    const fetchFile = join(import.meta.dirname, '../../../src/adapters/node/fetch.ts');
    const script = `
      import { nodeFetch } from ${JSON.stringify(fetchFile)};
      const fetch = nodeFetch(process.env);
      const ask = async () => (await fetch('https://${HOST}/v2/')).text();
      const answers = (async () => [await ask(), await ask()])();
      console.log(JSON.stringify(await answers.catch(({ code }) => ({ code }))));
    `;
    const args = ['--input-type=module', '-e', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return JSON.parse(stdout);
  }

  it('carries a connection that only the registry can read, and that is kept', async () => {
    await using tunnel = await startTunnel(
      authority.certify(HOST),
      ({ url, headers }, response) => {
        response.end([headers.host, url, headers['proxy-authorization']].join(' '));
      },
    );
    const heard = await askTwice({
      HTTPS_PROXY: `http://me:secret@${tunnel.host}`,
      NODE_EXTRA_CA_CERTS: authority.path,
    });
    expect(heard).toEqual([`${HOST} /v2/ `, `${HOST} /v2/ `]);
    expect(tunnel.asked).toEqual([
      { target: `${HOST}:443`, password: `Basic ${btoa('me:secret')}` },
    ]);
  });

  it.each([
    ['a certificate that nobody vouches for', HOST, false, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['the certificate of another host', 'other.example', true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('does not lead to %s', async (_, name, isBelieved, code) => {
    const requests: unknown[] = [];
    await using tunnel = await startTunnel(authority.certify(name), ({ url }) => {
      requests.push(url);
    });
    const believing = isBelieved && { NODE_EXTRA_CA_CERTS: authority.path };
    const heard = await askTwice({ HTTPS_PROXY: `http://${tunnel.host}`, ...believing });
    expect(heard).toEqual({ code });
    expect(requests).toEqual([]);
  });

  it('that refuses fails the request', async () => {
    await using proxy = await listen(() => {});
    proxy.server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    const fetch = nodeFetch({ HTTPS_PROXY: `http://${proxy.host}` });
    await expect(fetch(`https://${HOST}/v2/`)).rejects.toMatchObject({ code: 'ERR_PROXY_TUNNEL' });
  });
});
