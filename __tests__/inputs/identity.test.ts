import { parseLogins } from '../../src/inputs/logins.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { typedValues } from '../../src/inputs/typed.ts';
import { collectProblems } from '../../src/inputs/values.ts';

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const logins = await parseLogins(typedValues(raw), { isRegistryEnough: false }, problems);
  return {
    logins,
    problems: problems.list.map(({ input, message }) => `${input}: ${message}`),
    fixes: problems.list.map(({ fix }) => fix ?? ''),
  };
}

const CONNECTION = '6f1d2c3b-1111-4222-8333-444455556666';
const ROLE = 'arn:aws:iam::012345678901:role/publisher';
const SEVERAL = `
- registry: 012345678901.dkr.ecr.eu-west-1.amazonaws.com
  role-to-assume: ${ROLE}
  role-duration-seconds: 900
- registry: docker.cloudsmith.io
  oidc-namespace: acme
  oidc-service-slug: publisher
- {registry: quay.io, robot: acme+publisher}
- {registry: quay.corp.example:8443, robot: acme+other, oidc-audience: corp}
- {registry: a.io, username: ann, password: pw}
`;

it('reads a different identity for each registry', async () => {
  const { logins, problems } = await read({ 'registry-auth': SEVERAL });
  expect(problems).toEqual([]);
  const shown = logins.map((login) =>
    login.how === 'keyless'
      ? `${login.registry} ${login.provider} ${JSON.stringify(login.fields)}`
      : `${login.registry} ${login.how}`,
  );
  expect(shown).toEqual([
    `012345678901.dkr.ecr.eu-west-1.amazonaws.com ecr {"role-to-assume":"${ROLE}","role-duration-seconds":"900"}`,
    'docker.cloudsmith.io cloudsmith {"oidc-namespace":"acme","oidc-service-slug":"publisher"}',
    'quay.io quay {"robot":"acme+publisher"}',
    'quay.corp.example:8443 quay {"robot":"acme+other","oidc-audience":"corp"}',
    'a.io password',
  ]);
});

const TENANT = '11111111-2222-3333-4444-555555555555';

it.each<[string, RawInputs, string[], string]>([
  [
    'an input that does nothing by itself',
    { 'oidc-audience': 'me' },
    ['oidc-audience: this does nothing by itself'],
    '`role-to-assume`',
  ],
  [
    'half of two that belong together',
    { registry: 'docker.cloudsmith.io', 'oidc-namespace': 'acme' },
    ['oidc-service-slug: this is missing, though `oidc-namespace` is set'],
    'Set both.',
  ],
  [
    'inputs of two kinds of login',
    { registry: 'quay.io', robot: 'acme+bot', 'oidc-namespace': 'acme' },
    ['oidc-namespace: this belongs to another kind of login than `robot` (quay)'],
    '`registry-auth`',
  ],
  [
    'a password beside',
    { registry: 'quay.io', robot: 'acme+bot', password: 'pw' },
    ['password: there is a password beside `robot`, which needs none'],
    'Keep one of them.',
  ],
  [
    'a registry of another kind',
    { registry: 'ghcr.io', 'role-to-assume': ROLE },
    ['registry: `role-to-assume` does not log in to "ghcr.io"'],
    'Correct the host',
  ],
  [
    'a project by its id',
    {
      registry: 'gcr.io',
      'workload-identity-provider':
        'projects/acme/locations/global/workloadIdentityPools/p/providers/g',
    },
    ['workload-identity-provider: "acme" is the id of a project, and its number is needed'],
    "gcloud projects describe acme --format='value(projectNumber)'",
  ],
  [
    'a service account without a provider',
    { registry: 'gcr.io', 'service-account': 'a@b.iam.gserviceaccount.com' },
    ['service-account: this does nothing by itself'],
    '`workload-identity-provider`',
  ],
  [
    'a name in place of a client id',
    { registry: 'acme.azurecr.io', 'tenant-id': 'contoso.onmicrosoft.com', 'client-id': 'my-app' },
    ['client-id: "my-app" is not a client id'],
    'Application (client) ID',
  ],
  [
    'a tenant that cannot be one, without a client',
    { registry: 'acme.azurecr.io', 'tenant-id': 'contoso' },
    [
      'client-id: this is missing, though `tenant-id` is set',
      'tenant-id: "contoso" is not the id of a tenant',
    ],
    'az account show',
  ],
  [
    'an app of Azure for another registry',
    { registry: 'acme.westeurope.data.azurecr.io', 'tenant-id': TENANT, 'client-id': TENANT },
    [
      'registry: "acme.westeurope.data.azurecr.io" is not a registry: layers alone are fetched there',
    ],
    'Write `acme.azurecr.io`',
  ],
  [
    'a value that cannot be one',
    { registry: 'quay.io', robot: 'bot' },
    ['robot: "bot" is not the name of a robot account'],
    'namespace+name',
  ],
  [
    'an organization that is missing',
    { registry: 'docker.io', 'connection-id': CONNECTION },
    ['username: this is missing, though `connection-id` is set'],
    'organization',
  ],
  [
    'everything that is wrong in a list, with its place',
    {
      'registry-auth':
        '- {registry: quay.io, robot: bot}\n- {registry: docker.cloudsmith.io, oidc-namespace: x}\n- {robot: a+b}',
    },
    [
      'registry-auth[0].robot: "bot" is not the name of a robot account',
      'registry-auth[1].oidc-service-slug: this is missing, though `oidc-namespace` is set',
      'registry-auth[2].registry: this is missing',
    ],
    '',
  ],
])('refuses %s', async (_, raw, problems, fix) => {
  const found = await read(raw);
  expect(found.problems).toEqual(expect.arrayContaining(problems));
  expect(found.fixes.join()).toContain(fix);
  expect(found.logins.filter(({ how }) => how === 'keyless')).toEqual([]);
});
