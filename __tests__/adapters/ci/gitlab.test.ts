import { describeCases, SHA } from './run.ts';

const COMMON = {
  CI_PIPELINE_URL: 'https://gitlab.com/acme/app/-/pipelines/123456',
  GITLAB_USER_LOGIN: 'ann',
  CI: 'true',
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: SHA,
  CI_COMMIT_TIMESTAMP: '2024-03-05T06:08:09+00:00',
  CI_PROJECT_NAME: 'app',
  CI_PROJECT_PATH: 'acme/app',
  CI_PROJECT_URL: 'https://gitlab.com/acme/app',
  CI_PROJECT_DESCRIPTION: 'Does things',
  CI_PROJECT_VISIBILITY: 'internal',
  CI_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_IID: '567',
  CI_PIPELINE_ID: '123456',
  CI_PIPELINE_SOURCE: 'push',
};

const MERGE_REQUEST = {
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  CI_MERGE_REQUEST_PROJECT_PATH: 'acme/app',
  CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'acme/app',
  CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
};

const ON_MERGE_REQUEST = { on: { kind: 'pull-request', number: '7', base: 'main' } } as const;

describeCases('gitlab', COMMON, [
  {
    name: 'push to the default branch',
    env: { CI_COMMIT_BRANCH: 'main' },
    facts: {
      event: 'push',
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: {
        name: 'app',
        url: 'https://gitlab.com/acme/app',
        description: 'Does things',
        defaultBranch: 'main',
        isPublic: false,
      },
      commitTime: Date.parse('2024-03-05T06:08:09Z'),
      buildNumber: '567',
      runId: '123456',
      runUrl: 'https://gitlab.com/acme/app/-/pipelines/123456',
      actor: 'ann',
    },
    tags: ['edge', 'main', 'sha-860c190', 'latest'],
  },
  {
    name: 'push to another branch',
    env: { CI_COMMIT_BRANCH: 'feature/login' },
    facts: { on: { kind: 'branch', name: 'feature/login' } },
    tags: ['feature-login', 'sha-860c190'],
  },
  {
    name: 'push of a tag',
    env: { CI_COMMIT_TAG: 'v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'merge request',
    env: MERGE_REQUEST,
    facts: { ...ON_MERGE_REQUEST, baseRef: 'main' },
    tags: ['pr-7'],
  },
  {
    name: 'merge train',
    env: { ...MERGE_REQUEST, CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' },
    facts: { on: { ...ON_MERGE_REQUEST.on, queue: true } },
    tags: ['pr-7'],
  },
  {
    name: 'child pipeline of a merge request',
    env: { ...MERGE_REQUEST, CI_PIPELINE_SOURCE: 'parent_pipeline' },
    facts: ON_MERGE_REQUEST,
    tags: ['pr-7'],
  },
  {
    name: 'merge request of a fork, run in the fork',
    env: {
      ...MERGE_REQUEST,
      CI_PROJECT_PATH: 'eve/app',
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'eve/app',
    },
    facts: {
      ...ON_MERGE_REQUEST,
      untrusted: { reason: 'fork', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'merge request of a fork, run in the parent project',
    env: { ...MERGE_REQUEST, CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'eve/app' },
    facts: {
      ...ON_MERGE_REQUEST,
      untrusted: { reason: 'fork-privileged', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'pull request on GitHub',
    env: {
      CI_PIPELINE_SOURCE: 'external_pull_request_event',
      CI_COMMIT_BRANCH: 'feature',
      CI_EXTERNAL_PULL_REQUEST_IID: '8',
      CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: 'acme/app',
      CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: 'acme/app',
    },
    facts: { on: { kind: 'pull-request', number: '8', base: 'main' } },
    tags: ['pr-8'],
  },
  {
    name: 'schedule',
    env: { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' },
    facts: { event: 'schedule' },
    tags: ['nightly', 'main'],
  },
  {
    name: 'default branch unknown',
    env: { CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: '' },
    facts: { on: { kind: 'branch', name: 'main' } },
    tags: ['main', 'sha-860c190'],
  },
]);
