import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';

async function read(raw: RawInputs, secretsAvailable = true) {
  const problems = collectProblems();
  const { logins } = await parseInputs(raw, { secretsAvailable }, problems);
  return {
    logins: logins.map((login) =>
      login.how === 'password' ? { ...login, password: login.password.reveal() } : login,
    ),
    problems: problems.list,
  };
}

const FLAT = { username: 'me', password: 'hunter2' };
const READ = { how: 'password', ...FLAT, input: 'password' };

it.each<[what: string, raw: RawInputs, logins: object[]]>([
  ['nothing', {}, []],
  ['a registry alone', { registry: 'ghcr.io' }, []],
  ['user and password', FLAT, [READ]],
  ['with a registry', { ...FLAT, registry: 'GHCR.io' }, [{ ...READ, registry: 'ghcr.io' }]],
  [
    'for Docker Hub',
    { ...FLAT, registry: 'index.docker.io' },
    [{ ...READ, registry: 'docker.io' }],
  ],
  [
    'the job’s own token for a user name',
    { registry: 'ghcr.io', username: 'me', 'github-token': 'hunter2' },
    [{ ...READ, registry: 'ghcr.io' }],
  ],
  [
    'the job’s own token in a list',
    { 'github-token': 'hunter2', 'registry-auth': '- registry: ghcr.io' },
    [
      {
        how: 'password',
        registry: 'ghcr.io',
        username: '',
        password: 'hunter2',
        input: 'registry-auth[0]',
      },
    ],
  ],
  [
    'the user that goes with a token',
    { registry: 'europe-docker.pkg.dev', password: 'ya29.x' },
    [
      {
        ...READ,
        registry: 'europe-docker.pkg.dev',
        username: 'oauth2accesstoken',
        password: 'ya29.x',
      },
    ],
  ],
  ['a pasted line end', { ...FLAT, password: 'hunter2\n' }, [READ]],
  ['an empty list', { 'registry-auth': '[]' }, []],
  [
    'a list',
    {
      'registry-auth':
        '- registry: quay.io\n  username: robot\n  password: "x, y: #z"\n- {registry: localhost:5000, username: a, password: b}',
    },
    [
      {
        how: 'password',
        registry: 'quay.io',
        username: 'robot',
        password: 'x, y: #z',
        input: 'registry-auth[0]',
      },
      {
        how: 'password',
        registry: 'localhost:5000',
        username: 'a',
        password: 'b',
        input: 'registry-auth[1]',
      },
    ],
  ],
  [
    'values that YAML could take for numbers',
    { 'registry-auth': '- {registry: a.io, username: 0123, password: 1e5}' },
    [
      {
        how: 'password',
        registry: 'a.io',
        username: '0123',
        password: '1e5',
        input: 'registry-auth[0]',
      },
    ],
  ],
  [
    'a value that YAML could take for a boolean',
    { 'registry-auth': '- {registry: a.io, username: true, password: ~}' },
    [
      {
        how: 'password',
        registry: 'a.io',
        username: 'true',
        password: '~',
        input: 'registry-auth[0]',
      },
    ],
  ],
  [
    'both',
    { ...FLAT, 'registry-auth': '- {registry: a.io, username: b, password: c}' },
    [
      READ,
      {
        how: 'password',
        registry: 'a.io',
        username: 'b',
        password: 'c',
        input: 'registry-auth[0]',
      },
    ],
  ],
])('%s', async (_, raw, logins) => {
  expect(await read(raw)).toEqual({ logins, problems: [] });
});

it.each<[raw: RawInputs, input: string, message: string, fix: string]>([
  [{ username: 'me' }, 'password', 'this is empty', 'secret exists under that name'],
  [{ password: 'hunter2' }, 'username', 'this is empty', 'secret exists under that name'],
  [{ username: 'a:b', password: 'x' }, 'username', 'cannot contain a colon', ''],
  [{ ...FLAT, registry: 'https://ghcr.io/acme' }, 'registry', 'is not a registry', '`ghcr.io`'],
  [{ registry: 'https://index.docker.io/v1/' }, 'registry', 'is not a registry', '`docker.io`'],
  [{ ...FLAT, registry: 'my registry' }, 'registry', '"my registry" is not', 'localhost:5000'],
  [{ 'registry-auth': 'a: b' }, 'registry-auth', 'not a list', '- {registry'],
  [{ 'registry-auth': 'hunter2' }, 'registry-auth', 'not a list', '- {registry'],
  [{ 'registry-auth': '- hunter2' }, 'registry-auth[0]', 'not a mapping', '- {registry'],
  [{ 'registry-auth': '- {a: [}' }, 'registry-auth', 'this is not YAML (line 1)', 'Quote values'],
  [
    { 'registry-auth': '\n- registry: a.io\n  password: hunter2: x' },
    'registry-auth',
    'this is not YAML (line 2)',
    'Quote values',
  ],
  [
    { 'registry-auth': '- {registry: a.io, username: b, password: &x hunter2}\n- *x' },
    'registry-auth',
    'this is not YAML',
    'Quote values',
  ],
  [
    { 'registry-auth': '- {registry: a.io, username: b, password: c, mail: d}' },
    'registry-auth[0].mail',
    'unknown key',
    'Known: registry, username, password, and the inputs of logins by OIDC.',
  ],
  [
    { 'registry-auth': '- {registry: a.io, username: b, password: c, scope: d}' },
    'registry-auth[0].scope',
    'this is only for a login for later steps',
    'Remove it',
  ],
  [
    { 'registry-auth': '- {registry: a.io, username: b, password: [hunter2]}' },
    'registry-auth[0].password',
    'this is not text',
    'Quote the value.',
  ],
  [
    { 'registry-auth': '- {username: b, password: c}' },
    'registry-auth[0].registry',
    'this is missing',
    'Name the registry.',
  ],
  [
    { 'registry-auth': '- {registry: a.io, username: b}' },
    'registry-auth[0].password',
    'this is empty',
    'secret exists',
  ],
  [
    { ...FLAT, registry: 'a.io', 'registry-auth': '- {registry: A.io, username: b, password: c}' },
    'registry-auth[0]',
    'a.io has two logins',
    'Keep one',
  ],
  [
    { ...FLAT, registry: 'acme.westeurope.data.azurecr.io' },
    'registry',
    'is not a registry: layers alone',
    'Write `acme.azurecr.io`',
  ],
])('%j is wrong', async (raw, input, message, fix) => {
  const { problems } = await read(raw);
  expect(problems).toContainEqual(
    expect.objectContaining({ input, message: expect.stringContaining(message) }),
  );
  expect(problems.find((problem) => problem.input === input)?.fix ?? '').toContain(fix);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

it('does not show the rest of an unquoted password with a comma', async () => {
  const raw = { 'registry-auth': '- {registry: a.io, username: b, password: c, hunter2}' };
  const { problems } = await read(raw);
  expect(problems).toEqual([
    {
      input: 'registry-auth[0]',
      message: 'a key without a value',
      fix: 'Known: registry, username, password, and the inputs of logins by OIDC. Quote values that hold commas.',
    },
  ]);
});

it('takes empty credentials for no mistake in a run without secrets', async () => {
  expect(await read({ username: 'me', 'registry-auth': '- x' }, false)).toEqual({
    logins: [],
    problems: [],
  });
});
