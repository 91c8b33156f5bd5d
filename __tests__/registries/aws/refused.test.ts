import { RegistryError } from '../../../src/oci/index.ts';
import { explain } from '../../../src/registries/explain.ts';
import { GALLERY, IRELAND } from '../../cloud/aws/aws.ts';
import { upstreamOfFile } from '../upstream.ts';
import { type AccountOptions, byRole, logInAndPush, ROLE, startAccount, USER } from './account.ts';

const registry = upstreamOfFile();

const KEYS = { AWS_ACCESS_KEY_ID: USER.id, AWS_SECRET_ACCESS_KEY: USER.identity.secret };
const PROVIDER = 'token.actions.githubusercontent.com';
const ISSUER = `https://${PROVIDER}`;
const PROVIDER_ARN = `arn:aws:iam::123456789012:oidc-provider/${PROVIDER}`;

function start(options: Partial<AccountOptions>) {
  return startAccount({ upstream: registry.host, ...options });
}

describe('STS', () => {
  it('does not trust the subject (E02)', async () => {
    await using account = await start({
      roles: { [ROLE]: { subject: 'repo:acme/app:environment:production' } },
    });
    const sub = 'repo:acme/app:ref:refs/heads/main';
    await expect(logInAndPush(account, byRole())).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message:
        "AWS STS refused this job's identity: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity (403)",
      fix: expect.stringContaining(ROLE),
      detail: expect.arrayContaining([
        `  sub: ${sub}`,
        '  aud: sts.amazonaws.com',
        `"${PROVIDER}:sub": "${sub}"`,
        `{"Effect":"Allow","Principal":{"Federated":"${PROVIDER_ARN}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"${PROVIDER}:aud":"sts.amazonaws.com","${PROVIDER}:sub":"${sub}"}}}`,
      ]),
    });
    // A refusal is final.
    expect(account.forms).toHaveLength(1);
  });

  it('does not trust a subject with ids (E02)', async () => {
    const sub = 'repo:acme@123456/app@456789:environment:prod';
    await using account = await start({ token: { claims: { sub } } });
    await expect(logInAndPush(account, byRole())).rejects.toMatchObject({
      fix: expect.stringContaining('2026-07-15'),
      detail: expect.arrayContaining([
        `"${PROVIDER}:sub": "${sub}"`,
        `"${PROVIDER}:sub": ["repo:acme@*/app@*:environment:prod","repo:acme/app:environment:prod"]`,
      ]),
    });
  });

  it.each<[string, Partial<AccountOptions>, Parameters<typeof byRole>[0], string, string]>([
    [
      'knows no provider (E03)',
      { audience: null },
      {},
      `Create the IAM OIDC provider ${ISSUER} with audience sts.amazonaws.com in account 123456789012.`,
      `aws iam create-open-id-connect-provider --url ${ISSUER} --client-id-list sts.amazonaws.com`,
    ],
    [
      'knows another audience',
      { audience: 'other' },
      {},
      'does not know the audience sts.amazonaws.com',
      `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${PROVIDER_ARN} --client-id sts.amazonaws.com`,
    ],
    [
      'allows shorter sessions only',
      {},
      { 'role-duration-seconds': '7200' },
      'Set `role-duration-seconds` lower',
      'aws iam update-role --role-name publisher --max-session-duration 43200',
    ],
  ])('%s', async (_, options, fields, fix, paste) => {
    await using account = await start(options);
    await expect(logInAndPush(account, byRole(fields))).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      fix: expect.stringContaining(fix),
      detail: expect.arrayContaining([paste]),
    });
  });

  it.each([
    ['the token is too old', 'ExpiredTokenException', 'clock'],
    ['the region is switched off', 'RegionDisabledException', 'sts-endpoint'],
    ['anything else', 'PackedPolicyTooLarge', '`role-to-assume`'],
  ])('refuses: %s', async (_, code, fix) => {
    const body = `<ErrorResponse><Error><Code>${code}</Code><Message>words &amp; more</Message></Error></ErrorResponse>`;
    await using account = await start({ failSts: () => ({ status: 400, body }) });
    await expect(logInAndPush(account, byRole())).rejects.toMatchObject({
      message: `AWS STS refused this job's identity: ${code}: words & more (400)`,
      fix: expect.stringContaining(fix),
    });
  });

  it.each([
    ['a page', '<!doctype html><title>Blocked</title>'],
    ['nothing', ''],
  ])('is not what answers: %s', async (_, body) => {
    await using account = await start({ failSts: () => ({ status: 403, body }) });
    await expect(logInAndPush(account, byRole())).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: 'In place of AWS STS, something else answered 403.',
    });
  });

  it.each([
    [
      'cannot reach the issuer',
      400,
      '<ErrorResponse><Error><Code>IDPCommunicationError</Code></Error></ErrorResponse>',
    ],
    [
      'is asked too often',
      400,
      '<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>',
    ],
    ['is down', 503, 'busy'],
  ])('%s, and is asked again', async (_, status, body) => {
    const pauses: number[] = [];
    const clock = { now: Date.now, sleep: async (ms: number) => void pauses.push(ms) };
    await using account = await start({
      failSts: (request) => (request < 2 ? { status, body } : undefined),
      ports: { clock },
    });
    await logInAndPush(account, byRole());
    expect(pauses).toEqual([500, 1000]);
  });
});

