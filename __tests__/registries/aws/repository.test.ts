import { openSession } from '../../../src/login/session.ts';
import { GALLERY, IRELAND } from '../../cloud/aws/aws.ts';
import { makeFolder } from '../../login/ports.ts';
import { upstreamOfFile } from '../upstream.ts';
import {
  type Account,
  type AccountOptions,
  byRole,
  logInAndPush,
  startAccount,
} from './account.ts';

const registry = upstreamOfFile();

function start(options: Partial<AccountOptions>) {
  return startAccount({ upstream: registry.host, repositories: [], ...options });
}

/** A run's way to a repository, with the input `create-repository`. */
async function canPush({ place, ports }: Account, repository: string, createRepository = true) {
  await using session = await openSession(
    {
      registries: [place.registry],
      loginFor: (host) => byRole({}, host),
      asked: {
        createRepository,
        connection: { insecure: [], authRealms: [], retryTimeoutMs: 1000 },
      },
      directory: makeFolder(),
    },
    ports,
  );
  await session.registry(place.registry).canPush(repository);
}

it.each([
  ['ECR', IRELAND, 'team/app', 'team/app'],
  ['ECR Public, without the alias', GALLERY, 'alias/team/app', 'team/app'],
])('makes a missing repository of %s', async (_, place, repository, made) => {
  await using account = await start({ place });
  await canPush(account, repository);
  expect([...account.repositories]).toEqual([made]);
  expect(account.ports.said).toContain(
    `info: Created the repository ${place.registry}/${repository}`,
  );
});

it('makes none where it is there', async () => {
  await using account = await start({ repositories: ['app'] });
  await canPush(account, 'app');
  expect(account.operations).toEqual(['GetAuthorizationToken']);
});

it('makes none without being asked', async () => {
  await using account = await start({});
  await expect(canPush(account, 'app', false)).rejects.toMatchObject({ kind: 'name-unknown' });
  expect(account.operations).toEqual(['GetAuthorizationToken']);
});

it('is content where another job was first', async () => {
  await using account = await start({ repositories: ['app'] });
  const { createRepository } = await logInAndPush(account, byRole());
  await createRepository?.('app');
  expect(account.operations).toEqual(['GetAuthorizationToken', 'CreateRepository']);
});

it('says which right is missing', async () => {
  await using account = await start({ denied: ['ecr:CreateRepository'] });
  await expect(canPush(account, 'app')).rejects.toMatchObject({
    code: 'IDENTITY_REFUSED',
    detail: ['{"Effect":"Allow","Action":["ecr:CreateRepository"],"Resource":"*"}'],
  });
});
