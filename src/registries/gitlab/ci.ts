import { canonicalRegistry, isRegistryHost } from '../../reference/reference.ts';

/** The registry of the GitLab that runs a job, and the login that it gives the job for it. */
export interface GitlabRegistry {
  /** Canonical host. */
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  /** Host of GitLab itself, which gives the registry's tokens; `''` if unknown. */
  readonly realm: string;
}

/**
 * What a job of GitLab CI is told; `undefined` elsewhere, and where GitLab has no registry.
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function gitlabRegistry(
  env: Readonly<Record<string, string | undefined>>,
): GitlabRegistry | undefined {
  const { CI_REGISTRY: host = '', CI_JOB_TOKEN, CI_SERVER_URL = '' } = env;
  if (env.GITLAB_CI !== 'true' || !isRegistryHost(host)) return undefined;
  const password = env.CI_REGISTRY_PASSWORD || CI_JOB_TOKEN;
  if (!password) return undefined;
  return {
    registry: canonicalRegistry(host),
    username: (env.CI_REGISTRY_PASSWORD && env.CI_REGISTRY_USER) || 'gitlab-ci-token',
    password,
    realm: URL.parse(CI_SERVER_URL)?.host ?? '',
  };
}
