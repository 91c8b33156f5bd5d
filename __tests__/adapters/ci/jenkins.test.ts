import { describeCases, SHA } from './run.ts';

const COMMON = {
  BUILD_URL: 'https://jenkins.example/job/app/567/',
  BUILD_USER_ID: 'ann',
  JENKINS_URL: 'https://ci.example.com/',
  BUILD_NUMBER: '567',
  BUILD_TAG: 'jenkins-acme-app-main-567',
};

const GIT_PLUGIN = { GIT_COMMIT: SHA, GIT_URL: 'https://github.com/acme/app.git' };

const CHANGE = {
  ...GIT_PLUGIN,
  BRANCH_NAME: 'PR-7',
  CHANGE_ID: '7',
  CHANGE_TARGET: 'main',
  CHANGE_BRANCH: 'feature',
};

const ON_CHANGE = { on: { kind: 'pull-request', number: '7', base: 'main' } } as const;

describeCases('jenkins', COMMON, [
  {
    name: 'primary branch of a multibranch project',
    env: { ...GIT_PLUGIN, BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
    facts: {
      on: { kind: 'branch', name: 'main' },
      sha: SHA,
      repository: { name: 'app', url: 'https://github.com/acme/app', defaultBranch: 'main' },
      buildNumber: '567',
      runId: 'jenkins-acme-app-main-567',
      runUrl: 'https://jenkins.example/job/app/567/',
      actor: 'ann',
    },
    tags: ['edge', 'main', 'sha-860c190', 'latest'],
  },
  {
    name: 'another branch: the default branch is unknown',
    env: { ...GIT_PLUGIN, BRANCH_NAME: 'feature/login' },
    facts: { on: { kind: 'branch', name: 'feature/login' } },
    tags: ['feature-login', 'sha-860c190'],
  },
  {
    name: 'tag of a multibranch project',
    env: { ...GIT_PLUGIN, BRANCH_NAME: 'v1.2.3', TAG_NAME: 'v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  { name: 'pull request', env: CHANGE, facts: ON_CHANGE, tags: ['pr-7'] },
  {
    name: 'pull request of a fork',
    env: { ...CHANGE, CHANGE_FORK: 'eve/app' },
    facts: {
      ...ON_CHANGE,
      untrusted: { reason: 'fork-privileged', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    name: 'merge request of the GitLab branch source',
    env: {
      ...CHANGE,
      BRANCH_NAME: 'MR-7',
      GIT_URL: 'git@gitlab.example.com:acme/app.git',
      GITLAB_PROJECT_WEB_URL: 'https://gitlab.example.com:8443/acme/app',
      GITLAB_PROJECT_DESCRIPTION: 'Does things',
      GITLAB_PROJECT_DEFAULT_BRANCH: 'main',
    },
    facts: {
      ...ON_CHANGE,
      repository: {
        name: 'app',
        url: 'https://gitlab.example.com:8443/acme/app',
        description: 'Does things',
        defaultBranch: 'main',
      },
    },
    tags: ['pr-7'],
  },
  {
    name: 'git plugin alone, branch',
    env: { ...GIT_PLUGIN, GIT_BRANCH: 'origin/feature/login' },
    facts: { on: { kind: 'branch', name: 'feature/login' } },
    tags: ['feature-login', 'sha-860c190'],
  },
  {
    name: 'git plugin alone, local branch',
    env: { ...GIT_PLUGIN, GIT_BRANCH: 'upstream/dev', GIT_LOCAL_BRANCH: 'dev' },
    facts: { on: { kind: 'branch', name: 'dev' } },
    tags: ['dev', 'sha-860c190'],
  },
  {
    name: 'git plugin alone, tag',
    env: { ...GIT_PLUGIN, GIT_BRANCH: 'refs/tags/v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'git plugin alone, tag as a branch of the remote',
    env: { ...GIT_PLUGIN, GIT_BRANCH: 'origin/tags/v1.2.3' },
    facts: { on: { kind: 'tag', name: 'v1.2.3' } },
    tags: ['1.2.3', '1.2', '1', 'latest'],
  },
  {
    name: 'git plugin alone, detached',
    env: { ...GIT_PLUGIN, GIT_BRANCH: 'detached' },
    facts: { on: { kind: 'none' } },
    tags: ['sha-860c190'],
  },
  {
    name: 'schedule: Jenkins does not say so',
    env: { JENKINS_URL: '', JENKINS_HOME: '/var/jenkins_home', ...GIT_PLUGIN, BRANCH_NAME: 'dev' },
    facts: { event: '' },
    tags: ['dev', 'sha-860c190'],
  },
]);
