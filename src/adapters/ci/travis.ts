import type { CiSystem } from './ci.ts';
import { forkWithoutSecrets } from './fork.ts';
import { runOn } from './run-on.ts';
import { commitHash, differ, repositoryOf, runBy } from './values.ts';

/**
 * Travis CI. It says neither where the repository is hosted nor which branch is the default one.
 * https://docs.travis-ci.com/user/environment-variables/#default-environment-variables
 */
export const travis: CiSystem = {
  id: 'travis',
  isHere: (env) => env.TRAVIS === 'true',
  read(env) {
    const source = env.TRAVIS_PULL_REQUEST_SLUG;
    return {
      event: env.TRAVIS_EVENT_TYPE === 'cron' ? 'schedule' : (env.TRAVIS_EVENT_TYPE ?? ''),
      on: runOn({
        pullRequest: env.TRAVIS_PULL_REQUEST,
        // The branch of a push, the base of a pull request, the tag again on a tag.
        base: env.TRAVIS_BRANCH,
        tag: env.TRAVIS_TAG,
        branch: env.TRAVIS_BRANCH,
      }),
      sha: commitHash(env.TRAVIS_COMMIT),
      repository: repositoryOf({ name: env.TRAVIS_REPO_SLUG?.split('/').at(-1) }),
      buildNumber: env.TRAVIS_BUILD_NUMBER ?? '',
      runId: env.TRAVIS_BUILD_ID ?? '',
      runAttempt: '',
      ...runBy({ url: env.TRAVIS_BUILD_WEB_URL }),
      ...(differ(source, env.TRAVIS_REPO_SLUG) && {
        untrusted: forkWithoutSecrets('Travis CI', source ?? ''),
      }),
    };
  },
};
