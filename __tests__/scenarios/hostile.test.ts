import { branchPush } from './events.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { running } from './running.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

/** What could make the runner do something if it were printed as it is. */
const COMMANDS = [
  '::add-mask::Published',
  '::error::boo',
  '##[error]boo',
  'text ##[group]boo',
  '##[set-env name=X]y',
  '::set-output name=digest::evil',
  '##[save-state name=cleanup]["/"]',
  '::stop-commands::token',
  'a\r::warning::after a carriage return',
  '\u0085\u00a0::warning::after white space',
];

test('a build that prints workflow commands', async () => {
  await using seen = await registry.proxy();
  const lines = COMMANDS.join('\n');
  const files = running(`/bin/busybox cat <<'END'\n${lines}\nEND\n`);
  using job = createJob({ event: branchPush('main'), files });
  const inputs = { images: `${seen.host}/acme/hostile`, 'no-cache': 'true', ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.conclusion).toBe('success');
  expect(result.annotations).toEqual([]);
  expect(result.masks).not.toContain('Published');
  expect(result.outputs.get('digest')).toMatch(/^sha256:/);
  expectTranscript(
    'hostile',
    tell({
      job,
      result,
      registry: seen,
      secrets: STANDS,
      keep: /boo|evil|after|Published|set-env|save-state|stop-commands/,
      only: ['log', 'masks', 'failed by the runner'],
    }),
  );
});

/** A plugin of the user's own comes before the machine's; this one is no buildx and prints without a prefix. */
test('a builder that prints workflow commands at the start of its lines', async () => {
  await using seen = await registry.proxy();
  const quoted = COMMANDS.map((line) => `'${line}'`).join(' ');
  using job = createJob({
    event: branchPush('main'),
    dockerConfig: '{"cliPluginsExtraDirs":["/nowhere"]}',
    programs: { docker: `printf '%s\\n' ${quoted} >&2; printf '%s\\n' ${quoted}; exit 1` },
  });
  const inputs = { images: `${seen.host}/acme/hostile`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.conclusion).toBe('failure');
  expect(result.failures).toEqual([]);
  expect(result.masks).not.toContain('Published');
  expect(result.outputs.size).toBe(0);
  expect(result.annotations.filter(({ severity }) => severity !== 'error')).toEqual([]);
  expect(result.annotations).toHaveLength(1);
});

const BRANCHES = [
  '"; rm -rf / #',
  '##[set-output name=x]y',
  '$(touch pwned)',
  '::error::boo',
  '-oProxy=x',
];

test.each(BRANCHES.map((branch, at) => ({ branch, at })))(
  'a branch named $branch',
  async ({ branch, at }) => {
    await using seen = await registry.proxy();
    using job = createJob({ event: branchPush(branch) });
    const inputs = { images: `${seen.host}/acme/branch-${at}`, ...LOGIN };
    const result = await job.run(inputs, { secrets: SECRETS });
    expect(result.conclusion).toBe('success');
    expect(result.annotations).toEqual([]);
    expect([...result.outputs.keys()]).not.toContain('x');
    expectTranscript(
      'hostile',
      tell({
        job,
        result,
        registry: seen,
        secrets: STANDS,
        only: ['log', 'annotations', 'failed by the runner'],
      }),
    );
  },
);

test('outputs with line ends and delimiters', async () => {
  const value = 'one\nghadelimiter_1\ndigest=evil\nversion<<EOF\n2\nEOF';
  const { env, payload } = branchPush('main');
  const repository = { ...payload.repository, description: value };
  using job = createJob({ event: { env, payload: { ...payload, repository } } });
  const inputs = { images: 'localhost:1/acme/app', 'dry-run': 'true' };
  const result = await job.run(inputs);
  expect(result.conclusion).toBe('success');
  expect(result.outputs.get('digest')).toBe('');
  expect(result.outputs.get('version')).toBe('edge');
  const json = JSON.parse(result.outputs.get('json') ?? '') as { labels: Record<string, string> };
  expectTranscript('hostile', tell({ job, result, only: ['outputs', 'failed by the runner'] }));
  expect(json.labels['org.opencontainers.image.description']).toContain('digest=evil');
});
