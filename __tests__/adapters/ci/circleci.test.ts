import { describeCases, SHA } from './run.ts';

const COMMON = {
  CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/app/567',
  CIRCLE_USERNAME: 'ann',
  CI: 'true',
  CIRCLECI: 'true',
  CIRCLE_SHA1: SHA,
  CIRCLE_REPOSITORY_URL: 'git@github.com:acme/app.git',
  CIRCLE_PROJECT_REPONAME: 'app',
  CIRCLE_PROJECT_USERNAME: 'acme',
  CIRCLE_BUILD_NUM: '567',
  CIRCLE_WORKFLOW_ID: 'e44f9784-e20e-4b93-a21d-f41fd5869db9',
};

describeCases('circleci', COMMON, [
  {
    name: 'push to a branch; the default branch is unknown',
    env: { CIRCLE_BRANCH: 'main' },
    facts: {
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app', url: 'https://github.com/acme/app' },
      buildNumber: '567',
      runId: 'e44f9784-e20e-4b93-a21d-f41fd5869db9',
      runUrl: 'https://circleci.com/gh/acme/app/567',
      actor: 'ann',
    },
    tags: ['main', 'sha-860c190'],
  },
  {
    name: 'push of a tag',
    env: { CIRCLE_TAG: 'v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'push of a tag of a commit that is also in a pull request',
    env: { CIRCLE_TAG: 'v1.2.3', CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/7' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'pull request',
    env: {
      CIRCLE_BRANCH: 'feature',
      CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/7',
    },
    facts: { on: { kind: 'pull-request', number: '7' } },
    tags: ['pr-7'],
  },
  {
    name: 'pull request of a fork',
    env: {
      CIRCLE_BRANCH: 'pull/7',
      CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/7',
      CIRCLE_PR_NUMBER: '7',
      CIRCLE_PR_USERNAME: 'eve',
      CIRCLE_PR_REPONAME: 'app',
    },
    facts: {
      on: { kind: 'pull-request', number: '7' },
      untrusted: { reason: 'fork', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'pull request of a fork whose name is not said',
    env: { CIRCLE_PR_NUMBER: '7', CIRCLE_PR_USERNAME: 'eve' },
    facts: { untrusted: { reason: 'fork', explanation: expect.stringContaining('from eve, ') } },
    tags: ['pr-7'],
  },
  {
    name: 'schedule: CircleCI does not say so',
    env: { CIRCLE_BRANCH: 'main' },
    facts: { event: '' },
    tags: ['main', 'sha-860c190'],
  },
]);
