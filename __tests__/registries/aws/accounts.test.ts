import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { logIn } from '../../../src/login/login.ts';
import { ACCOUNT, IRELAND } from '../../cloud/aws/aws.ts';
import { removeFolders } from '../../login/ports.ts';
import { upstreamOfFile } from '../upstream.ts';
import { type Account, startAccount, USER } from './account.ts';

const registry = upstreamOfFile();
afterAll(removeFolders);

it('logs in to the registries of further accounts, each with a password of its own', async () => {
  const other = IRELAND.registry.replace(ACCOUNT, '222222222222');
  let account: Account | undefined;
  // Both accounts trust the same user, and a password of ECR is good for all that its owner may use.
  const front: RequestListener = (request, response) =>
    account?.sites[IRELAND.registry]?.(request, response);
  await using started = await startAccount({ upstream: registry.host, beside: { [other]: front } });
  account = started;
  const raw = {
    registry: IRELAND.registry,
    username: USER.id,
    password: USER.identity.secret,
    'aws-account-ids': `222222222222,${ACCOUNT}`,
  };
  const logins = await logIn(raw, { secretsAvailable: true }, started.ports);
  expect(logins.map(({ registry: host, username }) => [host, username])).toEqual([
    [IRELAND.registry, 'AWS'],
    [other, 'AWS'],
  ]);
  expect(started.operations).toEqual(['GetAuthorizationToken', 'GetAuthorizationToken']);
  const path = join(started.ports.home, '.docker/config.json');
  const { auths } = JSON.parse(readFileSync(path, 'utf8'));
  expect(Object.keys(auths).sort()).toEqual([IRELAND.registry, other].sort());
});
