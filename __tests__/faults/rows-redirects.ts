import { redirect, withHeaders } from './faults.ts';
import type { Exchange, Fault } from './proxy.ts';
import { always, KINDS, PATHS, type Row } from './row.ts';

const BLOB = { method: 'GET', path: PATHS.blob } as const;
const METADATA = 'http://169.254.169.254/latest/meta-data/iam/';

/** The same path and query at another host, as registries send to their storage. */
function sameAt(host: string): Fault {
  return (exchange) => redirect(307, `http://${host}${exchange.seen.url}`)(exchange);
}

/** The registry's own upload session, at another host. */
function locationAt(origin: string): Fault {
  return async (exchange: Exchange) => {
    const registry = await exchange.forward();
    const { pathname, search } = new URL(registry.headers.location ?? '', 'http://x');
    registry.headers.location = `${origin}${pathname}${search}`;
    exchange.response.writeHead(registry.statusCode ?? 502, registry.headers);
    registry.pipe(exchange.response);
  };
}

const realm = (url: string): Fault =>
  withHeaders({ 'www-authenticate': `Bearer realm="${url}",service="registry.test"` });

/** The registry sends us elsewhere. */
export const REDIRECTS: readonly Row[] = [
  {
    name: 'upload at another host, which gets no credentials',
    rules: ({ foreign }) => [
      { ...KINDS['POST of an upload'], fault: locationAt(`http://${foreign}`) },
    ],
    ends: 'survived',
  },
  {
    name: 'manifest at another port, which gets no credentials',
    rules: ({ foreign }) => [{ ...KINDS['GET of a manifest'], fault: sameAt(foreign) }],
    ends: 'survived',
  },
  {
    name: 'redirect loop: GET of a manifest',
    rules: always({
      ...KINDS['GET of a manifest'],
      fault: (exchange) => redirect(307, exchange.seen.url)(exchange),
    }),
    ends: /redirected too often/,
  },
  {
    name: 'redirect to 169.254.169.254: GET of a manifest',
    rules: always({ ...KINDS['GET of a manifest'], fault: redirect(307, METADATA) }),
    ends: /169\.254\.169\.254, an internal address/,
  },
  {
    name: 'upload at 169.254.169.254',
    rules: always({ ...KINDS['POST of an upload'], fault: redirect(202, METADATA) }),
    ends: /169\.254\.169\.254, an internal address/,
  },
  {
    name: 'upload at an address with a password',
    rules: always({
      ...KINDS['POST of an upload'],
      fault: redirect(202, 'http://a:b@127.0.0.1/x'),
    }),
    ends: /location with a password/,
  },
  {
    name: 'https to http: GET of a manifest',
    rules: ({ foreign }) => [{ ...KINDS['GET of a manifest'], fault: sameAt(foreign) }],
    isSecure: true,
    ends: /without encryption/,
  },
  {
    name: 'https, and the registry calls itself http (TLS ends before it)',
    rules: always(),
    isSecure: true,
    ends: 'survived',
  },
  {
    name: 'tokens from another host, which gets no password',
    rules: ({ foreign }) => [{ path: PATHS.ping, fault: realm(`http://${foreign}/token`) }],
    ends: /internal address/,
  },
  {
    name: 'tokens from a public host that is not known, which gets no password',
    rules: always({ path: PATHS.ping, fault: realm('https://tokens.example.com/token') }),
    ends: /not known to belong to it/,
  },
  {
    name: 'tokens from 169.254.169.254',
    rules: always({ path: PATHS.ping, fault: realm('http://169.254.169.254/token') }),
    ends: /169\.254\.169\.254/,
  },
  {
    name: 'tokens are redirected',
    rules: ({ foreign }) => [
      { ...KINDS['GET of a token'], fault: redirect(307, `http://${foreign}/token`) },
    ],
    ends: /wanted to send us elsewhere/,
  },
  {
    name: 'source: blobs at another host, which gets no credentials',
    atSource: true,
    rules: ({ foreign }) => [{ ...BLOB, fault: sameAt(foreign) }],
    ends: 'survived',
  },
  {
    name: 'source: redirect loop of blobs',
    atSource: true,
    rules: always({ ...BLOB, fault: (exchange) => redirect(307, exchange.seen.url)(exchange) }),
    ends: /redirected too often/,
  },
  {
    name: 'source: blobs at 169.254.169.254',
    atSource: true,
    rules: always({ ...BLOB, fault: redirect(307, METADATA) }),
    ends: /169\.254\.169\.254, an internal address/,
  },
];
