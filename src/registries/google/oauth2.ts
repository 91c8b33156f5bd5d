import { createPrivateKey, sign } from 'node:crypto';
import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { ExchangePorts } from '../exchange.ts';
import { type AccessToken, accessToken, SCOPE } from './access-token.ts';
import { type CredentialsFile, textIn } from './credentials-file.ts';
import { unusable } from './unusable.ts';

const SERVICE = 'Google OAuth2';
const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const LIFETIME_S = 3600;

/**
 * An access token by the key of a service account, so that the key itself is sent nowhere.
 * https://developers.google.com/identity/protocols/oauth2/service-account#httprest
 */
export async function byServiceAccount(
  file: CredentialsFile,
  ports: ExchangePorts,
): Promise<AccessToken> {
  const email = textIn(file.content, 'client_email', file);
  const url = addressIn(file);
  const issued = Math.floor(ports.clock.now() / 1000);
  const assertion = signed(file, {
    ...{ iss: email, sub: email, aud: url, scope: SCOPE },
    ...{ iat: issued, exp: issued + LIFETIME_S },
  });
  ports.mask(assertion);
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  return granted(
    { url, grant },
    `The key of ${email} may be deleted, or its account disabled or deleted, or the clock of this machine wrong. Make a new key, or set \`workload-identity-provider\` instead of one.`,
    ports,
  );
}

/** An access token by what `gcloud auth application-default login` left. https://www.rfc-editor.org/rfc/rfc6749#section-6 */
export function byUser(file: CredentialsFile, ports: ExchangePorts): Promise<AccessToken> {
  const fields = ['client_id', 'client_secret', 'refresh_token'] as const;
  const values = fields.map((field) => [field, textIn(file.content, field, file)]);
  const grant = { grant_type: 'refresh_token', ...Object.fromEntries(values) };
  const fix = 'Log in again: `gcloud auth application-default login`.';
  return granted({ url: addressIn(file), grant }, fix, ports);
}

function addressIn({ content }: CredentialsFile): string {
  return typeof content.token_uri === 'string' ? content.token_uri : TOKEN_URL;
}

/** https://www.rfc-editor.org/rfc/rfc7515 */
function signed(file: CredentialsFile, claims: object): string {
  const key = privateKey(file);
  const header = { alg: 'RS256', typ: 'JWT', kid: file.content.private_key_id };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

function privateKey(file: CredentialsFile) {
  const pem = textIn(file.content, 'private_key', file);
  try {
    return createPrivateKey(pem);
  } catch {
    throw unusable(file.path, 'has a `private_key` that is none; it may have been cut off');
  }
}

async function granted(
  { url, grant }: { url: string; grant: Readonly<Record<string, string>> },
  fix: string,
  ports: ExchangePorts,
): Promise<AccessToken> {
  const asked = ports.clock.now();
  const answer = await ports.service({
    service: SERVICE,
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(grant).toString(),
  });
  const body = jsonOf(answer);
  if (answer.status !== 200) {
    const { status } = answer;
    throw identityRefused({ service: SERVICE, status, words: wordsOf(body), fix });
  }
  const found = { token: requiredText(SERVICE, body, 'access_token'), lifetime: body.expires_in };
  return accessToken({ ...found, asked }, ports);
}
