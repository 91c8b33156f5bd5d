import { jsonOf, requiredText } from '../../oidc/answer.ts';
import type { ExchangePorts } from '../exchange.ts';
import { type AccessToken, accessToken, SCOPE } from './access-token.ts';
import { type Impersonator, impersonationRefused } from './impersonation-refused.ts';

const SERVICE = 'Google IAM Credentials';
const LIFETIME_S = 3600;

export interface Impersonation {
  /** The address of the account's `generateAccessToken`. */
  readonly url: string;
  /** Seconds. */
  readonly lifetime?: number;
  /** Who asks. */
  readonly by: Impersonator;
}

/** `-` stands for whatever project the account is in. */
export function impersonationUrl(email: string): string {
  return `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(email)}:generateAccessToken`;
}

/**
 * An access token of a service account, for somebody who may act as it.
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
export async function impersonate(
  { url, lifetime = LIFETIME_S, by }: Impersonation,
  { token }: AccessToken,
  ports: ExchangePorts,
): Promise<AccessToken> {
  const asked = ports.clock.now();
  const answer = await ports.service({
    service: SERVICE,
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ scope: [SCOPE], lifetime: `${lifetime}s`, delegates: [] }),
  });
  const body = jsonOf(answer);
  if (answer.status !== 200) {
    throw impersonationRefused({ service: SERVICE, status: answer.status, body, url, by });
  }
  const made = accessToken(
    { token: requiredText(SERVICE, body, 'accessToken'), lifetime, asked },
    ports,
  );
  const end = Date.parse(String(body.expireTime));
  return Number.isNaN(end) ? made : { ...made, expiresAt: end };
}
