import { type ConnectionRequest, parseConnection } from '../inputs/connection.ts';
import { parseLogins } from '../inputs/logins.ts';
import type { LoginRequest } from '../inputs/request.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { type Typed, typedValues } from '../inputs/typed.ts';
import { type Problems, parseBoolean } from '../inputs/values.ts';
import { canonicalRegistry, DOCKER_HUB } from '../reference/reference.ts';
import { type Secret, secret } from '../secret.ts';

/** What a login for later steps was asked for, each registry once. */
export interface LoginInputs {
  readonly logins: readonly (LoginRequest & { readonly registry: string })[];
  readonly connection: ConnectionRequest;
  readonly logout: boolean;
  readonly githubToken?: Secret;
}

/**
 * Reads the inputs of a login. Without a registry it is Docker Hub, as for `docker login`; where the job's own token
 * does, it stands in for a password. Everything that is wrong goes into `problems`.
 */
export async function readLoginInputs(raw: RawInputs, problems: Problems): Promise<LoginInputs> {
  const typed = typedValues(raw);
  const found = await parseLogins(typed, { isRegistryEnough: true }, problems);
  const logins = found.map((login) => ({ registry: DOCKER_HUB, ...login }));
  checkTargets(typed, logins, problems);
  const token = typed('github-token');
  return {
    logins,
    connection: parseConnection(typed, problems),
    logout: parseBoolean({ input: 'logout', text: typed('logout'), fallback: true }, problems),
    ...(token !== '' && { githubToken: secret(token) }),
  };
}

function checkTargets(typed: Typed, logins: LoginInputs['logins'], problems: Problems): void {
  const registry = typed('registry');
  const isBare = typed('username') === '' && typed('password') === '';
  const isFound = logins.some(({ input }) => input === 'password');
  if (isBare && registry !== '' && !isFound) {
    problems.add({
      input: 'password',
      message: `there is nothing to log in to ${canonicalRegistry(registry)} with`,
      fix: 'Set `username` and `password`. If they come from secrets, check the names of these.',
    });
  } else if (isBare && registry === '' && typed('registry-auth') === '') {
    problems.add({
      input: 'registry',
      message: 'there is nothing to log in to',
      fix: 'Set `registry`, `username` and `password`, or `registry-auth`. With `registry: ghcr.io` the job’s own token is the default.',
    });
  }
  if (logins.filter((login) => login.registry === DOCKER_HUB).length > 1 && registry === '') {
    problems.add({
      input: 'registry',
      message:
        'without it, `username` and `password` are for Docker Hub, which `registry-auth` names too',
      fix: 'Keep one of them.',
    });
  }
}
