import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { SignJWT } from 'jose';
import type { Issuer } from './issuer.ts';
import { basicFront } from './registry-front.ts';
import { type SiteAnswer, type SiteRequest, site } from './site.ts';

/** What the vendors here have in common: one exchange, and a registry that takes Basic. */
export interface ExchangeOptions {
  readonly issuer: Issuer;
  readonly upstream: string;
  readonly subject: string;
  readonly audience: string;
  /** Answers the exchange in its place. */
  readonly fail?: () => SiteAnswer;
}

interface Vendor {
  readonly username: string;
  /** The ID token in a request that is right in every other way; else what is wrong with it. */
  read(request: SiteRequest): { readonly jwt: string } | { readonly wrong: SiteAnswer };
  refuse(words: string): SiteAnswer;
  accept(token: string): SiteAnswer;
}

/** Seconds that the vendors' tokens last here. */
export const LIFETIME_S = 3600;

function sites(vendor: Vendor, { issuer, upstream, subject, audience, fail }: ExchangeOptions) {
  const issued = new Set<string>();
  const exchange = site(async (request) => {
    if (fail) return fail();
    const read = vendor.read(request);
    if ('wrong' in read) return read.wrong;
    try {
      const { sub } = await issuer.verify(read.jwt, audience);
      if (sub !== subject) return vendor.refuse(`subject ${sub} is not allowed`);
    } catch (error) {
      return vendor.refuse((error as Error).message);
    }
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(`jfrt@01/users/${vendor.username}`)
      .setJti(randomUUID())
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(Buffer.from('of no concern to clients'));
    issued.add(token);
    return vendor.accept(token);
  });
  const registry = basicFront(
    upstream,
    ({ username, password }) => username === vendor.username && issued.has(password),
  );
  return { issued, exchange, registry };
}

const bad = (wrong: object): { readonly wrong: SiteAnswer } => ({
  wrong: { status: 400, body: wrong },
});

function jsonOf({ headers, body }: SiteRequest): Readonly<Record<string, string>> | undefined {
  return headers['content-type'] === 'application/json' ? JSON.parse(body) : undefined;
}

/** https://jfrog.com/help/r/jfrog-rest-apis/oidc-token-exchange */
export function jfrogSites(
  options: ExchangeOptions & { readonly host: string; readonly provider: string },
) {
  const refuse = (message: string): SiteAnswer => ({
    status: 401,
    body: { errors: [{ code: 'UNAUTHORIZED', message }] },
  });
  const { issued, exchange, registry } = sites(
    {
      username: 'publisher',
      read(request) {
        const fields = jsonOf(request);
        const isRight =
          request.method === 'POST' &&
          request.path === '/access/api/v1/oidc/token' &&
          fields?.grant_type === 'urn:ietf:params:oauth:grant-type:token-exchange' &&
          fields.subject_token_type === 'urn:ietf:params:oauth:token-type:id_token';
        if (!isRight) return bad({ errors: [{ message: 'bad request' }] });
        return fields.provider_name === options.provider
          ? { jwt: fields.subject_token ?? '' }
          : { wrong: refuse(`OIDC provider ${fields.provider_name} not found`) };
      },
      refuse,
      accept: (token) => ({
        status: 200,
        body: { access_token: token, token_type: 'Bearer', expires_in: LIFETIME_S },
      }),
    },
    options,
  );
  const both: RequestListener = (incoming, response) =>
    (incoming.url?.startsWith('/v2') ? registry : exchange)(incoming, response);
  return { issued, sites: { [options.host]: both } };
}

/** https://docs.cloudsmith.com/api/openid/create */
export function cloudsmithSites(
  options: ExchangeOptions & { readonly owner: string; readonly slug: string },
) {
  const { issued, exchange, registry } = sites(
    {
      username: options.slug,
      read(request) {
        const fields = jsonOf(request);
        const isRight =
          request.method === 'POST' && request.path === `/openid/${options.owner}/` && fields;
        if (!isRight) return { wrong: { status: 404, body: { detail: 'Not found.' } } };
        return fields.service_slug === options.slug
          ? { jwt: fields.oidc_token ?? '' }
          : bad({ detail: 'Unknown service account.' });
      },
      refuse: (detail) => ({ status: 401, body: { detail } }),
      accept: (token) => ({ status: 201, body: { token } }),
    },
    options,
  );
  return { issued, sites: { 'api.cloudsmith.io': exchange, 'docker.cloudsmith.io': registry } };
}

/** https://edu.chainguard.dev/chainguard/administration/assumable-ids/ */
export function chainguardSites(options: ExchangeOptions & { readonly identity: string }) {
  const { issued, exchange, registry } = sites(
    {
      username: 'user',
      read({ method, path, query, headers }) {
        const [scheme, jwt = ''] = (headers.authorization ?? '').split(' ');
        const isRight = method === 'GET' && path === '/sts/exchange' && scheme === 'Bearer';
        if (!isRight || query.get('aud') !== 'cgr.dev') return bad({ message: 'bad request' });
        return query.get('identity') === options.identity
          ? { jwt }
          : { wrong: { status: 403, body: { code: 7, message: 'identity not found' } } };
      },
      refuse: (message) => ({ status: 403, body: { code: 7, message } }),
      accept: (token) => ({ status: 200, body: { token } }),
    },
    options,
  );
  return { issued, sites: { 'issuer.enforce.dev': exchange, 'cgr.dev': registry } };
}
