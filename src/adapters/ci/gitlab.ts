import type { Environment } from '../../ports.ts';
import type { RunOn, Untrusted } from '../../tagging/index.ts';
import type { CiSystem } from './ci.ts';
import { forkWithoutSecrets, forkWithSecrets } from './fork.ts';
import { runOn } from './run-on.ts';
import { commitHash, differ, repositoryOf, runBy } from './values.ts';

/** GitLab CI. https://docs.gitlab.com/ci/variables/predefined_variables/ */
export const gitlab: CiSystem = {
  id: 'gitlab',
  isHere: (env) => env.GITLAB_CI === 'true',
  read(env) {
    const commitTime = Date.parse(env.CI_COMMIT_TIMESTAMP ?? '');
    const untrusted = untrustedOf(env);
    const visibility = env.CI_PROJECT_VISIBILITY;
    return {
      event: env.CI_PIPELINE_SOURCE ?? '',
      on: onOf(env),
      sha: commitHash(env.CI_COMMIT_SHA),
      repository: {
        ...repositoryOf({
          name: env.CI_PROJECT_NAME,
          url: env.CI_PROJECT_URL,
          description: env.CI_PROJECT_DESCRIPTION,
          defaultBranch: env.CI_DEFAULT_BRANCH,
        }),
        ...(visibility && { isPublic: visibility === 'public' }),
      },
      ...(!Number.isNaN(commitTime) && { commitTime }),
      buildNumber: env.CI_PIPELINE_IID ?? '',
      runId: env.CI_PIPELINE_ID ?? '',
      runAttempt: '',
      ...runBy({ url: env.CI_PIPELINE_URL, actor: env.GITLAB_USER_LOGIN }),
      ...(untrusted && { untrusted }),
    };
  },
};

function onOf(env: Environment): RunOn {
  const on = runOn({
    pullRequest: env.CI_MERGE_REQUEST_IID || env.CI_EXTERNAL_PULL_REQUEST_IID,
    base:
      env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME || env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME,
    tag: env.CI_COMMIT_TAG,
    branch: env.CI_COMMIT_BRANCH,
  });
  const isTrain = env.CI_MERGE_REQUEST_EVENT_TYPE === 'merge_train';
  return on.kind === 'pull-request' && isTrain ? { ...on, queue: true } : on;
}

/**
 * A fork's pipelines run in the fork, with its own variables, unless a member starts them in the parent project.
 * https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/#use-with-forked-projects
 */
function untrustedOf(env: Environment): Untrusted | undefined {
  const source = env.CI_MERGE_REQUEST_SOURCE_PROJECT_PATH;
  const target = env.CI_MERGE_REQUEST_PROJECT_PATH;
  if (differ(source, target)) {
    const runsInFork = differ(env.CI_PROJECT_PATH, target);
    return (runsInFork ? forkWithoutSecrets : forkWithSecrets)('GitLab', source ?? '');
  }
  const repository = env.CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY;
  return differ(repository, env.CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY)
    ? forkWithSecrets('GitLab', repository ?? '')
    : undefined;
}
