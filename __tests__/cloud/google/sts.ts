import type { RequestListener } from 'node:http';
import type { JWTPayload } from 'jose';
import type { Issuer } from '../issuer.ts';
import { type SiteAnswer, type SiteRequest, site } from '../site.ts';
import { issueToken, SCOPE, type Tokens } from './identities.ts';

/** A provider of a workload identity pool, and what it lets through. */
export interface Pool {
  readonly project: string;
  readonly pool: string;
  readonly provider: string;
  /** Of ID tokens; the provider's own name unless told otherwise. */
  readonly audience?: string;
  /** Whose tokens it takes; any that can be verified unless told otherwise. */
  readonly issuer?: string;
  /** The attribute condition. */
  condition?(claims: JWTPayload): boolean;
}

export interface StsOptions {
  readonly issuer: Issuer;
  readonly pool: Pool;
  readonly tokens: Tokens;
  /** Seconds that a token lasts. */
  readonly lifetime: number;
  readonly requests: string[];
}

const STS = {
  grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
  requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
  subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
  scope: SCOPE,
};

/** https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
export function stsSite(options: StsOptions): RequestListener {
  return site(async (request) => {
    const { method, path } = request;
    if (method !== 'POST' || path !== '/v1/token') return { status: 404, body: 'not found' };
    return exchange(fieldsOf(request), options);
  });
}

type Fields = Readonly<Record<string, string>>;

/** JSON in camel case and a form in snake case are equally valid. */
function fieldsOf({ headers, body }: SiteRequest): Fields {
  const type = headers['content-type']?.split(';')[0];
  if (type === 'application/json') return JSON.parse(body) as Fields;
  if (type !== 'application/x-www-form-urlencoded') return {};
  const camel = (name: string) =>
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, v]) => [camel(name), v]));
}

async function exchange(fields: Fields, options: StsOptions): Promise<SiteAnswer> {
  const { issuer, pool, tokens, lifetime, requests } = options;
  requests.push(fields.audience ?? '');
  for (const [name, value] of Object.entries(STS)) {
    if (fields[name] !== value) return refuse('invalid_request', `Invalid value for "${name}".`);
  }
  const { project, provider } = pool;
  const path = `iam.googleapis.com/projects/${project}/locations/global/workloadIdentityPools/${pool.pool}`;
  const name = `//${path}/providers/${provider}`;
  if (!/^\/\/iam\.googleapis\.com\/projects\/\d+\//.test(fields.audience ?? '')) {
    return refuse(
      'invalid_request',
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
    );
  }
  if (fields.audience !== name) {
    return refuse(
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    );
  }
  try {
    const claims = await issuer.verify(fields.subjectToken ?? '', pool.audience ?? `https:${name}`);
    return accepted(claims, { path, pool, tokens, lifetime });
  } catch (error) {
    return refusalFor(error as { code?: string; claim?: string; message: string }, fields);
  }
}

interface Acceptance {
  readonly path: string;
  readonly pool: Pool;
  readonly tokens: Tokens;
  readonly lifetime: number;
}

function accepted(claims: JWTPayload, { path, pool, tokens, lifetime }: Acceptance): SiteAnswer {
  const { sub = '', repository, iss } = claims;
  if (pool.issuer !== undefined && iss !== pool.issuer) {
    return refuse(
      'invalid_grant',
      `The issuer in ID Token ${iss} does not match the expected ones.`,
    );
  }
  if (Buffer.byteLength(sub) > 127) {
    return refuse(
      'invalid_request',
      'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.',
    );
  }
  if (pool.condition?.(claims) === false) {
    return refuse(
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
    );
  }
  const principals = [
    `principal://${path}/subject/${sub}`,
    `principalSet://${path}/attribute.repository/${repository}`,
  ];
  return {
    status: 200,
    body: {
      access_token: issueToken(tokens, principals, lifetime),
      issued_token_type: STS.requestedTokenType,
      token_type: 'Bearer',
      expires_in: lifetime,
    },
  };
}

function refusalFor(
  error: { code?: string; claim?: string; message: string },
  { subjectToken = '' }: Fields,
) {
  const payload = subjectToken.split('.')[1] ?? '';
  const { aud } = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as JWTPayload;
  if (error.claim === 'aud') {
    return refuse(
      'invalid_grant',
      `The audience in ID Token [${aud}] does not match the expected audience.`,
    );
  }
  return refuse('invalid_grant', `ID Token is not valid: ${error.message}`);
}

function refuse(error: string, error_description: string): SiteAnswer {
  return { status: 400, body: { error, error_description } };
}
