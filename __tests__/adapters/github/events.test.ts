import type { Environment } from '../../../src/ports.ts';
import type { RunFacts } from '../../../src/tagging/index.ts';
import { tagsOf } from '../ci/run.ts';
import { makeRepository } from '../git/repository.ts';
import { readEventFixture, readRun, SHA } from './read.ts';

const COMMITTED = Date.parse('2024-03-05T06:08:09Z');

/** Events other than pushes do not say when the commit was made; with this nobody needs to know. */
const EPOCH: Environment = { SOURCE_DATE_EPOCH: '1709685000' };

const MAIN = { kind: 'branch', name: 'main' } as const;
const PULL_REQUEST = { kind: 'pull-request', number: '7', base: 'main' } as const;
const ON_MAIN = ['edge', 'main', 'sha-860c190', 'latest'];
const VERSION = ['1.2.3', '1.2', '1', 'latest'];

interface Case {
  readonly fixture: string;
  readonly event: string;
  readonly ref: string;
  readonly env?: Environment;
  readonly facts: Partial<RunFacts>;
  readonly tags: readonly string[];
}

/** The table of default tags, event by event. */
const CASES: readonly Case[] = [
  {
    fixture: 'push-default-branch',
    event: 'push',
    ref: 'refs/heads/main',
    env: { SOURCE_DATE_EPOCH: '' },
    facts: {
      ci: 'github',
      event: 'push',
      on: MAIN,
      sha: SHA,
      baseRef: '',
      repository: {
        name: 'app',
        url: 'https://github.com/acme/app',
        description: 'Does things',
        license: 'MIT',
        defaultBranch: 'main',
        isPublic: true,
      },
      commitTime: COMMITTED,
      buildNumber: '567',
      runId: '1658821493',
      runAttempt: '1',
      runUrl: 'https://github.com/acme/app/actions/runs/1658821493',
      actor: 'octocat',
    },
    tags: ON_MAIN,
  },
  {
    fixture: 'push-branch',
    event: 'push',
    ref: 'refs/heads/feature/login',
    // Who runs it again.
    env: { SOURCE_DATE_EPOCH: '', GITHUB_TRIGGERING_ACTOR: 'hubot' },
    facts: { on: { kind: 'branch', name: 'feature/login' }, commitTime: COMMITTED, actor: 'hubot' },
    tags: ['feature-login', 'sha-860c190'],
  },
  {
    fixture: 'push-tag',
    event: 'push',
    ref: 'refs/tags/v1.2.3',
    env: { SOURCE_DATE_EPOCH: '' },
    facts: {
      on: { kind: 'tag', name: 'v1.2.3' },
      baseRef: 'release/1.x',
      commitTime: COMMITTED,
    },
    tags: VERSION,
  },
  {
    fixture: 'push-tag-with-slash',
    event: 'push',
    ref: 'refs/tags/api/v1.0.0',
    facts: { on: { kind: 'tag', name: 'api/v1.0.0' }, baseRef: '' },
    tags: ['api-v1.0.0'],
  },
  {
    fixture: 'pull-request',
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    facts: { on: PULL_REQUEST, baseRef: 'main', sha: SHA },
    tags: ['pr-7'],
  },
  {
    fixture: 'pull-request-fork',
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    facts: {
      on: PULL_REQUEST,
      untrusted: { reason: 'fork', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    fixture: 'pull-request-deleted-fork',
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    facts: {
      on: PULL_REQUEST,
      untrusted: { reason: 'fork', explanation: expect.stringContaining('a deleted fork') },
    },
    tags: ['pr-7'],
  },
  {
    fixture: 'pull-request-dependabot',
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    facts: {
      on: PULL_REQUEST,
      untrusted: { reason: 'dependabot', explanation: expect.stringContaining('Dependabot') },
    },
    tags: ['pr-7'],
  },
  {
    fixture: 'push-branch',
    event: 'push',
    ref: 'refs/heads/dependabot/npm/x-1.2.3',
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    facts: { untrusted: { reason: 'dependabot', explanation: expect.any(String) } },
    tags: ['dependabot-npm-x-1.2.3', 'sha-860c190'],
  },
  {
    fixture: 'pull-request-closed-by-merge',
    event: 'pull_request',
    ref: 'refs/heads/main',
    facts: { on: MAIN, sha: SHA },
    tags: ON_MAIN,
  },
  {
    fixture: 'pull-request',
    event: 'pull_request_target',
    ref: 'refs/heads/main',
    facts: { on: PULL_REQUEST, baseRef: 'main' },
    tags: ['pr-7'],
  },
  {
    fixture: 'pull-request-fork',
    event: 'pull_request_target',
    ref: 'refs/heads/main',
    facts: {
      on: PULL_REQUEST,
      untrusted: { reason: 'fork-privileged', explanation: expect.stringContaining('eve/app') },
    },
    tags: ['pr-7'],
  },
  {
    fixture: 'pull-request-deleted-fork',
    event: 'pull_request_target',
    ref: 'refs/heads/main',
    facts: {
      untrusted: { reason: 'fork-privileged', explanation: expect.stringContaining('deleted') },
    },
    tags: ['pr-7'],
  },
  {
    fixture: 'merge-group',
    event: 'merge_group',
    ref: 'refs/heads/gh-readonly-queue/main/pr-104-5a1c6d5e9f3b6d0f3e2a1b4c7d8e9f0a1b2c3d4e',
    facts: {
      on: { kind: 'pull-request', number: '104', base: 'main', queue: true },
      baseRef: 'main',
    },
    tags: ['pr-104'],
  },
  {
    fixture: 'schedule',
    event: 'schedule',
    ref: 'refs/heads/main',
    facts: { on: MAIN },
    tags: ['nightly', 'main'],
  },
  {
    fixture: 'workflow-dispatch-branch',
    event: 'workflow_dispatch',
    ref: 'refs/heads/dev',
    facts: { on: { kind: 'branch', name: 'dev' } },
    tags: ['dev', 'sha-860c190'],
  },
  {
    fixture: 'workflow-dispatch-tag',
    event: 'workflow_dispatch',
    ref: 'refs/tags/v0.4.1',
    facts: { on: { kind: 'tag', name: 'v0.4.1' } },
    tags: ['0.4.1', '0.4', 'latest'],
  },
  {
    fixture: 'release-published',
    event: 'release',
    ref: 'refs/tags/v1.2.3',
    facts: { on: { kind: 'tag', name: 'v1.2.3' }, releaseIsPrerelease: false },
    tags: VERSION,
  },
  {
    fixture: 'release-prerelease',
    event: 'release',
    ref: 'refs/tags/v2.0.0',
    facts: { releaseIsPrerelease: true },
    tags: ['2.0.0'],
  },
  {
    fixture: 'workflow-run',
    event: 'workflow_run',
    ref: 'refs/heads/main',
    facts: { on: MAIN, sha: SHA },
    tags: ON_MAIN,
  },
  {
    fixture: 'workflow-run-fork',
    event: 'workflow_run',
    ref: 'refs/heads/main',
    facts: {
      untrusted: { reason: 'fork-privileged', explanation: expect.stringContaining('eve/app') },
    },
    tags: ON_MAIN,
  },
  {
    fixture: 'deployment',
    event: 'deployment',
    ref: 'refs/heads/dev',
    facts: { on: { kind: 'branch', name: 'dev' } },
    tags: ['dev', 'sha-860c190'],
  },
  {
    fixture: 'deployment-commit',
    event: 'deployment',
    ref: '',
    facts: { on: { kind: 'none' }, sha: SHA },
    tags: ['sha-860c190'],
  },
  {
    fixture: 'create-branch',
    event: 'create',
    ref: 'refs/heads/dev',
    facts: { on: { kind: 'branch', name: 'dev' } },
    tags: ['dev', 'sha-860c190'],
  },
  {
    fixture: 'create-tag',
    event: 'create',
    ref: 'refs/tags/v2.0.0-rc.1',
    facts: { on: { kind: 'tag', name: 'v2.0.0-rc.1' } },
    tags: ['2.0.0-rc.1'],
  },
  {
    fixture: 'issue-comment',
    event: 'issue_comment',
    ref: 'refs/heads/main',
    facts: { on: MAIN },
    tags: ON_MAIN,
  },
  {
    fixture: 'repository-dispatch',
    event: 'repository_dispatch',
    ref: 'refs/heads/main',
    facts: { on: MAIN },
    tags: ON_MAIN,
  },
];

it.each(CASES)('$event, $fixture, $ref', async ({ fixture, event, ref, env, facts, tags }) => {
  const found = await readRun({
    env: { ...EPOCH, GITHUB_EVENT_NAME: event, GITHUB_REF: ref, ...env },
    event: readEventFixture(fixture),
  });
  expect(found).toMatchObject({ notices: [], warnings: [], ...facts });
  expect(found.untrusted?.reason).toBe(facts.untrusted?.reason);
  expect(tagsOf(found)).toEqual(tags);
});

it('a push to the default branch leaves `latest` alone once the checkout has a stable version', async () => {
  using checkout = makeRepository();
  checkout.commit();
  checkout.git('tag', 'v1.0.0');
  const facts = await readRun({
    env: { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' },
    event: readEventFixture('push-default-branch'),
    directory: checkout.directory,
  });
  expect(facts.gitTags).toEqual(['v1.0.0']);
  expect(tagsOf(facts)).toEqual(['edge', 'main', 'sha-860c190']);
});

it('`pr-head-sha` takes the commit that was pushed to the pull request', async () => {
  const run = { event: readEventFixture('pull-request'), raw: { 'pr-head-sha': 'true' } };
  const env = { ...EPOCH, GITHUB_REF: 'refs/pull/7/merge' };
  const onPullRequest = await readRun({
    ...run,
    env: { ...env, GITHUB_EVENT_NAME: 'pull_request' },
  });
  expect(onPullRequest.sha).toBe('1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d');
  expect((await readRun({ ...run, env: { ...env, GITHUB_EVENT_NAME: 'push' } })).sha).toBe(SHA);
});

it.each([
  ['merge_group', 'merge-group', { merge_group: { head_ref: 'refs/heads/main' } }],
  ['pull_request_target', 'pull-request', { number: undefined, pull_request: {} }],
])('%s without a pull request gives no tag and says why', async (event, fixture, changes) => {
  const facts = await readRun({
    env: { ...EPOCH, GITHUB_EVENT_NAME: event, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: '' },
    event: JSON.stringify({ ...JSON.parse(readEventFixture(fixture)), ...changes }),
  });
  expect(facts.on).toEqual({ kind: 'none' });
  expect(facts.warnings).toEqual([expect.stringContaining('no tag is made from it')]);
  expect(tagsOf(facts)).toEqual([]);
});
