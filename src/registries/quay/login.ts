import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { Exchange, Exchanges } from '../exchange.ts';

const SERVICE = 'Quay';
/** https://github.com/quay/quay/blob/master/endpoints/oauth/robot_identity_federation.py */
const LIFETIME_MS = 60 * 60 * 1000;

/** The job's ID token for a robot account's token of an hour. */
const keyless: Exchange = async ({ registry, fields }, { service, idToken, clock, mask }) => {
  const { robot = '', 'oidc-audience': audience = `https://${registry}` } = fields;
  const { jwt, claims } = await idToken(audience);
  const basic = Buffer.from(`${robot}:${jwt}`, 'utf8').toString('base64');
  mask(basic);
  const answer = await service({
    service: SERVICE,
    url: `https://${registry}/oauth2/federation/robot/token`,
    headers: { authorization: `Basic ${basic}` },
  });
  const body = jsonOf(answer);
  if (answer.status === 200) {
    const password = requiredText(SERVICE, body, 'token');
    mask(password);
    return { username: robot, password, expiresAt: clock.now() + LIFETIME_MS };
  }
  throw identityRefused({
    service: SERVICE,
    status: answer.status,
    words: wordsOf(body),
    claims,
    fix: `Check that the robot ${robot} exists. In the settings of the robot ${robot} on ${registry}, "Set robot federation", add exactly this issuer and subject. Quay knows no wildcards: each branch, tag or environment needs its own line.`,
    paste: [`issuer: ${claims.iss}`, `subject: ${claims.sub}`],
  });
};

export const quay: Exchanges = { keyless };
