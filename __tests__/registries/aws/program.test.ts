import { IRELAND } from '../../cloud/aws/aws.ts';
import { removeFolders } from '../../login/ports.ts';
import { clientFor } from '../../oci/client.ts';
import { startOpenRegistry } from '../../registry/distribution.ts';
import { publishByProgram } from '../publish-program.ts';
import { ROLE, secretsOf, startAccount } from './account.ts';

afterAll(removeFolders);

it('publishes to AWS’ own host names by TLS, through a proxy, and shows no secret', async () => {
  await using registry = await startOpenRegistry({ inMemory: true });
  await using account = await startAccount({ upstream: registry.host });
  const args = [`--images=${IRELAND.registry}/app`, `--role-to-assume=${ROLE}`];
  const { digest, said, left } = await publishByProgram(args, account);
  expect(said).toContain('1.2.3');
  const found = await clientFor(registry.host).registry.headManifest('app', '1.2.3');
  expect(found?.digest).toBe(digest);
  const secrets = secretsOf(account);
  expect(secrets).toHaveLength(4);
  for (const secret of secrets) expect(said).not.toContain(secret);
  expect(left).toEqual([]);
});
