import { describeCases, SHA } from './run.ts';

const COMMON = {
  TRAVIS_BUILD_WEB_URL: 'https://app.travis-ci.com/acme/app/builds/46812085',
  CI: 'true',
  TRAVIS: 'true',
  TRAVIS_EVENT_TYPE: 'push',
  TRAVIS_COMMIT: SHA,
  TRAVIS_REPO_SLUG: 'acme/app',
  TRAVIS_PULL_REQUEST: 'false',
  TRAVIS_PULL_REQUEST_SLUG: '',
  TRAVIS_TAG: '',
  TRAVIS_BUILD_NUMBER: '567',
  TRAVIS_BUILD_ID: '46812085',
};

const PULL_REQUEST = {
  TRAVIS_EVENT_TYPE: 'pull_request',
  TRAVIS_BRANCH: 'main',
  TRAVIS_PULL_REQUEST: '7',
};

const ON_PULL_REQUEST = { on: { kind: 'pull-request', number: '7', base: 'main' } } as const;

describeCases('travis', COMMON, [
  {
    name: 'push to a branch; the default branch is unknown',
    env: { TRAVIS_BRANCH: 'main' },
    facts: {
      event: 'push',
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app' },
      buildNumber: '567',
      runId: '46812085',
      runUrl: 'https://app.travis-ci.com/acme/app/builds/46812085',
    },
    tags: ['main', 'sha-860c190'],
  },
  {
    name: 'push of a tag, which is also given as the branch',
    env: { TRAVIS_BRANCH: 'v1.2.3', TRAVIS_TAG: 'v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'pull request',
    env: { ...PULL_REQUEST, TRAVIS_PULL_REQUEST_SLUG: 'acme/app' },
    facts: ON_PULL_REQUEST,
    tags: ['pr-7'],
  },
  {
    name: 'pull request of a fork',
    env: { ...PULL_REQUEST, TRAVIS_PULL_REQUEST_SLUG: 'eve/app' },
    facts: {
      ...ON_PULL_REQUEST,
      untrusted: { reason: 'fork', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'schedule',
    env: { TRAVIS_BRANCH: 'main', TRAVIS_EVENT_TYPE: 'cron' },
    facts: { event: 'schedule' },
    tags: ['nightly', 'main'],
  },
]);
