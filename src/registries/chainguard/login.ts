import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import { expiryOf } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import { shellWord } from '../../oidc/shell-word.ts';
import type { Exchange, Exchanges } from '../exchange.ts';

const SERVICE = 'Chainguard’s issuer';
const AUDIENCE = 'cgr.dev';

/** The job's ID token for a token of an assumable identity. https://github.com/docker/login-action/blob/master/src/chainguard.ts */
const keyless: Exchange = async ({ fields }, { service, idToken, mask }) => {
  const { identity = '', 'oidc-audience': audience = AUDIENCE } = fields;
  const { jwt, claims } = await idToken(audience);
  const answer = await service({
    service: SERVICE,
    url: `https://issuer.enforce.dev/sts/exchange?${new URLSearchParams({ aud: AUDIENCE, identity })}`,
    headers: { authorization: `Bearer ${jwt}` },
  });
  const body = jsonOf(answer);
  if (answer.status === 200) {
    const password = requiredText(SERVICE, body, 'token');
    mask(password);
    const expiresAt = expiryOf(password);
    return { username: 'user', password, ...(expiresAt !== undefined && { expiresAt }) };
  }
  throw identityRefused({
    service: SERVICE,
    status: answer.status,
    words: wordsOf(body),
    claims,
    fix: `Let the identity ${identity} be assumed by this issuer, subject and audience.`,
    paste: [
      `chainctl iam identities update ${shellWord(identity)} --identity-issuer=${shellWord(claims.iss ?? '')} --subject=${shellWord(claims.sub ?? '')} --audience=${shellWord(claims.aud ?? '')}`,
    ],
  });
};

export const chainguard: Exchanges = { keyless };
