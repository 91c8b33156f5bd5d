import { describeCases, SHA } from './run.ts';

const COMMON = {
  CI: 'true',
  BITBUCKET_BUILD_NUMBER: '567',
  BITBUCKET_COMMIT: SHA,
  BITBUCKET_REPO_SLUG: 'app',
  BITBUCKET_REPO_FULL_NAME: 'acme/app',
  BITBUCKET_PIPELINE_UUID: '{5d1b8c2e-4f0a-4b7e-9c3d-2a6f1e8b9c0d}',
  BITBUCKET_STEP_RUN_NUMBER: '1',
};

describeCases('bitbucket', COMMON, [
  {
    name: 'push to a branch; the default branch is unknown',
    env: { BITBUCKET_BRANCH: 'main' },
    facts: {
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app', url: 'https://bitbucket.org/acme/app' },
      buildNumber: '567',
      runId: '5d1b8c2e-4f0a-4b7e-9c3d-2a6f1e8b9c0d',
      runUrl: 'https://bitbucket.org/acme/app/pipelines/results/567',
      runAttempt: '1',
    },
    tags: ['main', 'sha-860c190'],
  },
  {
    name: 'push of a tag',
    env: { BITBUCKET_TAG: 'v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'pull request, which is never a fork’s',
    env: {
      BITBUCKET_BRANCH: 'feature',
      BITBUCKET_PR_ID: '7',
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
    },
    facts: { on: { kind: 'pull-request', number: '7', base: 'main' }, baseRef: 'main' },
    tags: ['pr-7'],
  },
  {
    name: 'schedule: Bitbucket does not say so',
    env: { BITBUCKET_BRANCH: 'dev' },
    facts: { event: '' },
    tags: ['dev', 'sha-860c190'],
  },
]);
