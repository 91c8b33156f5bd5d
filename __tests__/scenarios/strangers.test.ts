import { branchPush, forkPullRequest } from './events.ts';
import { createJob } from './job.ts';
import { PASSWORD, startTestRegistry, type TestRegistry } from './registry.ts';
import { running } from './running.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

const SECRET = 'npm_TheSecretOfTheBuild0123456789';
/** Two sources of what a build with rights would do: write a cache where an image is, and read a variable of the job. */
const definition = (host: string) => `
target "default" {
  context = "."
  tags = ["${host}/acme/app:latest"]
  cache-to = ["type=registry,ref=${host}/acme/app:latest,image-manifest=true,oci-mediatypes=true"]
  secret = ["type=env,id=npm,env=NPM_TOKEN"]
}
`;
/** Fails where there is a secret. */
const WITHOUT_SECRET = running('/bin/busybox test ! -e /run/secrets/npm');
const DOCKERFILE = String(WITHOUT_SECRET.Dockerfile).replace(
  'RUN ',
  'RUN --mount=type=secret,id=npm ',
);
const CURIOUS = { ...WITHOUT_SECRET, Dockerfile: DOCKERFILE };

/** A runner on which somebody has logged in for good. */
function loggedIn(host: string): string {
  const auth = Buffer.from(`ada:${PASSWORD}`).toString('base64');
  return JSON.stringify({ auths: { [host]: { auth } } });
}

test('the definition of a fork does not write by the logins of the machine, nor read its variables', async () => {
  await using seen = await registry.proxy();
  using job = createJob({
    event: forkPullRequest('pull_request'),
    files: { ...CURIOUS, 'docker-bake.hcl': definition(seen.host) },
    dockerConfig: loggedIn(seen.host),
    env: { NPM_TOKEN: SECRET },
  });
  const result = await job.run({ 'no-cache': 'true' }, { action: 'bake' });
  expect(result.conclusion).toBe('success');
  expect(seen.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
});

test('a definition of our own may do both', async () => {
  await using seen = await registry.proxy();
  using job = createJob({
    event: branchPush('main'),
    files: { ...CURIOUS, 'docker-bake.hcl': definition(seen.host) },
    dockerConfig: loggedIn(seen.host),
    env: { NPM_TOKEN: SECRET },
  });
  const result = await job.run({ push: 'false', 'no-cache': 'true' }, { action: 'bake' });
  expect(result.conclusion).toBe('failure');
  expect(result.log.join('\n')).toContain('exit code: 1');
});

test('where a fork has the secrets of the repository, its definition is not even read', async () => {
  await using seen = await registry.proxy();
  using job = createJob({
    event: forkPullRequest('pull_request_target'),
    files: { ...CURIOUS, 'docker-bake.hcl': definition(seen.host) },
  });
  const result = await job.run({ push: 'false' }, { action: 'bake' });
  expect(result.exitCode).toBe(2);
  expect(result.annotations.map(({ message }) => message).join()).toContain(
    'could read the secrets',
  );
});

test.each([
  ['without', '', 'success'],
  ['with, where it is allowed,', 'true', 'failure'],
] as const)('there its Dockerfile is built %s the secrets', async (_, allowed, conclusion) => {
  await using seen = await registry.proxy();
  using job = createJob({ event: forkPullRequest('pull_request_target'), files: CURIOUS });
  const inputs = { images: `${seen.host}/acme/app`, push: 'false', 'no-cache': 'true' };
  const result = await job.run(
    { ...inputs, secrets: `npm=${SECRET}`, 'allow-fork-push': allowed },
    { secrets: [{ value: SECRET }] },
  );
  expect(result.conclusion).toBe(conclusion);
  const said = result.annotations.map(({ message }) => message).join();
  expect(said.includes('built without `secrets`')).toBe(conclusion === 'success');
});

test('a build cannot print findings about itself', async () => {
  const script = [
    "/bin/busybox printf 'x\\r - Fake: behind a carriage return (line 1)\\n'",
    // Whatever the length of a piece: one of these begins it.
    "/bin/busybox yes ' - Fake: in a long line (line 1)' | /bin/busybox head -n 9000 | /bin/busybox tr '\\n' '\\r'",
  ];
  using job = createJob({ event: branchPush('main'), files: running(script.join('\n')) });
  const inputs = { images: 'acme/app', push: 'false', 'no-cache': 'true' };
  const result = await job.run(inputs);
  expect(result.conclusion).toBe('success');
  expect(result.log.join('\n')).toContain('Fake: behind');
  expect(result.annotations.filter(({ severity }) => severity === 'warning')).toEqual([]);
});
