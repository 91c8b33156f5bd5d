import { randomUUID } from 'node:crypto';
import type { Issuer } from './issuer.ts';
import { type SiteAnswer, type SiteRequest, site } from './site.ts';
import { tokenFront } from './token-front.ts';

export interface HubOptions {
  readonly issuer: Issuer;
  /** The registry behind, `127.0.0.1:<port>`. */
  readonly upstream: string;
  readonly connection: string;
  readonly organization: string;
  /** Subject with `*`, and the repositories that it may push to. */
  readonly ruleset: { readonly subject: string; readonly repositories: readonly string[] };
  /** Docker ID -> access token, which may push to the ID's namespace, and pull what is public. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Answers the n-th exchange (from 0) in its place. */
  readonly fail?: (exchange: number) => SiteAnswer | undefined;
  /** Answers in the registry's place. */
  readonly answers?: (method: string, path: string) => SiteAnswer | undefined;
}

const IDENTITY = 'identity.docker.com';

/**
 * Docker's identity service, its token service and its registry.
 * https://docs.docker.com/enterprise/security/oidc-connections/
 */
export function hubSites(options: HubOptions) {
  const { organization, ruleset, accounts = {}, upstream, answers } = options;
  const issued = new Map<string, number>();
  const lifetimes: number[] = [];
  let exchanges = 0;
  const identity = site(async (request) => {
    const failure = options.fail?.(exchanges++);
    return failure ?? exchange(request, options, { issued, lifetimes });
  });
  const { tokens, registry } = tokenFront({
    upstream,
    realm: 'https://auth.docker.io/token',
    service: 'registry.docker.io',
    ...(answers && { answers }),
    grant(login, wanted) {
      const refused = (details: string) => ({ refusal: { status: 401, body: { details } } });
      if (!login) return wanted.map((access) => ({ ...access, actions: ['pull'] }));
      const end = issued.get(login.password);
      if (login.username === organization && end !== undefined && end > Date.now()) {
        const other = wanted.find(({ name }) => !ruleset.repositories.includes(name));
        if (!other) return wanted;
        const scope = `repository:${other.name}:${other.actions.join()}`;
        return refused(`access token has insufficient scopes (scope=${scope})`);
      }
      if (accounts[login.username] !== login.password) {
        return refused('incorrect username or password');
      }
      return wanted.map((access) => ({
        ...access,
        actions: access.name.startsWith(`${login.username}/`) ? access.actions : ['pull'],
      }));
    },
    denied: () => ({
      status: 401,
      body: {
        errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }],
      },
    }),
  });
  return {
    issued,
    lifetimes,
    sites: {
      [IDENTITY]: identity,
      'auth.docker.io': tokens,
      'registry-1.docker.io': registry,
      // What go-containerregistry calls it.
      'index.docker.io': registry,
    },
  };
}

interface Books {
  /** Token -> its end. */
  readonly issued: Map<string, number>;
  readonly lifetimes: number[];
}

async function exchange(
  { method, path, headers, body }: SiteRequest,
  { issuer, connection, ruleset }: HubOptions,
  { issued, lifetimes }: Books,
): Promise<SiteAnswer> {
  const refuse = (status: number, message: string) => ({ status, body: { message } });
  if (method !== 'POST' || path !== '/oauth/token') return refuse(404, 'not found');
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') {
    return refuse(415, 'unsupported media type');
  }
  // `+`, `/`, `:` and `=` must be encoded.
  if (!/^[\w.*%&=-]+$/.test(body)) return refuse(400, 'malformed form');
  const form = new URLSearchParams(body);
  const field = (name: string) => form.get(name) ?? '';
  if (field('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange') {
    return refuse(400, 'unsupported grant type');
  }
  if (field('subject_token_type') !== 'urn:ietf:params:oauth:token-type:id_token') {
    return refuse(400, 'unsupported subject token type');
  }
  const lifetime = Number(field('expires_in'));
  if (!(lifetime >= 300 && lifetime <= 21_600)) return refuse(400, 'invalid expires_in');
  if (field('connection_id') !== connection) return refuse(404, 'connection not found');
  try {
    const { sub = '' } = await issuer.verify(field('subject_token'), `https://${IDENTITY}`);
    if (!matches(ruleset.subject, sub)) return refuse(403, 'no ruleset matches the subject');
  } catch (error) {
    return refuse(401, `invalid subject token: ${(error as Error).message}`);
  }
  const token = `dckr_oidc_${randomUUID()}`;
  issued.set(token, Date.now() + lifetime * 1000);
  lifetimes.push(lifetime);
  return { status: 200, body: { access_token: token } };
}

function matches(pattern: string, subject: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(subject);
}
