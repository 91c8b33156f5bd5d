import type { Environment } from '../../ports.ts';
import type { CiSystem } from './ci.ts';
import { forkWithSecrets } from './fork.ts';
import { type Names, namesOf, runOn } from './run-on.ts';
import { commitHash, repositoryAt, runBy } from './values.ts';

/**
 * Jenkins: a multibranch project (GitHub, GitLab, Bitbucket or Gitea branch source), else what the git plugin says. A
 * Pipeline hands the git plugin's variables on only where its checkout step's result is put into the environment; the
 * checkout itself stands in for them.
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables
 * https://plugins.jenkins.io/build-user-vars-plugin/ (who started it, where that plugin is)
 * https://plugins.jenkins.io/branch-api/ https://plugins.jenkins.io/git/#plugin-content-environment-variables
 * https://plugins.jenkins.io/gitlab-branch-source/#plugin-content-environment-variables
 */
export const jenkins: CiSystem = {
  id: 'jenkins',
  isHere: (env) => Boolean(env.BUILD_NUMBER && (env.JENKINS_URL || env.JENKINS_HOME)),
  read(env) {
    const fork = env.CHANGE_ID && env.CHANGE_FORK;
    return {
      event: '',
      on: runOn(isMultibranch(env) ? multibranch(env) : gitPlugin(env)),
      sha: commitHash(env.GIT_COMMIT),
      repository: repositoryAt(env.GIT_URL || env.GIT_URL_1, {
        url: env.GITLAB_PROJECT_WEB_URL,
        description: env.GITLAB_PROJECT_DESCRIPTION,
        defaultBranch: defaultBranchOf(env),
      }),
      buildNumber: env.BUILD_NUMBER ?? '',
      runId: env.BUILD_TAG || env.BUILD_ID || '',
      runAttempt: '',
      ...runBy({ url: env.BUILD_URL, actor: env.BUILD_USER_ID }),
      ...(fork && { untrusted: forkWithSecrets('Jenkins', `the fork ${fork}`) }),
    };
  },
};

function isMultibranch(env: Environment): boolean {
  return Boolean(env.BRANCH_NAME || env.TAG_NAME || env.CHANGE_ID);
}

/** `BRANCH_NAME` is `PR-7` or `MR-7` on a change, and the tag's name on a tag. */
function multibranch(env: Environment): Names {
  return {
    pullRequest: env.CHANGE_ID,
    base: env.CHANGE_TARGET,
    tag: env.TAG_NAME,
    branch: env.BRANCH_NAME,
  };
}

/** `origin/main`, `origin/tags/v1`, `refs/tags/v1`, or `detached`. */
function gitPlugin(env: Environment): Names {
  if (env.GIT_LOCAL_BRANCH) return { branch: env.GIT_LOCAL_BRANCH };
  const name = env.GIT_BRANCH ?? '';
  if (name.startsWith('refs/')) return namesOf(name);
  const short = name.replace(/^origin\//, '');
  if (short.startsWith('tags/')) return { tag: short.slice('tags/'.length) };
  return short === 'detached' ? {} : { branch: short };
}

/** Branch sources say of a branch whether it is the primary one, and of any other branch nothing. */
function defaultBranchOf(env: Environment): string | undefined {
  return env.BRANCH_IS_PRIMARY === 'true' ? env.BRANCH_NAME : env.GITLAB_PROJECT_DEFAULT_BRANCH;
}
