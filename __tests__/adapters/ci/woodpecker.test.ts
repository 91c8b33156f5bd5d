import { describeCases, SHA } from './run.ts';

const COMMON = {
  CI_PIPELINE_URL: 'https://ci.codeberg.org/repos/1/pipeline/567',
  CI_PIPELINE_AUTHOR: 'ann',
  CI: 'woodpecker',
  // Set by servers that are meant to run Drone's plugins.
  DRONE: 'true',
  CI_PIPELINE_EVENT: 'push',
  CI_COMMIT_SHA: SHA,
  CI_COMMIT_TIMESTAMP: '1709618889',
  CI_REPO_NAME: 'app',
  CI_REPO_URL: 'https://codeberg.org/acme/app',
  CI_REPO_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_NUMBER: '567',
};

const MAIN = { CI_COMMIT_REF: 'refs/heads/main', CI_COMMIT_BRANCH: 'main' };

describeCases('woodpecker', COMMON, [
  {
    name: 'push to the default branch',
    env: MAIN,
    facts: {
      event: 'push',
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app', url: 'https://codeberg.org/acme/app', defaultBranch: 'main' },
      commitTime: Date.parse('2024-03-05T06:08:09Z'),
      buildNumber: '567',
      runUrl: 'https://ci.codeberg.org/repos/1/pipeline/567',
      actor: 'ann',
      runAttempt: '1',
    },
    tags: ['edge', 'main', 'sha-860c190', 'latest'],
  },
  {
    name: 'push of a tag, restarted once',
    env: {
      CI_PIPELINE_EVENT: 'tag',
      CI_COMMIT_REF: 'refs/tags/v1.2.3',
      CI_COMMIT_TAG: 'v1.2.3',
      CI_PIPELINE_RERUNS: '1',
    },
    facts: { on: { kind: 'tag', name: 'v1.2.3' }, runAttempt: '2' },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'release that is marked as a prerelease',
    env: {
      CI_PIPELINE_EVENT: 'release',
      CI_COMMIT_REF: 'refs/tags/v2.0.0',
      CI_PIPELINE_RELEASE_PRE: 'true',
    },
    facts: { on: { kind: 'tag', name: 'v2.0.0' }, releaseIsPrerelease: true },
    tags: ['2.0.0'],
  },
  {
    name: 'the same by its older name',
    env: {
      CI_PIPELINE_EVENT: 'release',
      CI_COMMIT_REF: 'refs/tags/v2.0.0',
      CI_COMMIT_PRERELEASE: 'true',
    },
    facts: { releaseIsPrerelease: true },
    tags: ['2.0.0'],
  },
  {
    name: 'pull request, own or of a fork: Woodpecker does not say',
    env: {
      CI_PIPELINE_EVENT: 'pull_request',
      CI_COMMIT_REF: 'refs/pull/7/head',
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_TARGET_BRANCH: 'main',
      CI_COMMIT_PULL_REQUEST: '7',
    },
    facts: { on: { kind: 'pull-request', number: '7', base: 'main' } },
    tags: ['pr-7'],
  },
  {
    name: 'schedule',
    env: { ...MAIN, CI_PIPELINE_EVENT: 'cron' },
    facts: { event: 'schedule' },
    tags: ['nightly', 'main'],
  },
  {
    name: 'default branch unknown',
    env: { ...MAIN, CI_REPO_DEFAULT_BRANCH: '', CI_COMMIT_TIMESTAMP: '0' },
    facts: {},
    tags: ['main', 'sha-860c190'],
  },
]);
