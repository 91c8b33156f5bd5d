import type { PublishRequest } from '../inputs/request.ts';
import type { Ports } from '../ports.ts';

/**
 * Registries of logins that were typed for the builder alone: base images, caches. A run that may have no ID token (of a fork)
 * builds without those that need one.
 */
export function typedRegistries(
  { logins }: Pick<PublishRequest, 'logins'>,
  { idToken }: Pick<Ports, 'idToken'>,
): readonly string[] {
  return logins.flatMap((login) => {
    const isIssued = login.how !== 'keyless' || login.idToken || idToken;
    return login.registry !== undefined && isIssued ? [login.registry] : [];
  });
}
