import type { Environment } from '../ports.ts';
import { configKey, type DockerConfig, parseDockerConfig, withoutEntry } from './docker-config.ts';

/**
 * `DOCKER_AUTH_CONFIG`: logins that docker prefers to its file and its credential helpers since 28.3. It may hold
 * `auths` alone. Older versions do not know it, and a damaged one counts as none, as for docker.
 * https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
const VARIABLE = 'DOCKER_AUTH_CONFIG';

/** The logins of the environment. */
export function environmentConfig(env: Environment): DockerConfig {
  try {
    const { auths } = parseDockerConfig(env[VARIABLE] ?? '');
    return auths ? { auths } : {};
  } catch {
    return {};
  }
}

/** The environment without its logins for some registries, so that docker reads those in the file. */
export function withoutEnvironmentLogins(
  env: Environment,
  registries: readonly string[],
): Environment {
  const config = environmentConfig(env);
  const left = registries.map(configKey).reduce(withoutEntry, config);
  const isSame = Object.keys(left.auths ?? {}).length === Object.keys(config.auths ?? {}).length;
  return isSame ? env : { ...env, [VARIABLE]: JSON.stringify(left) };
}
