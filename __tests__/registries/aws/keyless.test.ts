import { GALLERY, IRELAND } from '../../cloud/aws/aws.ts';
import { upstreamOfFile } from '../upstream.ts';
import { byRole, logInAndPush, ROLE, SUBJECT, secretsOf, startAccount } from './account.ts';

const registry = upstreamOfFile();

it('assumes a role by the ID token, and may push', async () => {
  await using account = await startAccount({ upstream: registry.host });
  const { source, credentials } = await logInAndPush(account, byRole());
  expect(source).toBe('keyless');
  expect(credentials?.username).toBe('AWS');
  expect([...account.passwords]).toEqual([credentials?.password]);
  expect(account.issuer.audiences).toEqual(['sts.amazonaws.com']);
  const secrets = secretsOf(account);
  expect(secrets.length).toBe(4);
  expect(account.ports.masked).toEqual(expect.arrayContaining([...secrets]));
});

it('says to AWS which run it is, for an hour', async () => {
  const env = { GITHUB_REPOSITORY: 'acme/app', GITHUB_RUN_ID: '4711' };
  await using account = await startAccount({ upstream: registry.host, env });
  await logInAndPush(account, byRole());
  expect(Object.fromEntries(account.forms[0] ?? [])).toEqual({
    ...{ Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', RoleArn: ROLE },
    ...{ RoleSessionName: 'acme-app@4711', DurationSeconds: '3600' },
    WebIdentityToken: account.issuer.issued[0],
  });
});

it('takes the end of a name that is too long for a session', async () => {
  const env = { GITHUB_REPOSITORY: `acme/${'a'.repeat(80)}`, GITHUB_RUN_ID: '4711' };
  await using account = await startAccount({ upstream: registry.host, env });
  await logInAndPush(account, byRole());
  expect(account.forms[0]?.get('RoleSessionName')).toBe(`${'a'.repeat(59)}@4711`);
});

it('takes what was typed', async () => {
  const roles = { [ROLE]: { subject: SUBJECT, longest: 43_200 } };
  await using account = await startAccount({ upstream: registry.host, roles, audience: 'own' });
  await logInAndPush(
    account,
    byRole({
      ...{ 'role-session-name': 'me', 'role-duration-seconds': '43200', 'oidc-audience': 'own' },
    }),
  );
  const [form] = account.forms;
  expect([form?.get('RoleSessionName'), form?.get('DurationSeconds')]).toEqual(['me', '43200']);
});

it('logs in to ECR Public, whose API is in one region', async () => {
  await using account = await startAccount({ upstream: registry.host, place: GALLERY });
  const login = byRole({}, GALLERY.registry);
  const { credentials } = await logInAndPush(account, login, 'alias/app');
  expect(credentials?.username).toBe('AWS');
  expect(account.operations).toEqual(['GetAuthorizationToken']);
});

describe.each([
  [
    'FIPS',
    'dkr.ecr-fips.us-east-1.amazonaws.com',
    'api.ecr-fips.us-east-1.amazonaws.com',
    'sts-fips.us-east-1.amazonaws.com',
    'us-east-1',
  ],
  [
    'two stacks',
    'dkr-ecr.eu-west-1.on.aws',
    'ecr.eu-west-1.api.aws',
    'sts.eu-west-1.api.aws',
    'eu-west-1',
  ],
  [
    'FIPS by two stacks',
    'dkr-ecr-fips.us-west-2.on.aws',
    'ecr-fips.us-west-2.api.aws',
    'sts-fips.us-west-2.api.aws',
    'us-west-2',
  ],
  [
    'China',
    'dkr.ecr.cn-north-1.amazonaws.com.cn',
    'api.ecr.cn-north-1.amazonaws.com.cn',
    'sts.cn-north-1.amazonaws.com.cn',
    'cn-north-1',
  ],
  [
    'the European Sovereign Cloud',
    'dkr.ecr.eusc-de-east-1.amazonaws.eu',
    'api.ecr.eusc-de-east-1.amazonaws.eu',
    'sts.eusc-de-east-1.amazonaws.eu',
    'eusc-de-east-1',
  ],
  [
    'GovCloud by FIPS',
    'dkr.ecr-fips.us-gov-west-1.amazonaws.com',
    'api.ecr-fips.us-gov-west-1.amazonaws.com',
    'sts.us-gov-west-1.amazonaws.com',
    'us-gov-west-1',
  ],
])('in %s', (_, host, api, sts, region) => {
  it('asks the APIs of that place, and logs in to the host that is pushed to', async () => {
    const place = { ...IRELAND, registry: `012345678901.${host}`, api, sts, region };
    await using account = await startAccount({ upstream: registry.host, place });
    await logInAndPush(account, byRole({}, place.registry));
    expect(account.cloud.asked).toEqual(expect.arrayContaining([sts, api, place.registry]));
  });
});

it('asks STS where the input says', async () => {
  const place = { ...IRELAND, sts: 'vpce-1.sts.eu-west-1.vpce.amazonaws.com' };
  await using account = await startAccount({ upstream: registry.host, place });
  await logInAndPush(account, byRole({ 'sts-endpoint': `https://${place.sts}` }));
  expect(account.forms).toHaveLength(1);
});

it('asks where the variables of AWS say', async () => {
  const place = { ...IRELAND, sts: 'sts.corp.example', api: 'ecr.corp.example' };
  const env = {
    AWS_ENDPOINT_URL_STS: 'https://sts.corp.example',
    AWS_ENDPOINT_URL: 'https://ecr.corp.example',
  };
  await using account = await startAccount({ upstream: registry.host, place, env });
  await logInAndPush(account, byRole());
  expect(account.cloud.asked).not.toContain('sts.eu-west-1.amazonaws.com');
});

describe('a chain of roles', () => {
  const SECOND = 'arn:aws:iam::210987654321:role/deep/second';
  const login = byRole({
    ...{ 'role-to-assume': `${ROLE}, ${SECOND}`, 'role-external-id': 'x/y+z' },
    'role-duration-seconds': '7200',
  });
  const first = { subject: SUBJECT, longest: 7200 };

  it('is assumed one from the other, by a signature', async () => {
    const roles = { [ROLE]: first, [SECOND]: { principal: ROLE, externalId: 'x/y+z' } };
    await using account = await startAccount({ upstream: registry.host, roles });
    await logInAndPush(account, login);
    const asked = account.forms.map(
      (form) => `${form.get('Action')} ${form.get('DurationSeconds')}`,
    );
    expect(asked).toEqual(['AssumeRoleWithWebIdentity 7200', 'AssumeRole 3600']);
    expect(account.ports.masked).toEqual(expect.arrayContaining([...secretsOf(account)]));
  });

  it('says what both sides must allow', async () => {
    const roles = { [ROLE]: first, [SECOND]: { principal: 'somebody' } };
    await using account = await startAccount({ upstream: registry.host, roles });
    await expect(logInAndPush(account, login)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message: expect.stringContaining('is not authorized to perform: sts:AssumeRole'),
      detail: [
        `Trust policy of ${SECOND}:`,
        `{"Effect":"Allow","Principal":{"AWS":"${ROLE}"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"x/y+z"}}}`,
        `Permissions of ${ROLE}:`,
        `{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"${SECOND}"}`,
      ],
    });
  });

  it('begins with the keys of a runner on AWS where the job has no ID token', async () => {
    const roles = { [ROLE]: { principal: 'arn:aws:iam::123456789012:user/ci' } };
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    };
    await using account = await startAccount({ upstream: registry.host, roles, env });
    await logInAndPush(account, byRole());
    expect(account.forms.map((form) => form.get('Action'))).toEqual(['AssumeRole']);
  });
});

it('says what the job lacks where neither it nor the machine proves who it is', async () => {
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined };
  await using account = await startAccount({ upstream: registry.host, env });
  await expect(logInAndPush(account, byRole())).rejects.toMatchObject({
    code: 'NO_ID_TOKEN',
    fix: expect.stringContaining('id-token: write'),
  });
  expect(account.forms).toEqual([]);
});

it('makes a new password when the registry refuses the old one', async () => {
  let now = Date.now();
  const clock = { now: () => now, sleep: async () => {} };
  await using account = await startAccount({ upstream: registry.host, ports: { clock } });
  const { current } = await logInAndPush(account, byRole());
  const [first] = account.passwords;
  account.passwords.clear();
  now += 60_000;
  const renewed = await current?.({ rejected: true });
  expect(renewed?.password).not.toBe(first);
  expect([...account.passwords]).toEqual([renewed?.password]);
  now += 12 * 3600 * 1000 - 2 * 60_000;
  expect(await current?.({ rejected: false })).toEqual(renewed);
});
