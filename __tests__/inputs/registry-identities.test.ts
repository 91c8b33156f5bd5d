import { parseRegistryIdentities } from '../../src/inputs/registry-identities.ts';
import { collectProblems } from '../../src/inputs/values.ts';

async function read(text: string) {
  const problems = collectProblems();
  const entries = await parseRegistryIdentities(text, problems);
  return { fields: entries.map(({ fields }) => fields), problems: problems.list };
}

test('each type is the login of `registry-auth` that it means', async () => {
  const ROLE = 'arn:aws:iam::123456789012:role/publisher';
  const ECR = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
  const PROVIDER = 'projects/1/locations/global/workloadIdentityPools/github/providers/acme';
  const { fields, problems } = await read(`
- type: dockerhub
  username: acme
  connection_id: 0f8fad5b-d9cb-469f-a165-70867728950e
- type: aws-ecr
  registry: ${ECR}
  role-to-assume: ${ROLE}
  region: eu-central-1
- type: gcp-wif
  registry: europe-docker.pkg.dev
  workload_identity_provider: ${PROVIDER}
  service_account: publisher@acme.iam.gserviceaccount.com
  project_id: acme
`);
  expect(problems).toEqual([]);
  expect(fields).toEqual([
    {
      registry: 'docker.io',
      username: 'acme',
      'connection-id': '0f8fad5b-d9cb-469f-a165-70867728950e',
    },
    { registry: ECR, 'role-to-assume': ROLE },
    {
      registry: 'europe-docker.pkg.dev',
      'workload-identity-provider': PROVIDER,
      'service-account': 'publisher@acme.iam.gserviceaccount.com',
    },
  ]);
});

test.each([
  ['- {type: quay}', 'registry-identities[0].type'],
  ['- {registry: ghcr.io}', 'registry-identities[0].type'],
  ['- text', 'registry-identities[0].type'],
  ['- {type: constructor}', 'registry-identities[0].type'],
  ['- {type: dockerhub, password: p}', 'registry-identities[0].password'],
  ['- {type: dockerhub, constructor: p}', 'registry-identities[0].constructor'],
  ['- {type: aws-ecr, registry: [a]}', 'registry-identities[0].registry'],
  ['type: aws-ecr', 'registry-identities'],
  ['- {', 'registry-identities'],
])('%s: the problem is at %s', async (text, input) => {
  expect((await read(text)).problems.map((problem) => problem.input)).toEqual([input]);
});
