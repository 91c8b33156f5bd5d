import { describeCases, SHA } from './run.ts';

const COMMON = {
  BUILDKITE_BUILD_URL: 'https://buildkite.com/acme/app/builds/567',
  BUILDKITE_BUILD_CREATOR: 'Ann',
  CI: 'true',
  BUILDKITE: 'true',
  BUILDKITE_SOURCE: 'webhook',
  BUILDKITE_COMMIT: SHA,
  BUILDKITE_REPO: 'git@github.com:acme/app.git',
  BUILDKITE_PIPELINE_DEFAULT_BRANCH: 'main',
  BUILDKITE_PULL_REQUEST: 'false',
  BUILDKITE_PULL_REQUEST_BASE_BRANCH: '',
  BUILDKITE_PULL_REQUEST_REPO: '',
  BUILDKITE_TAG: '',
  BUILDKITE_BUILD_NUMBER: '567',
  BUILDKITE_BUILD_ID: '4735ba57-80d0-46e2-8fa0-b28223a86586',
  BUILDKITE_RETRY_COUNT: '0',
};

const PULL_REQUEST = {
  BUILDKITE_BRANCH: 'feature',
  BUILDKITE_PULL_REQUEST: '7',
  BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
};

const ON_PULL_REQUEST = { on: { kind: 'pull-request', number: '7', base: 'main' } } as const;

describeCases('buildkite', COMMON, [
  {
    name: 'push to the default branch',
    env: { BUILDKITE_BRANCH: 'main' },
    facts: {
      event: 'webhook',
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app', url: 'https://github.com/acme/app', defaultBranch: 'main' },
      buildNumber: '567',
      runId: '4735ba57-80d0-46e2-8fa0-b28223a86586',
      runUrl: 'https://buildkite.com/acme/app/builds/567',
      actor: 'Ann',
      runAttempt: '1',
    },
    tags: ['edge', 'main', 'sha-860c190', 'latest'],
  },
  {
    name: 'push to another branch, second attempt',
    env: { BUILDKITE_BRANCH: 'feature/login', BUILDKITE_RETRY_COUNT: '1' },
    facts: { runAttempt: '2' },
    tags: ['feature-login', 'sha-860c190'],
  },
  {
    name: 'push of a tag, which is also given as the branch',
    env: { BUILDKITE_BRANCH: 'v1.2.3', BUILDKITE_TAG: 'v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'pull request',
    env: { ...PULL_REQUEST, BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/acme/app.git' },
    facts: { ...ON_PULL_REQUEST, baseRef: 'main' },
    tags: ['pr-7'],
  },
  {
    name: 'pull request of a fork',
    env: { ...PULL_REQUEST, BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/eve/app.git' },
    facts: {
      ...ON_PULL_REQUEST,
      untrusted: { reason: 'fork-privileged', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'merge queue',
    env: { BUILDKITE_BRANCH: `gh-readonly-queue/main/pr-104-${SHA}` },
    facts: { on: { kind: 'pull-request', number: '104', base: 'main', queue: true } },
    tags: ['pr-104'],
  },
  {
    name: 'schedule',
    env: { BUILDKITE_BRANCH: 'main', BUILDKITE_SOURCE: 'schedule' },
    facts: { event: 'schedule' },
    tags: ['nightly', 'main'],
  },
  {
    name: 'default branch unknown, commit given as HEAD',
    env: {
      BUILDKITE_BRANCH: 'main',
      BUILDKITE_PIPELINE_DEFAULT_BRANCH: '',
      BUILDKITE_COMMIT: 'HEAD',
    },
    facts: { sha: '' },
    tags: ['main'],
  },
]);
