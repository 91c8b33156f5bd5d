import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import { expiryOf } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { Exchange, Exchanges } from '../exchange.ts';

const SERVICE = 'Cloudsmith';

/** The job's ID token for a service account's. https://docs.cloudsmith.com/authentication/openid-connect */
const keyless: Exchange = async ({ fields }, { service, idToken, mask }) => {
  const { 'oidc-namespace': owner = '', 'oidc-service-slug': slug = '' } = fields;
  const { jwt, claims } = await idToken(fields['oidc-audience'] ?? '');
  const answer = await service({
    service: SERVICE,
    url: `https://api.cloudsmith.io/openid/${encodeURIComponent(owner)}/`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ oidc_token: jwt, service_slug: slug }),
  });
  const body = jsonOf(answer);
  if (answer.status === 200 || answer.status === 201) {
    const password = requiredText(SERVICE, body, 'token');
    mask(password);
    const expiresAt = expiryOf(password);
    return { username: slug, password, ...(expiresAt !== undefined && { expiresAt }) };
  }
  throw identityRefused({
    service: SERVICE,
    status: answer.status,
    words: wordsOf(body),
    claims,
    fix: `In Cloudsmith, organization ${owner}, "Settings", "OpenID Connect", the provider for ${claims.iss} must require claims that the token has, and list the service account ${slug}.`,
    paste: [`sub: ${claims.sub}`, `aud: ${claims.aud}`],
  });
};

export const cloudsmith: Exchanges = { keyless };
