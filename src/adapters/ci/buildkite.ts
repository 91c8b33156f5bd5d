import type { Environment } from '../../ports.ts';
import { repositoryOfRemote } from '../git/remote-url.ts';
import type { CiSystem } from './ci.ts';
import { forkWithSecrets } from './fork.ts';
import { runOn } from './run-on.ts';
import { attemptAfter, commitHash, differ, repositoryAt, runBy } from './values.ts';

/** Buildkite. https://buildkite.com/docs/pipelines/configure/environment-variables */
export const buildkite: CiSystem = {
  id: 'buildkite',
  isHere: (env) => env.BUILDKITE === 'true',
  read(env) {
    const fork = forkOf(env);
    return {
      event: env.BUILDKITE_SOURCE ?? '',
      on: runOn({
        pullRequest: env.BUILDKITE_PULL_REQUEST,
        base: env.BUILDKITE_PULL_REQUEST_BASE_BRANCH,
        tag: env.BUILDKITE_TAG,
        branch: env.BUILDKITE_BRANCH,
      }),
      sha: commitHash(env.BUILDKITE_COMMIT),
      repository: repositoryAt(env.BUILDKITE_REPO, {
        defaultBranch: env.BUILDKITE_PIPELINE_DEFAULT_BRANCH,
      }),
      buildNumber: env.BUILDKITE_BUILD_NUMBER ?? '',
      runId: env.BUILDKITE_BUILD_ID ?? '',
      runAttempt: attemptAfter(env.BUILDKITE_RETRY_COUNT),
      ...runBy({ url: env.BUILDKITE_BUILD_URL, actor: env.BUILDKITE_BUILD_CREATOR }),
      ...(fork && { untrusted: forkWithSecrets('Buildkite', fork) }),
    };
  },
};

/** Where a pull request comes from, if that is another repository; both are addresses to clone from. */
function forkOf(env: Environment): string | undefined {
  const source = repositoryOfRemote(env.BUILDKITE_PULL_REQUEST_REPO ?? '').url;
  const own = repositoryOfRemote(env.BUILDKITE_REPO ?? '').url;
  return differ(source, own) ? source : undefined;
}
