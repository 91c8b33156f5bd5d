import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const { logins } = await parseInputs(raw, { secretsAvailable: true }, problems);
  const found = logins.map((login) => {
    const { input: _, ...rest } = login;
    if (rest.how === 'ambient') return rest;
    const { how, username } = rest;
    if (rest.how === 'password') return { how, username, password: rest.password.reveal() };
    const { provider, fields, idToken } = rest;
    return { how, provider, fields, username, ...(idToken && { idToken: idToken.reveal() }) };
  });
  return { found, problems: problems.list };
}

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const JWT = 'eyJh.eyJz.c2ln';
const HUB = { username: 'acme', 'connection-id': ID };
const BY_HUB = {
  ...{ how: 'keyless', provider: 'dockerhub', username: 'acme' },
  fields: { 'connection-id': ID },
};

it.each<[string, RawInputs, object[]]>([
  ['a connection of Docker Hub', HUB, [BY_HUB]],
  ['with its registry', { ...HUB, registry: 'index.docker.io' }, [BY_HUB]],
  [
    'with a lifetime',
    { ...HUB, 'token-lifetime': '3600' },
    [{ ...BY_HUB, fields: { 'connection-id': ID, 'token-lifetime': '3600' } }],
  ],
  [
    'Cloudsmith',
    { 'oidc-namespace': 'acme', 'oidc-service-slug': 'x', 'oidc-audience': 'a' },
    [
      {
        how: 'keyless',
        provider: 'cloudsmith',
        username: '',
        fields: { 'oidc-namespace': 'acme', 'oidc-service-slug': 'x', 'oidc-audience': 'a' },
      },
    ],
  ],
  [
    'an ID token of another CI',
    { 'oidc-provider-name': 'gitlab', registry: 'acme.jfrog.io', 'id-token': JWT },
    [
      {
        ...{ how: 'keyless', provider: 'jfrog', username: '', idToken: JWT },
        fields: { 'oidc-provider-name': 'gitlab' },
      },
    ],
  ],
  [
    'an ID token for each registry of a list',
    {
      'registry-auth': `- {registry: cgr.dev, identity: ab/cd, id-token: ${JWT}}\n- {registry: quay.io, robot: acme+ci, id-token: ${JWT}2}`,
    },
    [
      {
        ...{ how: 'keyless', provider: 'chainguard', username: '', idToken: JWT },
        fields: { identity: 'ab/cd' },
      },
      {
        ...{ how: 'keyless', provider: 'quay', username: '', idToken: `${JWT}2` },
        fields: { robot: 'acme+ci' },
      },
    ],
  ],
])('%s', async (_, raw, found) => {
  expect(await read(raw)).toEqual({ found, problems: [] });
});

describe('variables for docker/login-action, in a step that does not mean them', () => {
  const VARIABLES = { 'connection-id': ID, 'token-lifetime': '3600' };
  it.each<[string, RawInputs, object[]]>([
    ['no login', {}, []],
    [
      'a password',
      { username: 'acme', password: 'pw' },
      [{ how: 'password', username: 'acme', password: 'pw' }],
    ],
    [
      'another registry',
      { registry: 'ghcr.io', username: 'octo', 'github-token': 'ghs_x' },
      [{ how: 'password', username: 'octo', password: 'ghs_x' }],
    ],
    [
      'another login by OIDC',
      { robot: 'acme+ci' },
      [{ how: 'keyless', provider: 'quay', username: '', fields: { robot: 'acme+ci' } }],
    ],
  ])('%s', async (_, raw, found) => {
    expect(await read({ ...raw, ...VARIABLES })).toEqual({ found, problems: [] });
  });

  it('a lifetime alone', async () => {
    expect(await read({ 'token-lifetime': '3600' })).toEqual({ found: [], problems: [] });
  });
});

it.each<[RawInputs, string, RegExp]>([
  [{ ...HUB, 'connection-id': 'acme' }, 'connection-id', /not the id of a connection/],
  [{ ...HUB, 'token-lifetime': '60' }, 'token-lifetime', /not a lifetime that Docker Hub grants/],
  [
    { ...HUB, 'token-lifetime': '21601' },
    'token-lifetime',
    /not a lifetime that Docker Hub grants/,
  ],
  [{ 'connection-id': ID, registry: 'docker.io' }, 'username', /this is missing/],
  [{ identity: 'a b', registry: 'cgr.dev' }, 'identity', /not the id of an identity/],
  [{ identity: 'ab/cd', registry: 'ghcr.io' }, 'registry', /does not log in to "ghcr\.io"/],
  [{ 'oidc-namespace': 'acme' }, 'oidc-service-slug', /this is missing/],
  [{ 'id-token': JWT }, 'id-token', /does nothing by itself/],
  [{ ...HUB, 'id-token': 'hunter2' }, 'id-token', /no JSON Web Token/],
])('%j is wrong', async (raw, input, message) => {
  const { found, problems } = await read(raw);
  expect(found).toEqual([]);
  expect(problems).toEqual([
    expect.objectContaining({ input, message: expect.stringMatching(message) }),
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});
