import type { RequestListener } from 'node:http';
import type { Issuer } from '../issuer.ts';
import { type SiteAnswer, site } from '../site.ts';
import { tokenFront } from '../token-front.ts';
import { iamCredentialsSite } from './iam-credentials.ts';
import { issueToken, principalsOf, SCOPE, type Tokens } from './identities.ts';
import { oauthSite, type ServiceKey } from './oauth2.ts';
import { type Pool, stsSite } from './sts.ts';

export interface GoogleOptions {
  readonly issuer: Issuer;
  /** The registry behind, `127.0.0.1:<port>`. */
  readonly upstream: string;
  readonly host: string;
  /** `projects/P/locations/L/repositories/R`: principals that may write to the only repository. */
  readonly resource: string;
  readonly writers: readonly string[];
  readonly pool?: Pool;
  readonly accounts?: Readonly<Record<string, readonly string[]>>;
  readonly keys?: readonly ServiceKey[];
  readonly users?: Readonly<Record<string, string>>;
  /** Seconds that a federated token lasts. */
  readonly lifetime?: number;
  readonly isApiDisabled?: boolean;
  /** E-mail address of the service account of this machine. */
  readonly machine?: string;
}

export const POOL: Pool = { project: '123456789012', pool: 'github', provider: 'acme' };

/** Google's services and one of its registries. */
export function makeGoogle(options: GoogleOptions) {
  const { issuer, pool = POOL, accounts = {}, keys = [], users = {}, machine } = options;
  const tokens: Tokens = new Map();
  const requests: string[] = [];
  const { lifetime = 300, isApiDisabled = false } = options;
  const sites: Record<string, RequestListener> = {
    'sts.googleapis.com': stsSite({ issuer, pool, tokens, requests, lifetime }),
    'iamcredentials.googleapis.com': iamCredentialsSite({
      tokens,
      accounts,
      isDisabled: isApiDisabled,
    }),
    'oauth2.googleapis.com': oauthSite({ tokens, keys, users }),
    [options.host]: registrySite(options, tokens),
    ...(machine !== undefined && { 'metadata.google.internal': metadataSite(machine, tokens) }),
  };
  return { sites, tokens, requests };
}

/** https://cloud.google.com/artifact-registry/docs/docker/authentication */
function registrySite(
  { host, upstream, resource, writers, keys = [] }: GoogleOptions,
  tokens: Tokens,
): RequestListener {
  const refuse = (status: number, code: string, message: string): SiteAnswer => ({
    status,
    body: { errors: [{ code, message }] },
  });
  const permission = '"artifactregistry.repositories.uploadArtifacts"';
  const front = tokenFront({
    ...{ upstream, realm: `https://${host}/v2/token`, service: host, isOpaque: true },
    grant(login, wanted) {
      if (!login) {
        const message = `Unauthenticated request. Unauthenticated requests do not have permission ${permission} on resource "${resource}" (or it may not exist)`;
        return { refusal: refuse(403, 'DENIED', message) };
      }
      const principals = whoIs(login.username, login.password);
      if (principals.length === 0) {
        return { refusal: refuse(401, 'UNAUTHORIZED', 'authentication failed') };
      }
      const mayWrite = principals.some((each) => writers.includes(each));
      return mayWrite ? wanted : wanted.map((access) => ({ ...access, actions: [] }));
    },
    denied: () =>
      refuse(
        403,
        'DENIED',
        `Permission ${permission} denied on resource "${resource}" (or it may not exist)`,
      ),
  });
  return (incoming, response) =>
    (incoming.url?.startsWith('/v2/token') ? front.tokens : front.registry)(incoming, response);

  function whoIs(username: string, password: string): readonly string[] {
    if (username === 'oauth2accesstoken') return principalsOf(tokens, password);
    const decoded = Buffer.from(password, 'base64').toString('utf8');
    const text = { _json_key: password, _json_key_base64: decoded }[username];
    const key = keys.find(({ json }) => json === text);
    return key ? [`serviceAccount:${key.email}`] : [];
  }
}

/** https://cloud.google.com/compute/docs/metadata/querying-metadata */
function metadataSite(email: string, tokens: Tokens): RequestListener {
  const flavor = { 'metadata-flavor': 'Google' };
  return site(({ method, path, headers }) => {
    if (headers['metadata-flavor'] !== 'Google') return { status: 403, headers: flavor };
    const isToken =
      method === 'GET' && path === '/computeMetadata/v1/instance/service-accounts/default/token';
    if (!isToken) return { status: 404, headers: flavor };
    const access_token = issueToken(tokens, [`serviceAccount:${email}`], 3600);
    const body = { access_token, expires_in: 3599, token_type: 'Bearer', scope: SCOPE };
    return { status: 200, headers: flavor, body };
  });
}
