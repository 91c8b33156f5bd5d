import { describeCases, SHA } from './run.ts';

const COMMON = {
  DRONE_BUILD_LINK: 'https://drone.example/acme/app/567',
  DRONE_BUILD_TRIGGER: 'ann',
  CI: 'true',
  DRONE: 'true',
  DRONE_BUILD_EVENT: 'push',
  DRONE_COMMIT_SHA: SHA,
  DRONE_REPO_NAME: 'app',
  DRONE_REPO_LINK: 'https://git.example.com/acme/app',
  DRONE_REPO_BRANCH: 'main',
  DRONE_BUILD_NUMBER: '567',
};

const MAIN = {
  DRONE_COMMIT_REF: 'refs/heads/main',
  DRONE_BRANCH: 'main',
  DRONE_TARGET_BRANCH: 'main',
};

describeCases('drone', COMMON, [
  {
    name: 'push to the default branch',
    env: MAIN,
    facts: {
      event: 'push',
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app', url: 'https://git.example.com/acme/app', defaultBranch: 'main' },
      buildNumber: '567',
      runId: '567',
      runUrl: 'https://drone.example/acme/app/567',
      actor: 'ann',
    },
    tags: ['edge', 'main', 'sha-860c190', 'latest'],
  },
  {
    name: 'push of a tag',
    env: {
      DRONE_BUILD_EVENT: 'tag',
      DRONE_COMMIT_REF: 'refs/tags/v1.2.3',
      DRONE_TAG: 'v1.2.3',
      DRONE_BRANCH: 'main',
    },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'pull request, own or of a fork: Drone does not say',
    env: {
      ...MAIN,
      DRONE_BUILD_EVENT: 'pull_request',
      DRONE_COMMIT_REF: 'refs/pull/7/head',
      DRONE_PULL_REQUEST: '7',
      DRONE_SOURCE_BRANCH: 'feature',
    },
    facts: { on: { kind: 'pull-request', number: '7', base: 'main' } },
    tags: ['pr-7'],
  },
  {
    name: 'promotion of a tag',
    env: { DRONE_BUILD_EVENT: 'promote', DRONE_COMMIT_REF: 'refs/tags/v2.0.0-rc.1' },
    facts: { on: { kind: 'tag', name: 'v2.0.0-rc.1' } },
    tags: ['2.0.0-rc.1'],
  },
  {
    name: 'schedule',
    env: { ...MAIN, DRONE_BUILD_EVENT: 'cron' },
    facts: { event: 'schedule' },
    tags: ['nightly', 'main'],
  },
  {
    name: 'default branch unknown',
    env: { ...MAIN, DRONE_REPO_BRANCH: '' },
    facts: {},
    tags: ['main', 'sha-860c190'],
  },
]);
