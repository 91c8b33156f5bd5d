import type { CiSystem } from './ci.ts';
import { runOn } from './run-on.ts';
import { commitHash, repositoryOf, runBy } from './values.ts';

/**
 * Bitbucket Pipelines. It runs no pull requests of forks, and says neither what started a run nor which branch is the
 * default one.
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
export const bitbucket: CiSystem = {
  id: 'bitbucket',
  isHere: (env) => Boolean(env.BITBUCKET_BUILD_NUMBER),
  read(env) {
    const { BITBUCKET_REPO_FULL_NAME: repository, BITBUCKET_BUILD_NUMBER: number } = env;
    return {
      event: '',
      on: runOn({
        pullRequest: env.BITBUCKET_PR_ID,
        base: env.BITBUCKET_PR_DESTINATION_BRANCH,
        tag: env.BITBUCKET_TAG,
        branch: env.BITBUCKET_BRANCH,
      }),
      sha: commitHash(env.BITBUCKET_COMMIT),
      repository: repositoryOf({
        name: env.BITBUCKET_REPO_SLUG,
        url: repository && `https://bitbucket.org/${repository}`,
      }),
      buildNumber: number ?? '',
      runId: env.BITBUCKET_PIPELINE_UUID?.replace(/^\{|\}$/g, '') ?? '',
      runAttempt: env.BITBUCKET_STEP_RUN_NUMBER ?? '',
      ...runBy({
        url:
          repository && number && `https://bitbucket.org/${repository}/pipelines/results/${number}`,
      }),
    };
  },
};
