import type { LoginRequest } from '../../../src/inputs/request.ts';
import { resolveCredentials } from '../../../src/login/credentials.ts';
import { secret } from '../../../src/secret.ts';
import { IRELAND } from '../../cloud/aws/aws.ts';
import { upstreamOfFile } from '../upstream.ts';
import { logInAndPush, startAccount, USER } from './account.ts';

const registry = upstreamOfFile();

function typed(username: string, password: string): LoginRequest {
  const how = 'password' as const;
  return {
    how,
    username,
    password: secret(password),
    input: 'password',
    registry: IRELAND.registry,
  };
}

it('takes an access key for user name and password', async () => {
  await using account = await startAccount({ upstream: registry.host });
  const login = typed(USER.id, USER.identity.secret);
  const { source, credentials } = await logInAndPush(account, login);
  expect(source).toBe('input');
  expect(credentials?.username).toBe('AWS');
  expect(account.ports.masked).toEqual(
    expect.arrayContaining([USER.identity.secret, credentials?.password]),
  );
});

describe('a temporary access key', () => {
  const id = 'ASIAIOSFODNN7EXAMPLE';
  const token = 'IQoJb3JpZ2luX2Vj+/=';

  it('takes its session token from the environment', async () => {
    const env = { AWS_ACCESS_KEY_ID: id, AWS_SESSION_TOKEN: token };
    await using account = await startAccount({ upstream: registry.host, env });
    account.identities.set(id, { ...USER.identity, token });
    await logInAndPush(account, typed(id, USER.identity.secret));
    expect(account.ports.masked).toContain(token);
  });

  it.each([
    ['none', {}],
    ['another key’s', { AWS_ACCESS_KEY_ID: 'ASIAANOTHERKEY000000', AWS_SESSION_TOKEN: token }],
  ])('does nothing without it: %s', async (_, env) => {
    await using account = await startAccount({ upstream: registry.host, env });
    const refused = logInAndPush(account, typed(id, USER.identity.secret));
    await expect(refused).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      fix: expect.stringContaining('AWS_SESSION_TOKEN'),
    });
    expect(account.cloud.asked).toEqual([]);
  });
});

it('takes a password of ECR as it is', async () => {
  await using account = await startAccount({ upstream: registry.host });
  account.passwords.add('ready');
  const { credentials } = await logInAndPush(account, typed('AWS', 'ready'));
  expect(credentials).toEqual({ username: 'AWS', password: 'ready' });
  expect(account.operations).toEqual([]);
});

it('sends a key as it is where the user says that this is no ECR', async () => {
  await using account = await startAccount({ upstream: registry.host });
  const login = { ...typed(USER.id, USER.identity.secret), isFinal: true };
  const { ports, cloud } = account;
  const { credentials } = await resolveCredentials(IRELAND.registry, { login, config: {} }, ports);
  expect(credentials).toEqual({ username: USER.id, password: USER.identity.secret });
  expect(cloud.asked).toEqual([]);
});

it('does not ask AWS where docker has a login already', async () => {
  const env = { AWS_ACCESS_KEY_ID: USER.id, AWS_SECRET_ACCESS_KEY: USER.identity.secret };
  await using account = await startAccount({ upstream: registry.host, env });
  const auth = Buffer.from('AWS:stored').toString('base64');
  const config = { auths: { [IRELAND.registry]: { auth } } };
  const { source } = await resolveCredentials(IRELAND.registry, { config }, account.ports);
  expect(source).toBe('docker-config');
  expect(account.cloud.asked).toEqual([]);
});
