import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { type SiteAnswer, site } from './site.ts';

/** GitHub's issuer of ID tokens, for one job. */
export interface Issuer {
  readonly sites: Readonly<Record<string, RequestListener>>;
  /** What the runner gives to a job with `id-token: write`. */
  readonly env: Readonly<Record<string, string>>;
  /** Audiences that tokens were asked for, in order. */
  readonly audiences: readonly string[];
  /** Every token that was issued: none may be seen in a log. */
  readonly issued: readonly string[];
  /** A token that a job is given without asking, as other CIs do. */
  issue(audience: string): Promise<string>;
  /** Verifies a token as a cloud does: signature, issuer, expiry and audience. Throws what `jose` throws. */
  verify(jwt: string, audience: string): Promise<JWTPayload>;
}

export interface IssuerOptions {
  /** In place of the usual ones. */
  readonly claims?: JWTPayload;
  /** Answers in its place for the n-th request (from 0); `undefined` lets it through. */
  readonly fail?: (request: number) => SiteAnswer | undefined;
  readonly issuer?: string;
}

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const ENDPOINT = 'pipelines.actions.githubusercontent.com';

export const USUAL_CLAIMS = {
  sub: 'repo:acme/app:ref:refs/heads/main',
  repository: 'acme/app',
  repository_id: '456789',
  repository_owner: 'acme',
  repository_owner_id: '123456',
  ref: 'refs/heads/main',
  event_name: 'push',
  job_workflow_ref: 'acme/app/.github/workflows/publish.yml@refs/heads/main',
  runner_environment: 'github-hosted',
};

/** https://docs.github.com/en/actions/reference/security/oidc */
export async function makeIssuer(options: IssuerOptions = {}): Promise<Issuer> {
  const { issuer = GITHUB_ISSUER, claims = {}, fail } = options;
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256' }] };
  const keySet = createLocalJWKSet(jwks);
  const requestToken = `request-${randomUUID()}`;
  const audiences: string[] = [];
  const issued: string[] = [];

  const issue = async (audience: string) => {
    const jwt = await new SignJWT({ ...USUAL_CLAIMS, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('300s')
      .sign(privateKey);
    issued.push(jwt);
    return jwt;
  };
  const endpoint = site(async ({ method, query, headers }) => {
    const failure = fail?.(audiences.length);
    const audience = query.get('audience') ?? 'https://github.com/acme';
    audiences.push(audience);
    if (failure) return failure;
    const isAsked = method === 'GET' && query.get('api-version') === '2.0';
    if (!isAsked) return { status: 400, body: { message: 'bad request' } };
    if (headers.authorization?.toLowerCase() !== `bearer ${requestToken}`.toLowerCase()) {
      return { status: 401, body: { message: 'bad request token' } };
    }
    const jwt = await issue(audience);
    return { status: 200, body: { count: jwt.length, value: jwt } };
  });
  return {
    audiences,
    issued,
    issue,
    sites: {
      [ENDPOINT]: endpoint,
      [new URL(issuer).host]: site(({ path }) =>
        path.endsWith('/.well-known/jwks') ? { status: 200, body: jwks } : { status: 404 },
      ),
    },
    env: {
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://${ENDPOINT}/abc/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    verify: async (jwt, audience) =>
      (await jwtVerify(jwt, keySet, { issuer, audience, algorithms: ['RS256'] })).payload,
  };
}
