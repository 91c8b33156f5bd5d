import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { readLoginInputs } from '../../src/login/request.ts';

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const { logins, logout } = await readLoginInputs(raw, problems);
  const found = logins.map(({ registry, username, password }) => {
    return `${username}:${password.reveal()}@${registry}`;
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
