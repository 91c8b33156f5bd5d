import type { Environment } from '../../ports.ts';
import type { CiSystem } from './ci.ts';
import { forkWithoutSecrets } from './fork.ts';
import { runOn } from './run-on.ts';
import { commitHash, repositoryAt, runBy } from './values.ts';

/**
 * CircleCI. It does not say what started a run, nor which branch is the default one.
 * https://circleci.com/docs/reference/variables/#built-in-environment-variables
 */
export const circleci: CiSystem = {
  id: 'circleci',
  isHere: (env) => env.CIRCLECI === 'true',
  read(env) {
    const on = runOn({
      pullRequest: env.CIRCLE_TAG ? undefined : pullRequestOf(env),
      tag: env.CIRCLE_TAG,
      branch: env.CIRCLE_BRANCH,
    });
    // Set for pull requests of forks alone.
    const fork = env.CIRCLE_PR_USERNAME;
    const source = [fork, env.CIRCLE_PR_REPONAME].filter(Boolean).join('/');
    return {
      event: '',
      on,
      sha: commitHash(env.CIRCLE_SHA1),
      repository: repositoryAt(env.CIRCLE_REPOSITORY_URL, { name: env.CIRCLE_PROJECT_REPONAME }),
      buildNumber: env.CIRCLE_BUILD_NUM ?? '',
      runId: env.CIRCLE_WORKFLOW_ID ?? '',
      runAttempt: '',
      ...runBy({ url: env.CIRCLE_BUILD_URL, actor: env.CIRCLE_USERNAME }),
      ...(fork && { untrusted: forkWithoutSecrets('CircleCI', source) }),
      ...(on.kind === 'pull-request' &&
        !fork &&
        env.CIRCLE_BRANCH && { headBranch: env.CIRCLE_BRANCH }),
    };
  },
};

/** The number is given for forks alone; else the address of a pull request of this branch ends in it. */
function pullRequestOf(env: Environment): string | undefined {
  const [, number] = /\/(\d+)\/?$/.exec(env.CIRCLE_PULL_REQUEST ?? '') ?? [];
  return env.CIRCLE_PR_NUMBER || number;
}