describe('keys', () => {
  it.each<[string, Partial<AccountOptions>, string]>([
    [
      'of an unknown user (E04)',
      { env: { ...KEYS, AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN' } },
      'AWS does not know them',
    ],
    [
      'with another secret (E04)',
      { env: { ...KEYS, AWS_SECRET_ACCESS_KEY: 'other' } },
      'AWS does not know them',
    ],
    [
      'with a wrong session token (E04)',
      { env: { ...KEYS, AWS_SESSION_TOKEN: 'other' } },
      'or the session token is not theirs',
    ],
    [
      'signed at another time',
      { env: KEYS, ports: { clock: { now: () => Date.now() - 3600_000, sleep: async () => {} } } },
      'Set the clock',
    ],
  ])('%s', async (_, options, fix) => {
    await using account = await start(options);
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      fix: expect.stringContaining(fix),
    });
    expect(account.operations).toHaveLength(1);
  });

  it('that are expired (E04)', async () => {
    await using account = await start({ env: { ...KEYS, AWS_SESSION_TOKEN: 'old' } });
    const expired = { ...USER.identity, token: 'old', expiresAt: Date.now() - 1 };
    account.identities.set(USER.id, expired);
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      message: expect.stringContaining('ExpiredTokenException: The security token included'),
      fix: expect.stringMatching(
        /the environment \(AWS_ACCESS_KEY_ID\).*move the step that made them later.*role-to-assume/,
      ),
    });
  });

  const arn = 'arn:aws:sts::123456789012:assumed-role/publisher/registry-publish';
  const both = ['ecr-public:GetAuthorizationToken', 'sts:GetServiceBearerToken'];

  it.each([
    ['ecr:GetAuthorizationToken', IRELAND, ['ecr:GetAuthorizationToken']],
    ['ecr-public:GetAuthorizationToken', GALLERY, both],
    ['sts:GetServiceBearerToken', GALLERY, both],
  ])('without a right say which one (E05): %s', async (action, place, needed) => {
    await using account = await start({ place, denied: [action] });
    await expect(logInAndPush(account, byRole({}, place.registry))).rejects.toMatchObject({
      message: expect.stringContaining(`not authorized to perform: ${action}`),
      fix: expect.stringContaining(`Allow ${needed.join(' and ')} to ${arn}`),
      detail: [JSON.stringify({ Effect: 'Allow', Action: needed, Resource: '*' })],
    });
  });
});

describe('the registry', () => {
  async function explained(account: Awaited<ReturnType<typeof start>>, repository: string) {
    const target = { registry: IRELAND.registry, repository };
    const error: unknown = await logInAndPush(account, byRole(), repository).catch((e) => e);
    return explain(error, 'Pushing', target);
  }

  it('has no such repository (E07)', async () => {
    await using account = await start({ repositories: [] });
    expect(await explained(account, 'team/app')).toMatchObject({
      code: 'REPOSITORY_MISSING',
      message: expect.stringContaining("The repository with name 'team/app' does not exist"),
      fix: expect.stringContaining(
        'aws ecr create-repository --repository-name team/app --region eu-west-1',
      ),
    });
  });

  it('has no repository of a name with a host in it (E07)', async () => {
    await using account = await start({ repositories: [] });
    expect(await explained(account, `${IRELAND.registry}/app`)).toMatchObject({
      fix: `The name of the repository begins with a host. Write it once: \`${IRELAND.registry}/app\`.`,
    });
  });

  it('protects the tag (E08)', () => {
    const { registry: host } = IRELAND;
    const words =
      "The image tag '1.2.3' already exists in the 'app' repository and cannot be overwritten because the repository is immutable.";
    const error = new RegistryError({ kind: 'immutable', host, message: words });
    expect(explain(error, 'Tagging', { registry: host, repository: 'app' })).toMatchObject({
      code: 'TAG_IMMUTABLE',
      fix: expect.stringContaining('IMMUTABLE_WITH_EXCLUSION'),
    });
  });

  it('gets no login for another of Amazon’s (E06)', async () => {
    await using account = await start({});
    const error: unknown = await logInAndPush(account, undefined).catch((e) => e);
    expect(explain(error, 'Pushing', { registry: IRELAND.registry })).toMatchObject({
      code: 'LOGIN_FAILED',
      fix: expect.stringMatching(/role-to-assume.*another account, region or form of the host/),
    });
  });
});
