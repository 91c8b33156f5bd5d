import type { CiSystem } from './ci.ts';
import { namesOf, runOn } from './run-on.ts';
import { commitHash, repositoryOf, runBy } from './values.ts';

/**
 * Drone. It does not say whether a pull request comes from a fork.
 * https://docs.drone.io/pipeline/environment/reference/
 */
export const drone: CiSystem = {
  id: 'drone',
  isHere: (env) => env.DRONE === 'true',
  read(env) {
    const names = namesOf(env.DRONE_COMMIT_REF);
    return {
      event: env.DRONE_BUILD_EVENT === 'cron' ? 'schedule' : (env.DRONE_BUILD_EVENT ?? ''),
      on: runOn({
        pullRequest: env.DRONE_PULL_REQUEST || names.pullRequest,
        base: env.DRONE_TARGET_BRANCH,
        tag: env.DRONE_TAG || names.tag,
        branch: names.branch || env.DRONE_BRANCH,
      }),
      sha: commitHash(env.DRONE_COMMIT_SHA),
      repository: repositoryOf({
        name: env.DRONE_REPO_NAME,
        url: env.DRONE_REPO_LINK,
        defaultBranch: env.DRONE_REPO_BRANCH,
      }),
      buildNumber: env.DRONE_BUILD_NUMBER ?? '',
      runId: env.DRONE_BUILD_NUMBER ?? '',
      runAttempt: '',
      ...runBy({ url: env.DRONE_BUILD_LINK, actor: env.DRONE_BUILD_TRIGGER }),
    };
  },
};
