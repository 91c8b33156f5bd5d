import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { type SiteAnswer, site } from '../site.ts';
import { issueToken, SCOPE, type Tokens } from './identities.ts';

/** The key of a service account. */
export interface ServiceKey {
  readonly email: string;
  readonly id: string;
  readonly publicKey: KeyObject;
  /** The file, as Google's console lets it be downloaded. */
  readonly json: string;
}

export function makeServiceKey(email: string): ServiceKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const id = randomUUID().replaceAll('-', '');
  const json = JSON.stringify(
    {
      type: 'service_account',
      project_id: 'acme',
      private_key_id: id,
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      client_email: email,
      client_id: '1234567890',
      token_uri: TOKEN_URL,
    },
    null,
    2,
  );
  return { email, id, publicKey, json };
}

const TOKEN_URL = 'https://oauth2.googleapis.com/token';

export interface OAuthOptions {
  readonly tokens: Tokens;
  readonly keys: readonly ServiceKey[];
  /** Refresh token of a user -> their e-mail address. */
  readonly users?: Readonly<Record<string, string>>;
}

/** https://developers.google.com/identity/protocols/oauth2/service-account#httprest */
export function oauthSite({ tokens, keys, users = {} }: OAuthOptions): RequestListener {
  return site(async ({ method, path, headers, body }) => {
    const type = headers['content-type']?.split(';')[0];
    const isForm = type === 'application/x-www-form-urlencoded';
    if (method !== 'POST' || path !== '/token' || !isForm) return refuse('invalid_request', 'no');
    const form = new URLSearchParams(body);
    const give = (principal: string) => ({
      status: 200,
      body: {
        access_token: issueToken(tokens, [principal], 3600),
        expires_in: 3599,
        token_type: 'Bearer',
      },
    });
    if (form.get('grant_type') === 'refresh_token') {
      const email = users[form.get('refresh_token') ?? ''];
      if (!email || !form.get('client_id') || !form.get('client_secret')) {
        return refuse('invalid_grant', 'Token has been expired or revoked.');
      }
      return give(`user:${email}`);
    }
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
      return refuse('unsupported_grant_type', 'Invalid grant_type');
    }
    return verified(form.get('assertion') ?? '', keys).then(
      (email) => give(`serviceAccount:${email}`),
      (error: Error) => refuse('invalid_grant', `Invalid JWT Signature. (${error.message})`),
    );
  });
}

async function verified(assertion: string, keys: readonly ServiceKey[]): Promise<string> {
  const { kid } = decodeProtectedHeader(assertion);
  const { iss } = decodeJwt(assertion);
  // The id of the key is a help to find it, and Google's own library leaves it out.
  const key = keys.find(({ id, email }) => email === iss && (kid === undefined || kid === id));
  if (!key) throw new Error('unknown key');
  const { payload } = await jwtVerify(assertion, key.publicKey, {
    algorithms: ['RS256'],
    issuer: key.email,
    audience: TOKEN_URL,
    requiredClaims: ['iat', 'exp'],
  });
  const { iat = 0, exp = 0, scope } = payload;
  if (exp - iat > 3600) throw new Error('longer than an hour');
  if (scope !== SCOPE) throw new Error('no scope');
  return key.email;
}

function refuse(error: string, error_description: string): SiteAnswer {
  return { status: 400, body: { error, error_description } };
}
