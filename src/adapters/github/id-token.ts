import { PublishError } from '../../errors.ts';
import { jsonOf, requiredText } from '../../oidc/answer.ts';
import { createService } from '../../oidc/service.ts';
import type { Ports } from '../../ports.ts';

const SERVICE = 'GitHub’s ID token service';

/**
 * Asks GitHub for the job's ID token, and masks it; `undefined` where the job may not have one.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function githubIdToken(
  ports: Pick<Ports, 'env' | 'fetch' | 'mask' | 'clock' | 'log' | 'signal'>,
): Ports['idToken'] {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: base, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = ports.env;
  if (!base || !token || !URL.canParse(base)) return undefined;
  return async (audience) => {
    const url = new URL(base);
    // Without one the audience is the owner of the repository.
    if (audience !== '') url.searchParams.set('audience', audience);
    const answer = await createService(ports)({
      service: SERVICE,
      url: url.href,
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.status !== 200) {
      throw new PublishError({
        code: 'NO_ID_TOKEN',
        message: `GitHub gave this job no ID token (answered ${answer.status}).`,
        fix: 'Run the job again. If it stays so, check `permissions: id-token: write` of this job and of the one that calls it.',
      });
    }
    const jwt = requiredText(SERVICE, jsonOf(answer), 'value');
    ports.mask(jwt);
    return jwt;
  };
}
