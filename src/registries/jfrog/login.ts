import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import { claimsOf, expiryOf } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { Exchange, Exchanges } from '../exchange.ts';

const SERVICE = 'JFrog Access';

/**
 * The job's ID token for an access token of the platform, which is at the registry's own host unless `JF_URL` says
 * otherwise (a repository may have a subdomain of its own).
 * https://github.com/jfrog/setup-jfrog-cli/blob/master/src/oidc-utils.ts
 */
const keyless: Exchange = async ({ registry, fields }, { service, idToken, clock, env, mask }) => {
  const { 'oidc-provider-name': provider = '', 'oidc-audience': audience = '' } = fields;
  const platform = (env.JF_URL || `https://${registry}`).replace(/\/+$/, '');
  const { jwt, claims } = await idToken(audience);
  const asked = clock.now();
  const answer = await service({
    service: SERVICE,
    url: `${platform}/access/api/v1/oidc/token`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject_token: jwt,
      provider_name: provider,
      project_key: env.JF_PROJECT ?? '',
    }),
  });
  const body = jsonOf(answer);
  if (answer.status === 200 && body.errors === undefined) {
    const password = requiredText(SERVICE, body, 'access_token');
    mask(password);
    const expiresAt =
      Number(body.expires_in) > 0 ? asked + Number(body.expires_in) * 1000 : expiryOf(password);
    const username = userOf(claimsOf(password).sub ?? '');
    return { username, password, ...(expiresAt !== undefined && { expiresAt }) };
  }
  throw identityRefused({
    service: SERVICE,
    status: answer.status,
    words: wordsOf(body),
    claims,
    fix: `In the JFrog platform (${platform}), "Administration", "General Management", "Manage Integrations", check the OIDC integration "${provider}" (its name, provider URL ${claims.iss} and audience ${claims.aud}), and add an identity mapping for these claims.`,
    paste: [`claims JSON: ${mappingOf(claims)}`],
  });
};

function mappingOf({ sub, iss }: Readonly<Record<string, string>>): string {
  return JSON.stringify({ sub, iss });
}

/** `jfrt@…/users/NAME` -> `NAME`. */
function userOf(subject: string): string {
  const isPath = subject.startsWith('jfrt@') || subject.includes('/users/');
  return (isPath ? subject.split('/').at(-1) : subject) || 'token';
}

export const jfrog: Exchanges = { keyless };
