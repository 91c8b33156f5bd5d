import { CLIENT, TENANT } from '../../cloud/azure/azure.ts';
import { removeFolders } from '../../login/ports.ts';
import { clientFor } from '../../oci/client.ts';
import { startOpenRegistry } from '../../registry/distribution.ts';
import { publishByProgram } from '../publish-program.ts';
import { HOST, startTenant } from './tenant.ts';

afterAll(removeFolders);

it('publishes to Azure’s own host names by TLS, through a proxy, and shows no secret', async () => {
  await using registry = await startOpenRegistry({ inMemory: true });
  await using world = await startTenant({ upstream: registry.host });
  const { digest, said, left } = await publishByProgram(
    [`--images=${HOST}/app`, `--tenant-id=${TENANT}`, `--client-id=${CLIENT}`],
    world,
  );
  expect(said).toContain('1.2.3');
  const found = await clientFor(registry.host).registry.headManifest('app', '1.2.3');
  expect(found?.digest).toBe(digest);
  const { tokens, refresh } = world.azure;
  const secrets = [...world.issuer.issued, ...tokens.keys(), ...refresh.keys()];
  expect(secrets).toHaveLength(3);
  for (const secret of secrets) expect(said).not.toContain(secret);
  expect(left).toEqual([]);
});
