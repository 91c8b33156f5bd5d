import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exec } from '../../../src/ports.ts';
import { GALLERY } from '../../cloud/aws/aws.ts';
import { issueKeys } from '../../cloud/aws/identities.ts';
import { type SiteRequest, site } from '../../cloud/site.ts';
import { makeFolder } from '../../login/ports.ts';
import { upstreamOfFile } from '../upstream.ts';
import { type AccountOptions, logInAndPush, ROLE, startAccount, USER } from './account.ts';

const registry = upstreamOfFile();

const KEYS = { AWS_ACCESS_KEY_ID: USER.id, AWS_SECRET_ACCESS_KEY: USER.identity.secret };

function start(options: Partial<AccountOptions>) {
  return startAccount({ upstream: registry.host, ...options });
}

/** Files in a folder; answers its path. */
function written(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  mkdirSync(join(folder, '.aws'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it('uses the keys of the environment before all others', async () => {
  const HOME = written({
    '.aws/credentials': '[default]\naws_access_key_id = AKIAOTHER\naws_secret_access_key = x',
  });
  await using account = await start({ env: { ...KEYS, HOME } });
  const { source, credentials } = await logInAndPush(account, undefined);
  expect(source).toBe('ambient');
  expect(credentials?.username).toBe('AWS');
  expect(account.ports.masked).toContain(USER.identity.secret);
});

describe('a pod’s service account', () => {
  it('assumes its role by the token in the file', async () => {
    await using account = await start({ roles: { [ROLE]: { subject: 'repo:acme/*' } } });
    const { jwt } = await account.exchange.idToken('sts.amazonaws.com');
    const folder = written({ token: `${jwt}\n` });
    const env = { AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token') };
    const ports = { ...account.ports, env: { ...account.ports.env, ...env } };
    const { source } = await logInAndPush({ ...account, ports }, undefined);
    expect(source).toBe('ambient');
    expect(account.forms.map((form) => form.get('RoleSessionName'))).toEqual(['registry-publish']);
  });

  it('says that there is no token', async () => {
    const env = { AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token' };
    await using account = await start({ env });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      message: expect.stringContaining('/nowhere/token'),
    });
  });
});

describe('a profile', () => {
  const { id, identity } = USER;
  const keys = `aws_access_key_id = ${id}\naws_secret_access_key=${identity.secret}\n`;

  it.each([
    ['by default', { '.aws/credentials': `# mine\n[default]\n${keys}` }, {}],
    ['of the config file', { '.aws/config': `[default]\nregion = eu-west-1\n${keys}` }, {}],
    ['by name', { '.aws/credentials': `[other]\n${keys}` }, { AWS_PROFILE: 'other' }],
    [
      'by name of the config file',
      { '.aws/config': `[profile other]\n${keys}` },
      { AWS_PROFILE: 'other' },
    ],
  ])('is used %s', async (_, files, env) => {
    await using account = await start({ env: { ...env, HOME: written(files) } });
    expect((await logInAndPush(account, undefined)).source).toBe('ambient');
  });

  it('is found where the variables say', async () => {
    const folder = written({ own: `[default]\n${keys}` });
    const env = { AWS_SHARED_CREDENTIALS_FILE: join(folder, 'own') };
    await using account = await start({ env });
    expect((await logInAndPush(account, undefined)).source).toBe('ambient');
  });

  it('is missing', async () => {
    await using account = await start({ env: { AWS_PROFILE: 'mine' } });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      message: expect.stringContaining('"mine"'),
    });
  });

  const SSO = '[profile work]\nsso_session = corp\nsso_account_id = 123456789012\n';

  /** The AWS CLI, as far as it exports keys. */
  function command(output: readonly string[], exitCode: number, asked: string[]): Exec {
    return async (file, args, { onLine }) => {
      asked.push([file, ...args].join(' '));
      for (const line of output) onLine(line, exitCode === 0 ? 'stdout' : 'stderr');
      return { exitCode };
    };
  }

  it.each([
    ['single sign-on', SSO],
    [
      'a role',
      `[profile work]\nrole_arn = ${ROLE}\nsource_profile = base\n[profile base]\n${keys}`,
    ],
    ['a program', '[profile work]\ncredential_process = /opt/keys --for work\n'],
  ])('by %s is left to the AWS CLI', async (_, config) => {
    const asked: string[] = [];
    const lines = JSON.stringify(
      { Version: 1, AccessKeyId: id, SecretAccessKey: identity.secret, Expiration: 'x' },
      null,
      2,
    ).split('\n');
    const env = { HOME: written({ '.aws/config': config }), AWS_PROFILE: 'work' };
    await using account = await start({ env, ports: { exec: command(lines, 0, asked) } });
    expect((await logInAndPush(account, undefined)).source).toBe('ambient');
    expect(asked).toEqual(['aws configure export-credentials --profile work --format process']);
  });

  it('says what the AWS CLI says', async () => {
    const env = { HOME: written({ '.aws/config': SSO }), AWS_PROFILE: 'work' };
    const exec = command(['', 'Token has expired and refresh failed'], 255, []);
    await using account = await start({ env, ports: { exec } });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      message: expect.stringContaining('Token has expired and refresh failed'),
      fix: expect.stringContaining('aws sso login --profile work'),
    });
  });

  it('says that the AWS CLI is missing', async () => {
    const env = { HOME: written({ '.aws/config': SSO }), AWS_PROFILE: 'work' };
    const exec: Exec = async () => {
      throw Object.assign(new Error('spawn aws ENOENT'), { code: 'ENOENT' });
    };
    await using account = await start({ env, ports: { exec } });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      message: expect.stringContaining('no program `aws`'),
    });
  });
});

