import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { readLoginInputs } from '../../src/login/request.ts';

/** What this CI has a login to. */
const OWN_REGISTRY = 'registry.corp.example';

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const { logins, logout } = await readLoginInputs(raw, OWN_REGISTRY, problems);
  const found = logins.map((login) => {
    if (login.how !== 'password') return `${login.how}@${login.registry}`;
    const scope = login.scope === undefined ? '' : ` for ${login.scope}`;
    return `${login.username}:${login.password.reveal()}@${login.registry}${scope}`;
  });
  return { found, logout, inputs: problems.list.map(({ input }) => input) };
}

const credentials = { username: 'ann', password: 'pw' };

it.each<[string, RawInputs, string[]]>([
  ['a registry', { registry: 'quay.io', ...credentials }, ['ann:pw@quay.io']],
  ['Docker Hub by default', credentials, ['ann:pw@docker.io']],
  [
    'Docker Hub by another name',
    { registry: 'index.docker.io', ...credentials },
    ['ann:pw@docker.io'],
  ],
  ['this CI’s registry', { registry: OWN_REGISTRY }, [`ambient@${OWN_REGISTRY}`]],
  ['the job’s token', { registry: 'ghcr.io', 'github-token': 'tok' }, [':tok@ghcr.io']],
  [
    'the job’s token for a user name',
    { registry: 'GHCR.io', username: 'ann', 'github-token': 'tok' },
    ['ann:tok@ghcr.io'],
  ],
  [
    'a password that wins over the token',
    { registry: 'ghcr.io', ...credentials, 'github-token': 'tok' },
    ['ann:pw@ghcr.io'],
  ],
  [
    'several',
    {
      registry: 'ghcr.io',
      'github-token': 'tok',
      'registry-auth': '- {registry: quay.io, username: bot, password: x}',
    },
    [':tok@ghcr.io', 'bot:x@quay.io'],
  ],
  [
    'the job’s token in a list',
    { 'github-token': 'tok', 'registry-auth': '- {registry: ghcr.io}' },
    [':tok@ghcr.io'],
  ],
  [
    'a registry by the ID token',
    { registry: 'quay.io', robot: 'acme+bot', 'registry-auth': '- {registry: b.io, robot: a+b}' },
    ['keyless@quay.io', 'keyless@b.io'],
  ],
  [
    'Docker Hub by the ID token, as a variable says',
    { username: 'acme', 'connection-id': '6f1d2c3b-0000-4000-8000-000000000000' },
    ['keyless@docker.io'],
  ],
  [
    'one registry for several scopes',
    {
      ...credentials,
      'registry-auth':
        '- {registry: docker.io, username: b, password: c, scope: acme/app@push}\n- {registry: docker.io, username: d, password: e, scope: "@push"}',
    },
    ['ann:pw@docker.io', 'b:c@docker.io for acme/app@push', 'd:e@docker.io for @push'],
  ],
  [
    'registries of several accounts of AWS',
    {
      registry: '111111111111.dkr.ecr.eu-west-1.amazonaws.com',
      'aws-account-ids': '222222222222, 111111111111',
      'registry-auth': '- {registry: 333333333333.dkr.ecr-fips.us-east-1.amazonaws.com}',
    },
    [
      'ambient@111111111111.dkr.ecr.eu-west-1.amazonaws.com',
      'ambient@333333333333.dkr.ecr-fips.us-east-1.amazonaws.com',
      'ambient@222222222222.dkr.ecr.eu-west-1.amazonaws.com',
      'ambient@222222222222.dkr.ecr-fips.us-east-1.amazonaws.com',
      'ambient@111111111111.dkr.ecr-fips.us-east-1.amazonaws.com',
    ],
  ],
  [
    'a registry elsewhere beside a variable of another step',
    { registry: 'quay.io', ...credentials, 'aws-account-ids': 'none' },
    ['ann:pw@quay.io'],
  ],
  [
    'Amazon’s public registry, which has no accounts',
    { registry: 'public.ecr.aws', 'aws-account-ids': '222222222222' },
    ['ambient@public.ecr.aws'],
  ],
])('logs in to %s', async (_, raw, found) => {
  expect(await read(raw)).toEqual({ found, logout: true, inputs: [] });
});

it.each<[string, RawInputs, string[]]>([
  ['nothing at all', {}, ['registry']],
  ['the token alone, which says nothing about where', { 'github-token': 'tok' }, ['registry']],
  ['a registry alone', { registry: 'quay.io', 'github-token': 'tok' }, ['password']],
  ['ghcr.io without any token', { registry: 'ghcr.io' }, ['password']],
  [
    'a registry alone beside a list',
    { registry: 'quay.io', 'registry-auth': '- {registry: a.io, username: b, password: c}' },
    ['password'],
  ],
  ['half of a login', { registry: 'quay.io', username: 'ann' }, ['password']],
  [
    'Docker Hub twice',
    { ...credentials, 'registry-auth': '- {registry: docker.io, username: b, password: c}' },
    ['registry'],
  ],
  ['a robot of an unknown registry', { robot: 'acme+bot' }, ['registry']],
  [
    'a registry alone beside an idle variable',
    { registry: 'quay.io', 'connection-id': 'x' },
    ['password'],
  ],
  [
    'one scope twice',
    {
      registry: 'a.io',
      scope: 'x',
      ...credentials,
      'registry-auth': '- {registry: a.io, username: b, password: c, scope: x}',
    },
    ['registry-auth[0]'],
  ],
  ['a scope that leads elsewhere', { ...credentials, scope: '../../x' }, ['scope']],
  ['a scope with a registry', { ...credentials, scope: '/acme' }, ['scope']],
  ['a scope of another kind', { ...credentials, scope: 'acme/app:push' }, ['scope']],
  [
    'an account that is none',
    {
      registry: '111111111111.dkr.ecr.eu-west-1.amazonaws.com',
      'aws-account-ids': '2222,222222222222',
    },
    ['aws-account-ids'],
  ],
  [
    'several mistakes at once',
    { registry: 'https://x', ...credentials, logout: 'perhaps' },
    ['registry', 'logout'],
  ],
])('refuses %s', async (_, raw, inputs) => {
  expect((await read(raw)).inputs).toEqual(inputs);
});

it('reads `logout`', async () => {
  expect((await read({ ...credentials, logout: 'false' })).logout).toBe(false);
});
