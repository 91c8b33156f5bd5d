import { PublishError } from '../errors.ts';
import type { Closure } from '../image/index.ts';
import type { Manifest, Registry } from '../oci/index.ts';
import type { Destination } from '../plan/plan.ts';

/**
 * Asks a destination for everything that was brought there, before any tag points at it: the root is read and hashed, every other
 * manifest answers its digest. A registry that says yes and keeps something else is found out here.
 */
export async function checkStaged(
  { root, manifests }: Closure,
  { name, repository }: Destination,
  client: Registry,
): Promise<Manifest> {
  const others = manifests.filter(({ descriptor }) => descriptor.digest !== root.digest);
  const [manifest, ...heads] = await Promise.all([
    client.getManifest(repository, root.digest),
    ...others.map(({ descriptor }) => client.headManifest(repository, descriptor.digest)),
  ]);
  const missing = [
    ...(manifest ? [] : [root.digest]),
    ...others.flatMap(({ descriptor: { digest } }, at) => {
      return heads[at]?.digest === digest ? [] : [digest];
    }),
  ];
  if (manifest && missing.length === 0) return manifest;
  throw new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `${name} took the image and does not have all of it. No tag was written there.`,
    detail: missing.map((digest) => `${digest} is missing or answers another digest`),
    fix: 'Run again: what is there is not sent again. If it stays so, the registry loses data or removes untagged images at once.',
  });
}