describe('a container', () => {
  /** The agent beside it, which wants a token where one is named. */
  function agent(path: string, token: string, answer: () => object) {
    return site(({ path: asked, headers: { authorization = '' } }: SiteRequest) =>
      asked === path && authorization === token
        ? { status: 200, body: answer() }
        : { status: 401, body: { code: 'AccessDenied', message: 'no' } },
    );
  }

  it.each([
    ['ECS', '169.254.170.2', '', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/a' }],
    [
      'EKS Pod Identity',
      '169.254.170.23',
      'pod-token',
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v2/credentials/a',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'pod-token\n',
      },
    ],
  ])('of %s gets its role from the agent', async (_, host, token, env) => {
    let made = () => ({});
    const beside = { [host]: agent('/v2/credentials/a', token, () => made()) };
    await using account = await start({ env, beside });
    const { accessKeyId, secret, token: session } = issueKeys(account.identities, ROLE, 900);
    made = () => ({ AccessKeyId: accessKeyId, SecretAccessKey: secret, Token: session });
    expect((await logInAndPush(account, undefined)).source).toBe('ambient');
    expect(account.ports.masked).toEqual(expect.arrayContaining([secret, session]));
    if (token !== '') expect(account.ports.masked).toContain(token);
  });

  it('takes a token from the file that is renewed', async () => {
    let made = () => ({});
    const beside = { '169.254.170.23': agent('/v1/credentials', 'fresh', () => made()) };
    const env = {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials',
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: join(written({ token: 'fresh' }), 'token'),
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'stale',
    };
    await using account = await start({ env, beside });
    made = () => ({ AccessKeyId: USER.id, SecretAccessKey: USER.identity.secret });
    expect((await logInAndPush(account, undefined)).source).toBe('ambient');
  });

  it('says what the agent says', async () => {
    const env = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/b' };
    const beside = { '169.254.170.2': agent('/v2/credentials/a', '', () => ({})) };
    await using account = await start({ env, beside });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      message: expect.stringContaining('answered 401 AccessDenied no'),
    });
  });

  it('sends no token in the clear to anybody else', async () => {
    const env = {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://agent.example/keys',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'pod-token',
    };
    await using account = await start({ env });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining('is not an https address'),
    });
    expect(account.cloud.asked).toEqual([]);
  });
});

describe('an instance', () => {
  const ROLES = '/latest/meta-data/iam/security-credentials/';
  const HOST = '169.254.169.254';

  /** Version 2 alone: nothing without a token that was asked for by PUT. */
  function metadata(answers: Readonly<Record<string, () => string>>) {
    return site(({ method, path, headers }: SiteRequest) => {
      if (method === 'PUT' && path === '/latest/api/token') {
        const seconds = Number(headers['x-aws-ec2-metadata-token-ttl-seconds']);
        return seconds > 0 ? { status: 200, body: 'session' } : { status: 400 };
      }
      if (headers['x-aws-ec2-metadata-token'] !== 'session') return { status: 401 };
      const body = answers[path]?.();
      return body === undefined ? { status: 404 } : { status: 200, body };
    });
  }

  it('has a role', async () => {
    let keys = '';
    const beside = {
      [HOST]: metadata({ [ROLES]: () => 'runner', [`${ROLES}runner`]: () => keys }),
    };
    await using account = await start({ beside });
    const { accessKeyId, secret, token } = issueKeys(account.identities, ROLE, 900);
    const found = { AccessKeyId: accessKeyId, SecretAccessKey: secret, Token: token };
    keys = JSON.stringify({ Code: 'Success', ...found });
    expect((await logInAndPush(account, undefined)).source).toBe('ambient');
    expect(account.ports.masked).toEqual(expect.arrayContaining([secret, token, 'session']));
  });

  it.each([
    ['nobody is there', {}],
    ['it has no role', { [HOST]: metadata({}) }],
    ['nobody answers', { [HOST]: () => {} }],
    ['another cloud answers', { [HOST]: site(() => ({ status: 400, body: 'Bad Request' })) }],
  ])('gives nothing where %s', async (_, beside) => {
    await using account = await start({ beside });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(account.operations).toEqual([]);
  });

  it('is not asked where the user forbids it', async () => {
    const env = { AWS_EC2_METADATA_DISABLED: 'true' };
    await using account = await start({ env, beside: { [HOST]: metadata({}) } });
    await expect(logInAndPush(account, undefined)).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(account.cloud.asked).not.toContain(HOST);
  });
});

it('uses ECR Public without a login where the machine’s keys are not for it', async () => {
  const denied = ['ecr-public:GetAuthorizationToken'];
  await using account = await start({ place: GALLERY, env: KEYS, denied });
  await expect(logInAndPush(account, undefined)).rejects.toMatchObject({ kind: 'unauthorized' });
  const warnings = account.ports.said.filter((line) => line.startsWith('warning: '));
  expect(warnings.join()).toContain('ecr-public:GetAuthorizationToken');
});

it('stops where they are not for a private registry', async () => {
  await using account = await start({ env: KEYS, denied: ['ecr:GetAuthorizationToken'] });
  await expect(logInAndPush(account, undefined)).rejects.toMatchObject({
    code: 'IDENTITY_REFUSED',
  });
});
