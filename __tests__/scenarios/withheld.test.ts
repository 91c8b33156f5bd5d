import { branchPush, dependabotPush, forkPullRequest, tagPush } from './events.ts';
import { createJob, type JobOptions } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

interface Scenario extends JobOptions {
  readonly action?: string;
  /** `<registry>` is replaced. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly exitCode?: number;
  readonly outcome?: string | undefined;
}

/** Secrets of a fork's run are empty. */
const EMPTY_LOGIN = { username: '', password: '' };
const IMAGES = { images: '<registry>/acme/app' };

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'dry-run shows the plan and does nothing': {
    event: tagPush('v1.2.3'),
    inputs: { ...IMAGES, ...LOGIN, 'dry-run': 'true' },
    outcome: 'planned',
  },
  'push: false builds only': {
    event: branchPush('main'),
    inputs: { ...IMAGES, ...LOGIN, push: 'false' },
    outcome: 'built',
  },
  'a pull request from a fork builds, and its empty secrets are no mistake': {
    event: forkPullRequest('pull_request'),
    inputs: { ...IMAGES, ...EMPTY_LOGIN },
    outcome: 'built',
  },
  'so does one whose user name is no secret': {
    event: forkPullRequest('pull_request'),
    inputs: { ...IMAGES, username: 'ada', password: '' },
    outcome: 'built',
  },
  'Dependabot builds only': {
    event: dependabotPush(),
    inputs: { ...IMAGES, username: 'ada', password: '' },
    outcome: 'built',
  },
  'a fork with pull_request_target is refused': {
    event: forkPullRequest('pull_request_target'),
    inputs: { ...IMAGES, ...LOGIN },
    exitCode: 2,
  },
  'plan needs no credentials': {
    action: 'plan',
    event: tagPush('v1.2.3'),
    inputs: IMAGES,
    outcome: 'planned',
  },
};

test.each(Object.entries(SCENARIOS))('%s', async (_, scenario) => {
  const { action = '', exitCode = 0, outcome } = scenario;
  await using seen = await registry.proxy();
  using job = createJob(scenario);
  const inputs = { ...scenario.inputs, images: `${seen.host}/acme/app` };
  const result = await job.run(inputs, { action, secrets: SECRETS });
  expect(result.exitCode).toBe(exitCode);
  if (action === '') expect(result.outputs.get('outcome')).toBe(outcome);
  expect(seen.requests).toEqual([]);
  expectTranscript(
    'withheld',
    tell({
      job,
      result,
      registry: seen,
      secrets: STANDS,
      only: ['log', 'annotations', 'masks', 'summary', 'failed by the runner'],
    }),
  );
});
