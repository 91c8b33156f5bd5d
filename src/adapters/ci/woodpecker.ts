import type { CiSystem } from './ci.ts';
import { namesOf, runOn } from './run-on.ts';
import { attemptAfter, commitHash, repositoryOf, runBy } from './values.ts';

/**
 * Woodpecker. It does not say whether a pull request comes from a fork.
 * https://woodpecker-ci.org/docs/usage/environment#built-in-environment-variables
 */
export const woodpecker: CiSystem = {
  id: 'woodpecker',
  isHere: (env) => env.CI === 'woodpecker',
  read(env) {
    const names = namesOf(env.CI_COMMIT_REF);
    const event = env.CI_PIPELINE_EVENT ?? '';
    const [seconds] = /^[1-9]\d{0,10}$/.exec(env.CI_COMMIT_TIMESTAMP ?? '') ?? [];
    return {
      event: event === 'cron' ? 'schedule' : event,
      on: runOn({
        pullRequest: env.CI_COMMIT_PULL_REQUEST || names.pullRequest,
        base: env.CI_COMMIT_TARGET_BRANCH,
        tag: env.CI_COMMIT_TAG || names.tag,
        branch: names.branch || env.CI_COMMIT_BRANCH,
      }),
      sha: commitHash(env.CI_COMMIT_SHA),
      repository: repositoryOf({
        name: env.CI_REPO_NAME,
        url: env.CI_REPO_URL,
        defaultBranch: env.CI_REPO_DEFAULT_BRANCH,
      }),
      ...(seconds !== undefined && { commitTime: Number(seconds) * 1000 }),
      releaseIsPrerelease:
        event === 'release' && (env.CI_PIPELINE_RELEASE_PRE || env.CI_COMMIT_PRERELEASE) === 'true',
      buildNumber: env.CI_PIPELINE_NUMBER ?? '',
      runId: env.CI_PIPELINE_NUMBER ?? '',
      runAttempt: attemptAfter(env.CI_PIPELINE_RERUNS || '0'),
      ...runBy({ url: env.CI_PIPELINE_URL, actor: env.CI_PIPELINE_AUTHOR }),
    };
  },
};
