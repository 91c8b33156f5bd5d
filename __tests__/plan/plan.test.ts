import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { loginFor } from '../../src/plan/auth.ts';
import { checkPublishable } from '../../src/plan/checks.ts';
import { toPlanJson } from '../../src/plan/json.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { FACTS, onBranch, onTag } from '../tagging/run.ts';

async function plan(raw: RawInputs, facts: Partial<RunFacts> = {}) {
  const problems = collectProblems();
  const all = { ...FACTS, ...facts };
  const request = await parseInputs(raw, { secretsAvailable: true }, problems);
  const made = makePlan(request, all, problems);
  checkPublishable({ plan: made, request, facts: all }, problems);
  return { plan: made, request, problems: problems.list };
}

const ROLE = 'arn:aws:iam::123456789012:role/publisher';
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const FORK = { reason: 'fork', explanation: 'the pull request comes from evil/app' } as const;
const PRIVILEGED = { reason: 'fork-privileged', explanation: 'it comes from evil/app' } as const;

describe('destinations', () => {
  it('are logged in to by a role where they are Amazon’s', async () => {
    const { plan: made, problems } = await plan({
      images: `ghcr.io/acme/app\n${ECR}/app\npublic.ecr.aws/acme/app`,
      'role-to-assume': ROLE,
    });
    expect(problems).toEqual([]);
    expect(made.destinations.map(({ auth }) => auth)).toEqual([
      ...['docker-config', 'keyless', 'keyless'],
    ]);
  });

  it('are the images, then the complete references, each repository once', async () => {
    const { plan: made, problems } = await plan(
      {
        images: 'ghcr.io/acme/app\nindex.docker.io/acme/app',
        tags: 'type=semver,pattern={{version}}\nacme/app:stable\nquay.io/acme/x:1,localhost:5000/y:2',
      },
      onTag('v1.2.3'),
    );
    expect(problems).toEqual([]);
    expect(made.destinations).toEqual([
      {
        registry: 'ghcr.io',
        repository: 'acme/app',
        name: 'ghcr.io/acme/app',
        provider: 'ghcr',
        auth: 'docker-config',
        tags: ['1.2.3', 'latest'],
      },
      {
        registry: 'docker.io',
        repository: 'acme/app',
        name: 'acme/app',
        provider: 'dockerhub',
        auth: 'docker-config',
        tags: ['1.2.3', 'latest', 'stable'],
      },
      expect.objectContaining({ name: 'quay.io/acme/x', tags: ['1'] }),
      expect.objectContaining({ name: 'localhost:5000/y', tags: ['2'] }),
    ]);
  });

  it('get tags that never move first, whatever the order of the rules', async () => {
    const { plan: made } = await plan(
      { images: 'acme/app', tags: 'latest\nedge\ntype=sha\nacme/app:stable' },
      onBranch('main'),
    );
    expect(made.destinations[0]?.tags).toEqual(['sha-860c190', 'latest', 'edge', 'stable']);
  });

  it.each<[images: string, raw: RawInputs, auth: string]>([
    ['ghcr.io/acme/app', {}, 'docker-config'],
    ['ghcr.io/acme/app', { 'github-token': 't' }, 'job-token'],
    ['acme/app', { 'github-token': 't' }, 'docker-config'],
    ['ghcr.io/acme/app', { 'github-token': 't', username: 'a', password: 'b' }, 'input'],
    ['acme/app', { registry: 'ghcr.io', username: 'a', password: 'b' }, 'docker-config'],
  ])('%s with %j is logged in to by %s', async (images, raw, auth) => {
    expect((await plan({ images, ...raw })).plan.destinations[0]?.auth).toBe(auth);
  });
});

it('prefers the login that names the registry', async () => {
  const { request } = await plan({
    images: 'ghcr.io/acme/app',
    'registry-auth': '- {registry: ghcr.io, username: named, password: x}',
    username: 'open',
    password: 'y',
  });
  expect(loginFor('ghcr.io', request)).toMatchObject({ username: 'named' });
  expect(loginFor('quay.io', request)).toMatchObject({ username: 'open' });
});

describe('publishing', () => {
  it.each<[what: string, raw: RawInputs, facts: Partial<RunFacts>, expected: object]>([
    ['is the default', {}, {}, { publish: true }],
    ['is not asked for', { push: 'false' }, {}, { publish: false }],
    [
      'is withheld in a fork',
      {},
      { untrusted: FORK },
      { publish: false, withheld: FORK.explanation },
    ],
    [
      'that nobody asked for is not withheld',
      { push: 'false' },
      { untrusted: FORK },
      { publish: false },
    ],
    [
      'is allowed to a privileged fork',
      { 'allow-fork-push': 'true' },
      { untrusted: PRIVILEGED },
      { publish: true },
    ],
    [
      'is never allowed to a fork without secrets',
      { 'allow-fork-push': 'true' },
      { untrusted: FORK },
      { publish: false, withheld: FORK.explanation },
    ],
  ])('%s', async (_, raw, facts, expected) => {
    const { plan: made, problems } = await plan({ images: 'acme/app', ...raw }, facts);
    expect(problems).toEqual([]);
    expect({ publish: made.publish, ...(made.withheld && { withheld: made.withheld }) }).toEqual(
      expected,
    );
  });
});

