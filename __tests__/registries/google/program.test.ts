import { removeFolders } from '../../login/ports.ts';
import { clientFor } from '../../oci/client.ts';
import { startOpenRegistry } from '../../registry/distribution.ts';
import { publishByProgram } from '../publish-program.ts';
import { EMAIL, HOST, IMAGE, PROVIDER, SUBJECT, startProject } from './project.ts';

afterAll(removeFolders);

it('publishes to Google’s own host names by TLS, through a proxy, and shows no secret', async () => {
  await using registry = await startOpenRegistry({ inMemory: true });
  const accounts = { [EMAIL]: [SUBJECT] };
  await using world = await startProject({ upstream: registry.host, accounts });
  const { digest, said, left } = await publishByProgram(
    [
      ...[`--images=${HOST}/${IMAGE}`, `--workload-identity-provider=${PROVIDER}`],
      `--service-account=${EMAIL}`,
    ],
    world,
  );
  expect(said).toContain('1.2.3');
  const found = await clientFor(registry.host).registry.headManifest(IMAGE, '1.2.3');
  expect(found?.digest).toBe(digest);
  const secrets = [...world.issuer.issued, ...world.google.tokens.keys()];
  expect(secrets).toHaveLength(3);
  for (const secret of secrets) expect(said).not.toContain(secret);
  expect(left).toEqual([]);
});
