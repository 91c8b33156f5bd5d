import { withAccounts } from '../inputs/aws-accounts.ts';
import { type ConnectionRequest, parseConnection } from '../inputs/connection.ts';
import { type JobToken, jobTokenOf } from '../inputs/job-token.ts';
import { flatFields, hasMeans, parseLogins } from '../inputs/logins.ts';
import type { LoginRequest } from '../inputs/request.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { type Typed, typedValues } from '../inputs/typed.ts';
import { type Problems, parseBoolean } from '../inputs/values.ts';
import { canonicalRegistry, DOCKER_HUB } from '../reference/reference.ts';
import { providerOf } from '../registries/index.ts';

/** What a login for later steps was asked for, each registry once. */
export interface LoginInputs {
  readonly logins: readonly (LoginRequest & { readonly registry: string })[];
  readonly connection: ConnectionRequest;
  readonly logout: boolean;
  readonly githubToken?: JobToken;
}

/**
 * Reads the inputs of a login. This CI has a login to `ownRegistry`. Without a registry it is Docker Hub, as for `docker login`; where the job's own token
 * does, it stands in for a password. Everything that is wrong goes into `problems`.
 */
export async function readLoginInputs(
  raw: RawInputs,
  ownRegistry: string | undefined,
  problems: Problems,
): Promise<LoginInputs> {
  const typed = typedValues(raw);
  const options = { isRegistryEnough: true, ownRegistry, isScopable: true };
  const typedLogins = await parseLogins(typed, options, problems);
  const found = withAccounts(typedLogins, typed('aws-account-ids'), problems);
  for (const login of found) checkDefault(login, problems);
  const logins = found.map((login) => ({ registry: DOCKER_HUB, ...login }));
  checkTargets(typed, logins, problems);
  return {
    logins,
    connection: parseConnection(typed, problems),
    logout: parseBoolean({ input: 'logout', text: typed('logout'), fallback: true }, problems),
    ...jobTokenOf(typed),
  };
}

/** Docker Hub is the default for a password, as for docker itself; inputs of another kind of login say where they belong. */
function checkDefault({ registry, input, ...login }: LoginRequest, problems: Problems): void {
  const isElsewhere = login.how === 'keyless' && providerOf(DOCKER_HUB).id !== login.provider;
  if (registry !== undefined || !isElsewhere) return;
  problems.add({
    input: 'registry',
    message: `this is missing, though \`${input}\` is set`,
    fix: 'Name the registry to log in to, for example `quay.io`.',
  });
}

function checkTargets(typed: Typed, logins: LoginInputs['logins'], problems: Problems): void {
  const flat = flatFields(typed);
  const { registry = '' } = flat;
  const isBare = !hasMeans(flat);
  const isFound = logins.some(({ input }) => input === 'password');
  if (isBare && registry !== '' && !isFound) {
    problems.add({
      input: 'password',
      message: `there is nothing to log in to ${canonicalRegistry(registry)} with`,
      fix: 'Set `username` and `password`, or the inputs of a login by OIDC. If they come from secrets, check the names of these.',
    });
  } else if (isBare && registry === '' && typed('registry-auth') === '') {
    problems.add({
      input: 'registry',
      message: 'there is nothing to log in to',
      fix: 'Set `registry`, `username` and `password`, or `registry-auth`. With `registry: ghcr.io` the job’s own token is the default.',
    });
  }
  const onHub = logins.filter((login) => login.registry === DOCKER_HUB && !login.scope);
  if (onHub.length > 1 && registry === '') {
    problems.add({
      input: 'registry',
      message:
        'without it, `username` and `password` are for Docker Hub, which `registry-auth` names too',
      fix: 'Keep one of them.',
    });
  }
}
