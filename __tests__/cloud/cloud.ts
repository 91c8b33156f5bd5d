import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { createSecureContext } from 'node:tls';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import type { Environment, Fetch } from '../../src/ports.ts';
import { type Authority, makeAuthority } from '../registry/authority.ts';
import { type Listening, listen } from '../registry/listen.ts';

/** Vendors' services under their real host names, on this machine. */
export interface Cloud extends AsyncDisposable {
  /** Reaches the sites from this process; any other host cannot be resolved. */
  readonly fetch: Fetch;
  /** For a child process: a proxy that leads to the sites by TLS, and the authority that certifies them. */
  readonly env: Environment;
  /** Hosts that were spoken to, in order. */
  readonly asked: readonly string[];
}

export interface CloudOptions {
  /** `user:password` that the proxy wants (RFC 7617), as it stands in its address. */
  readonly proxyLogin?: string;
}

/** Starts a server for each host name. Names that begin with `*.` stand for all below. */
export async function startCloud(
  sites: Readonly<Record<string, RequestListener>>,
  { proxyLogin = '' }: CloudOptions = {},
): Promise<Cloud> {
  await using parts = new AsyncDisposableStack();
  const authority = parts.use(makeAuthority());
  const asked: string[] = [];
  const siteOf = (host: string): RequestListener | undefined => {
    asked.push(host);
    return sites[host] ?? sites[host.replace(/^[^.]+/, '*')];
  };
  const plain = parts.use(await listen((incoming, response) => route(incoming, response)));
  const route: RequestListener = (incoming, response) => {
    const site = siteOf(incoming.headers.host ?? '');
    if (site) site(incoming, response);
    else response.writeHead(404).end();
  };
  const proxy = parts.use(await startProxy({ authority, route, login: proxyLogin }));
  const known = (host: string) => host in sites || host.replace(/^[^.]+/, '*') in sites;
  const kept = parts.move();
  return {
    asked,
    fetch: fetchOf(plain.host, known),
    env: {
      HTTPS_PROXY: `http://${proxyLogin && `${proxyLogin}@`}${proxy.host}`,
      NODE_EXTRA_CA_CERTS: authority.path,
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Sends what is meant for a site to the server of this process, by plain HTTP and under the site's name. */
function fetchOf(server: string, known: (host: string) => boolean): Fetch {
  const direct = nodeFetch({});
  return (address, request = {}) => {
    const url = new URL(address);
    if (url.hostname === '127.0.0.1') return direct(url, request);
    if (!known(url.host)) {
      const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${url.hostname}`), {
        code: 'ENOTFOUND',
      });
      return Promise.reject(error);
    }
    const headers = { ...request.headers, host: url.host };
    return direct(`http://${server}${url.pathname}${url.search}`, { ...request, headers });
  };
}

interface ProxySettings {
  readonly authority: Authority;
  readonly route: RequestListener;
  readonly login: string;
}

/** https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
async function startProxy({ authority, route, login }: ProxySettings): Promise<Listening> {
  const contexts = new Map<string, ReturnType<typeof createSecureContext>>();
  const server = createServer(
    {
      SNICallback: (host, done) => {
        const context = contexts.get(host) ?? createSecureContext(authority.certify(host));
        contexts.set(host, context);
        done(null, context);
      },
    },
    route,
  );
  const proxy = await listen((_, response) => response.writeHead(400).end());
  const sockets = new Set<Duplex>();
  const wanted = login && `Basic ${Buffer.from(decodeURIComponent(login)).toString('base64')}`;
  proxy.server.on('connect', ({ headers }, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    if (wanted && headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    server.emit('connection', socket);
  });
  return {
    ...proxy,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await proxy[Symbol.asyncDispose]();
    },
  };
}