it.each<[what: string, raw: RawInputs, facts: Partial<RunFacts>, problems: [string, string][]]>([
  ['no images', {}, {}, [['images', 'nothing to publish to']]],
  ['no images, and no push', { push: 'false' }, {}, []],
  ['no images in a fork', {}, { untrusted: FORK }, []],
  [
    'no tag',
    { images: 'acme/app', tags: 'type=semver,pattern={{version}}' },
    {},
    [
      [
        'tags',
        'no tag for this run; type=semver,pattern={{version}}: the run is on no git tag, and it has no value',
      ],
    ],
  ],
  [
    'a wrong image only',
    { images: 'acme/app:1' },
    {},
    [['images', '"acme/app:1" (line 1) is not the name']],
  ],
  ['a wrong rule only', { images: 'acme/app', tags: 'type=x' }, {}, [['tags', 'unknown type']]],
  [
    'no images beside another mistake',
    { pull: 'ja' },
    {},
    [
      ['pull', '"ja" is not a boolean'],
      ['images', 'nothing to publish to'],
    ],
  ],
  [
    'a privileged fork',
    { images: 'acme/app' },
    { untrusted: PRIVILEGED },
    [['push', 'it comes from evil/app']],
  ],
  [
    'a login that could be for two registries',
    { images: 'acme/app\nghcr.io/acme/app', username: 'a', password: 'b' },
    {},
    [['registry', 'could belong to any of docker.io, ghcr.io']],
  ],
  [
    'a role for a registry that is none of Amazon’s',
    { images: 'acme/app\nghcr.io/acme/app', 'role-to-assume': ROLE },
    {},
    [['images', 'does not log in to docker.io, ghcr.io']],
  ],
  [
    'a robot that could be for two registries',
    { images: 'a.io/app\nb.io/app', robot: 'acme+ci' },
    {},
    [['registry', '`robot` could belong to any of a.io, b.io']],
  ],
  [
    'a role that is idle',
    {
      images: `${ECR}/app\nghcr.io/acme/app`,
      'role-to-assume': ROLE,
      'registry-auth': `- {registry: ${ECR}, role-to-assume: "${ROLE}"}`,
    },
    {},
    [['registry-auth', `${ECR} has two logins`]],
  ],
  [
    'two logins for the only registry',
    {
      images: 'ghcr.io/acme/app',
      username: 'a',
      password: 'b',
      'registry-auth': '- {registry: ghcr.io, username: c, password: d}',
    },
    {},
    [['registry-auth', 'ghcr.io has two logins']],
  ],
  [
    'a host that serves the layers of a registry',
    { images: 'acme.westeurope.data.azurecr.io/app' },
    {},
    [['images', 'acme.westeurope.data.azurecr.io is not a registry']],
  ],
  [
    'a login beside others for other registries',
    {
      images: 'ghcr.io/acme/app',
      username: 'a',
      password: 'b',
      'registry-auth': '- {registry: quay.io, username: c, password: d}',
    },
    {},
    [],
  ],
])('%s', async (_, raw, facts, expected) => {
  const { problems } = await plan(raw, facts);
  expect(problems.map(({ input }) => input)).toEqual(expected.map(([input]) => input));
  for (const [at, [, message]] of expected.entries()) {
    expect(problems[at]?.message).toContain(message);
    expect(problems[at]?.fix).toBeTruthy();
  }
});

it('plan --json follows its contract', async () => {
  const { plan: made } = await plan(
    {
      images: 'ghcr.io/acme/app',
      tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}',
      platforms: 'linux/amd64',
      'github-token': 'ghs_secret',
    },
    onTag('v1.2.3'),
  );
  const json = toPlanJson(made);
  expect(json).toEqual({
    schemaVersion: 1,
    version: '1.2.3',
    images: ['ghcr.io/acme/app'],
    tags: ['1.2.3', '1', 'latest'].map((tag) => `ghcr.io/acme/app:${tag}`),
    tagNames: ['1.2.3', '1', 'latest'],
    entries: [
      {
        name: '1.2.3',
        reason: 'type=semver,pattern={{version}} (git tag v1.2.3)',
        floating: false,
      },
      {
        name: '1',
        reason: 'type=semver,pattern={{major}} (git tag v1.2.3)',
        floating: true,
        range: expect.any(String),
      },
      { name: 'latest', reason: expect.any(String), floating: true, range: expect.any(String) },
    ],
    labels: expect.arrayContaining(['org.opencontainers.image.version=1.2.3']),
    annotations: expect.arrayContaining(['manifest:org.opencontainers.image.version=1.2.3']),
    platforms: ['linux/amd64'],
    destinations: [
      { registry: 'ghcr.io', repository: 'acme/app', provider: 'ghcr', auth: 'job-token' },
    ],
    bake: { target: { 'docker-metadata-action': expect.objectContaining({ tags: json.tags }) } },
    publish: true,
    warnings: [],
    notices: [],
  });
  expect(JSON.stringify(json)).not.toContain('ghs_secret');
});
