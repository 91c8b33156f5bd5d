import { docker } from './docker.ts';
import { branchPush } from './events.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

test('a later step is logged in, and the post step restores what was there', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main') });
  const before = job.dockerConfig();
  const inputs = { registry: seen.host, ...LOGIN };
  const step = await job.start(inputs, { action: 'login', secrets: SECRETS });
  expect(step.main.conclusion).toBe('success');

  const reference = `${seen.host}/acme/later:1`;
  const env = { ...job.env, ...Object.fromEntries(step.main.env) };
  await docker(env, 'buildx', 'build', `--tag=${reference}`, '--push', job.sandbox.workspace);

  const result = await step.post();
  expect(job.dockerConfig()).toBe(before);
  const push = docker(env, 'push', reference);
  await expect(push).rejects.toThrow(
    /no basic auth credentials|unauthorized|authentication required/,
  );
  expectTranscript('login', tell({ job, result, registry: seen, secrets: STANDS }));
});

test('a wrong password changes nothing', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main') });
  const inputs = { registry: seen.host, username: 'ada', password: 'Open-Sesame' };
  const secrets = [{ value: 'Open-Sesame', username: 'ada' }];
  const result = await job.run(inputs, { action: 'login', secrets });
  expect(result.exitCode).toBe(1);
  expectTranscript(
    'login',
    tell({
      job,
      result,
      registry: seen,
      secrets: {
        'Open-Sesame': '<password>',
        [btoa('ada:Open-Sesame')]: '<user and password in base64>',
      },
    }),
  );
});
