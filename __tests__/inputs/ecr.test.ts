import { parseLogins } from '../../src/inputs/logins.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { typedValues } from '../../src/inputs/typed.ts';
import { collectProblems } from '../../src/inputs/values.ts';

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const ROLE = 'arn:aws:iam::123456789012:role/publisher';
const KEY = { username: 'AKIAIOSFODNN7EXAMPLE', password: 'x' };

async function read(raw: RawInputs) {
  const problems = collectProblems();
  const logins = await parseLogins(typedValues(raw), { isRegistryEnough: true }, problems);
  return { logins, problems: problems.list };
}

it.each<[what: string, raw: RawInputs, login: object]>([
  ['the machine’s login', { registry: HOST }, { how: 'ambient', registry: HOST }],
  ['the machine’s login to ECR Public', { registry: 'public.ecr.aws' }, { how: 'ambient' }],
  ['the same, told so', { registry: HOST, ecr: 'true' }, { how: 'ambient' }],
  ['an access key', { ...KEY, registry: HOST }, { how: 'password', username: KEY.username }],
  ['a key for another', { ...KEY, registry: HOST, ecr: 'False' }, { isFinal: true }],
  [
    'the same in a list',
    { 'registry-auth': `- {registry: ${HOST}, username: a, password: b, ecr: false}` },
    { isFinal: true },
  ],
  [
    'a password without user name',
    { registry: HOST, password: 'e'.repeat(1800) },
    { username: 'AWS' },
  ],
  ['a role', { 'role-to-assume': ROLE, registry: HOST }, { how: 'keyless', provider: 'ecr' }],
  [
    'a role for ECR Public',
    { 'role-to-assume': ROLE, registry: 'public.ecr.aws' },
    { how: 'keyless', provider: 'ecr-public' },
  ],
  [
    'a chain of roles in a list',
    {
      'registry-auth': `- {registry: ${HOST}, role-to-assume: "${ROLE}, ${ROLE}", role-duration-seconds: 900}`,
    },
    { fields: { 'role-to-assume': `${ROLE}, ${ROLE}`, 'role-duration-seconds': '900' } },
  ],
])('reads %s', async (_, raw, login) => {
  const { logins, problems } = await read(raw);
  expect(problems).toEqual([]);
  expect(logins).toEqual([expect.objectContaining(login)]);
});

it.each<[raw: RawInputs, input: string, message: string]>([
  [{ ...KEY, registry: HOST, ecr: 'maybe' }, 'ecr', '"maybe" is none of'],
  [{ ...KEY, registry: 'quay.io', ecr: 'true' }, 'ecr', '"quay.io" is no registry of Amazon'],
  [{ ...KEY, ecr: 'true' }, 'ecr', 'so Docker Hub is no registry of Amazon'],
  [{ registry: HOST, ecr: 'false' }, 'password', 'this is empty'],
  [
    { 'role-to-assume': 'publisher', registry: HOST },
    'role-to-assume',
    '"publisher" is not the ARN of a role',
  ],
  [{ 'role-to-assume': `${ROLE},x`, registry: HOST }, 'role-to-assume', '"x" is not'],
  [{ 'role-to-assume': ROLE, registry: 'ghcr.io' }, 'registry', 'does not log in to "ghcr.io"'],
  [{ 'role-to-assume': ROLE, 'role-session-name': 'a b' }, 'role-session-name', '2 to 64'],
  [
    { 'role-to-assume': ROLE, 'role-duration-seconds': '60' },
    'role-duration-seconds',
    '"60" is not',
  ],
  [
    { 'role-to-assume': ROLE, 'sts-endpoint': 'http://sts' },
    'sts-endpoint',
    'not an https address',
  ],
  [{ 'role-session-name': 'me', registry: HOST }, 'role-session-name', 'does nothing by itself'],
])('%j is wrong', async (raw, input, message) => {
  const { logins, problems } = await read(raw);
  expect(problems).toContainEqual(
    expect.objectContaining({ input, message: expect.stringContaining(message) }),
  );
  expect(logins).toEqual([]);
});
