import { jsonOf, requiredText } from '../../oidc/answer.ts';
import { type Claims, claimsOf, expiryOf } from '../../oidc/id-token.ts';
import type { ExchangePorts } from '../exchange.ts';
import { type AccessToken, accessToken, SCOPE } from './access-token.ts';
import { federationRefused } from './federation-refused.ts';

/** A token of another issuer that a workload identity pool trusts. */
export interface SubjectToken {
  /** Masked already. */
  readonly token: string;
  /** `urn:ietf:params:oauth:token-type:jwt`. */
  readonly type: string;
  /** `//iam.googleapis.com/projects/…`: here without `https:`, other than in the token itself. */
  readonly audience: string;
  /** What it says, where that is known. */
  readonly claims?: Claims;
}

const STS = 'Google STS';
export const STS_URL = 'https://sts.googleapis.com/v1/token';
export const JWT_TYPE = 'urn:ietf:params:oauth:token-type:jwt';

/**
 * Exchanges it for an access token of the pool's principal.
 * https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export async function federate(
  { token, type, audience, claims = claimsOf(token) }: SubjectToken,
  url: string,
  ports: ExchangePorts,
): Promise<AccessToken> {
  const asked = ports.clock.now();
  const answer = await ports.service({
    service: STS,
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      audience,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: SCOPE,
      subjectTokenType: type,
      subjectToken: token,
    }),
  });
  const body = jsonOf(answer);
  if (answer.status !== 200) {
    const { status } = answer;
    throw federationRefused({ service: STS, status, body, claims, audience });
  }
  const found = { token: requiredText(STS, body, 'access_token'), lifetime: body.expires_in };
  const made = accessToken({ ...found, asked }, ports);
  // It ends with the token that it was made of, whatever it says.
  const end = expiryOf(token) ?? Number.POSITIVE_INFINITY;
  return { ...made, expiresAt: Math.min(made.expiresAt, end) };
}
