import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { SignJWT } from 'jose';
import type { Issuer } from '../issuer.ts';
import { type SiteAnswer, type SiteRequest, site } from '../site.ts';

/** An app registration or a managed identity. */
export interface App {
  readonly secret?: string;
  /** Of its federated credential, to the letter. */
  readonly subject?: string;
  /** Of its federated credential; any that can be verified unless told otherwise. */
  readonly issuer?: string;
  /** Refuses it with this code whatever is presented. */
  readonly fails?: { readonly code: number; readonly words: string };
}

export interface EntraOptions {
  readonly tenant: string;
  /** By client id. */
  readonly apps: Readonly<Record<string, App>>;
  readonly issuer: Issuer;
  readonly audience: string;
  /** What tokens are for. */
  readonly resource: string;
  /** Token -> client id. */
  readonly tokens: Map<string, string>;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A tenant of Microsoft Entra. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export function entraSite(options: EntraOptions): RequestListener {
  return site(async (request) => {
    const problem = await problemOf(request, options);
    if (problem) return problem;
    const client = new URLSearchParams(request.body).get('client_id') ?? '';
    const token = await issueEntraToken(client, options);
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token } };
  });
}

export async function issueEntraToken(
  client: string,
  { tenant, resource, tokens }: Pick<EntraOptions, 'tenant' | 'resource' | 'tokens'>,
): Promise<string> {
  const token = await new SignJWT({ tid: tenant, appid: client })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(resource)
    .setExpirationTime('3599s')
    .sign(randomBytes(32));
  tokens.set(token, client);
  return token;
}

async function problemOf(
  { method, path, headers, body }: SiteRequest,
  { tenant, apps, issuer, audience, resource }: EntraOptions,
): Promise<SiteAnswer | undefined> {
  const [, asked = ''] = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path) ?? [];
  if (method !== 'POST' || asked === '') return { status: 404, body: 'not found' };
  if (headers['content-type']?.split(';')[0] !== 'application/x-www-form-urlencoded') {
    return refuse(
      400,
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    );
  }
  // `+`, `/`, `:` and `=` must be encoded.
  if (!/^[\w.*%&=-]+$/.test(body)) return refuse(400, 90014, 'The form is malformed.');
  const field = (name: string) => new URLSearchParams(body).get(name) ?? '';
  if (asked !== tenant) return refuse(400, 90002, `Tenant '${asked}' not found.`);
  if (field('grant_type') !== 'client_credentials')
    return refuse(400, 70003, 'unsupported grant type');
  if (field('scope') !== `${resource}/.default`) {
    return refuse(
      400,
      500011,
      `The resource principal named ${field('scope')} was not found in the tenant named ${tenant}.`,
    );
  }
  const app = apps[field('client_id')];
  if (!app) {
    return refuse(
      400,
      700016,
      `Application with identifier '${field('client_id')}' was not found in the directory '${tenant}'.`,
    );
  }
  if (app.fails) return refuse(401, app.fails.code, app.fails.words);
  if (body.includes('client_secret=')) {
    const isRight = app.secret !== undefined && field('client_secret') === app.secret;
    return isRight
      ? undefined
      : refuse(
          401,
          7000215,
          'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
        );
  }
  if (field('client_assertion_type') !== ASSERTION_TYPE) {
    return refuse(400, 7000216, "'client_assertion', 'client_secret' or 'request' is required");
  }
  return assertionProblem(field('client_assertion'), app, { issuer, audience });
}

const HELP =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion.';

async function assertionProblem(
  assertion: string,
  app: App,
  { issuer, audience }: Pick<EntraOptions, 'issuer' | 'audience'>,
): Promise<SiteAnswer | undefined> {
  const none = (code: number, what: string, value = '') =>
    refuse(
      401,
      code,
      `No matching federated identity record found for presented assertion ${what} '${value}'. ${HELP}`,
    );
  try {
    const { sub = '', iss } = await issuer.verify(assertion, audience);
    if (app.issuer !== undefined && iss !== app.issuer) return none(700211, 'issuer', iss);
    if (sub === app.subject) return undefined;
    const isCase = sub.toLowerCase() === app.subject?.toLowerCase();
    return none(isCase ? 7002138 : 700213, 'subject', sub);
  } catch (error) {
    const { claim, message } = error as { claim?: string; message: string };
    return claim === 'aud' ? none(700212, 'audience', message) : refuse(401, 50027, message);
  }
}

function refuse(status: number, code: number, words: string): SiteAnswer {
  const description = `AADSTS${code}: ${words} Trace ID: 0f1e Correlation ID: 2d3c Timestamp: 2026-11-28 10:00:00Z`;
  return {
    status,
    body: { error: 'invalid_client', error_description: description, error_codes: [code] },
  };
}
