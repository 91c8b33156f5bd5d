import type { LoginRequest, PublishRequest } from '../inputs/request.ts';
import { type Keyless, providerById, providerOf } from '../registries/index.ts';

/**
 * How a destination is logged in to: `input` (user name and password given here), `keyless` (by the job's ID token),
 * `job-token` (the job's own GitHub token), `docker-config` (a login that an earlier step or the user left, what the
 * machine has, or nobody).
 */
export type AuthMethod = 'input' | 'keyless' | 'job-token' | 'docker-config';

type Asked = Pick<PublishRequest, 'logins' | 'githubToken'>;

export function authMethod(registry: string, asked: Asked): AuthMethod {
  const login = loginFor(registry, asked);
  if (login && login.how !== 'ambient') return login.how === 'keyless' ? 'keyless' : 'input';
  return asked.githubToken?.registry === registry ? 'job-token' : 'docker-config';
}

/**
 * The login that was typed for a registry; one without a registry belongs to the only registry there is, or to all those of the kind
 * that it is for.
 */
export function loginFor(
  registry: string,
  { logins }: Pick<Asked, 'logins'>,
): LoginRequest | undefined {
  return (
    logins.find((login) => login.registry === registry) ??
    logins.find((login) => login.registry === undefined && isFor(login, registry))
  );
}

/** Whether a login can be one to this host. */
export function isFor(login: LoginRequest, registry: string): boolean {
  // Two kinds of registry may share one login.
  return !isBound(login) || providerOf(registry).keyless === keylessOf(login);
}

/** Whether a login is told by its inputs to be for one kind of registry, and its hosts. */
export function isBound(login: LoginRequest): boolean {
  const keyless = keylessOf(login);
  return keyless !== undefined && keyless.anyHost !== true;
}

function keylessOf(login: LoginRequest): Keyless | undefined {
  return login.how === 'keyless' ? providerById(login.provider)?.keyless : undefined;
}

/** buildx takes one login for what it pulls and what it pushes. */
export function isForPushesAlone({
  auth,
  registry,
}: {
  readonly auth: AuthMethod;
  readonly registry: string;
}): boolean {
  return auth === 'keyless' && providerOf(registry).keyless?.pushesOnly === true;
}
