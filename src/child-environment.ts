import type { Environment } from './ports.ts';

/** Credentials of a CI run that stand in its environment, whoever is started there. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  'GITHUB_TOKEN',
  // https://docs.github.com/en/actions/reference/security/oidc
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  // Cache and artifacts of the run.
  'ACTIONS_RUNTIME_TOKEN',
]);

/** The environment for a child, with those of the run's credentials alone that it needs. */
export function withoutCredentials(
  env: Environment,
  needs: (name: string) => boolean,
): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !CREDENTIALS.has(name) || needs(name)),
  );
}

/** The environment for a child that needs none of the run's credentials. */
export function withoutAnyCredentials(env: Environment): Environment {
  return withoutCredentials(env, () => false);
}
