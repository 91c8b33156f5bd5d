import { describeCases, SHA } from './run.ts';

const COMMON = {
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECT: 'Our App',
  BUILD_REQUESTEDFOR: 'Ann',
  TF_BUILD: 'True',
  BUILD_REASON: 'IndividualCI',
  BUILD_SOURCEVERSION: SHA,
  BUILD_REPOSITORY_NAME: 'app',
  BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/shop/_git/app',
  BUILD_BUILDID: '567',
  SYSTEM_JOBATTEMPT: '1',
  SYSTEM_PULLREQUEST_ISFORK: 'False',
};

const PULL_REQUEST = {
  BUILD_REASON: 'PullRequest',
  BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
  SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
  SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
};

const ON_PULL_REQUEST = { on: { kind: 'pull-request', number: '7', base: 'main' } } as const;

describeCases('azure', COMMON, [
  {
    name: 'push to a branch; the default branch is unknown',
    env: { BUILD_SOURCEBRANCH: 'refs/heads/feature/login' },
    facts: {
      event: 'IndividualCI',
      on: { kind: 'branch', name: 'feature/login' },
      sha: SHA,
      repository: { name: 'app', url: 'https://dev.azure.com/acme/shop/_git/app' },
      buildNumber: '567',
      runId: '567',
      runUrl: 'https://dev.azure.com/acme/Our%20App/_build/results?buildId=567',
      actor: 'Ann',
      runAttempt: '1',
    },
    tags: ['feature-login', 'sha-860c190'],
  },
  {
    name: 'push of a tag',
    env: { BUILD_SOURCEBRANCH: 'refs/tags/v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  { name: 'pull request', env: PULL_REQUEST, facts: ON_PULL_REQUEST, tags: ['pr-7'] },
  {
    name: 'pull request on GitHub, whose id is another number',
    env: {
      ...PULL_REQUEST,
      SYSTEM_PULLREQUEST_PULLREQUESTID: '987654',
      SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '7',
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'main',
    },
    facts: ON_PULL_REQUEST,
    tags: ['pr-7'],
  },
  {
    name: 'pull request of a fork',
    env: {
      ...PULL_REQUEST,
      SYSTEM_PULLREQUEST_ISFORK: 'True',
      SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI: 'https://github.com/eve/app',
    },
    facts: {
      ...ON_PULL_REQUEST,
      untrusted: { reason: 'fork', explanation: expect.stringContaining('github.com/eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'schedule',
    env: { BUILD_SOURCEBRANCH: 'refs/heads/main', BUILD_REASON: 'Schedule' },
    facts: { event: 'schedule' },
    tags: ['nightly', 'main'],
  },
]);
