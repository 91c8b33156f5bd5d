import { answersOf } from './answers.ts';
import { tagPush } from './events.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

test('a published digest is promoted to another repository', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: tagPush('v1.2.3') });
  const images = `${seen.host}/acme/app`;
  const published = await job.run({ images, ...LOGIN }, { secrets: SECRETS });
  const digest = published.outputs.get('digest');
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  const before = seen.requests.length;

  const inputs = { from: `${images}@${digest}`, to: `${seen.host}/acme/stable`, ...LOGIN };
  const result = await job.run(
    { ...inputs, tags: 'type=semver,pattern={{version}}\nstable' },
    { action: 'promote', secrets: SECRETS },
  );
  expect(result.conclusion).toBe('success');
  expect(result.outputs.get('digest')).toBe(digest);
  const tags = ['1.2.3', 'stable', 'latest'];
  expect(await answersOf(registry.reader, 'acme/stable', tags)).toEqual(
    Object.fromEntries(tags.map((tag) => [tag, digest])),
  );
  const promotion = { host: seen.host, requests: seen.requests.slice(before) };
  expectTranscript('promote', tell({ job, result, registry: promotion, secrets: STANDS }));
});
