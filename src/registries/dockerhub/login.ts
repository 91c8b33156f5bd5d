import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { Exchange, Exchanges } from '../exchange.ts';

const SERVICE = 'Docker’s identity service';
const IDENTITY = 'https://identity.docker.com';
const LEAST_LIFETIME_S = 300;

/**
 * The job's ID token for an access token of an organization.
 * https://docs.docker.com/enterprise/security/oidc-connections/, https://github.com/docker/login-action/blob/master/src/dockerhub.ts
 */
const keyless: Exchange = async ({ fields, username }, { service, idToken, clock, mask }) => {
  const { 'connection-id': connection = '', 'oidc-audience': audience = IDENTITY } = fields;
  const lifetime = Number(fields['token-lifetime'] ?? LEAST_LIFETIME_S);
  const { jwt, claims } = await idToken(audience);
  const asked = clock.now();
  const answer = await service({
    service: SERVICE,
    url: `${IDENTITY}/oauth/token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject_token: jwt,
      connection_id: connection,
      expires_in: String(lifetime),
    }).toString(),
  });
  const body = jsonOf(answer);
  if (answer.status === 200) {
    const password = requiredText(SERVICE, body, 'access_token');
    mask(password);
    return { username, password, expiresAt: asked + lifetime * 1000 };
  }
  throw identityRefused({
    service: SERVICE,
    status: answer.status,
    words: wordsOf(body),
    claims,
    fix: `In Docker Home, "OIDC connections", look at the connection ${connection}: it must be active, and one of its rulesets must match this subject (\`*\` stands for any text). Its table "Failures" says why it refused. \`username\` must be the organization it belongs to: "${username}".`,
    paste: [`subject: ${claims.sub}`],
  });
};

export const dockerhub: Exchanges = { keyless };
