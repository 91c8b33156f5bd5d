import type { LoginRequest, PublishRequest } from '../inputs/request.ts';
import { takesJobToken } from '../registries/index.ts';

/**
 * How a destination is logged in to: `input` (user name and password given here), `job-token` (the job's own GitHub
 * token), `docker-config` (a login that an earlier step or the user left, or nobody).
 */
export type AuthMethod = 'input' | 'job-token' | 'docker-config';

type Asked = Pick<PublishRequest, 'logins' | 'githubToken'>;

export function authMethod(registry: string, asked: Asked): AuthMethod {
  if (loginFor(registry, asked)) return 'input';
  return asked.githubToken && takesJobToken(registry) ? 'job-token' : 'docker-config';
}

/** The login that was typed for a registry; one without a registry belongs to the only registry there is. */
export function loginFor(
  registry: string,
  { logins }: Pick<Asked, 'logins'>,
): LoginRequest | undefined {
  return (
    logins.find((login) => login.registry === registry) ??
    logins.find((login) => login.registry === undefined)
  );
}
