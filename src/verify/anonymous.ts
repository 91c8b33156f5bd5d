import { PublishError } from '../errors.ts';
import type { Closure } from '../image/index.ts';
import { type Descriptor, type Registry, RegistryError } from '../oci/index.ts';
import { familiarName, type Repository } from '../reference/reference.ts';
import { providerOf } from '../registries/index.ts';
import { type Published, verifyPull } from './pull.ts';

/** What registries answer to strangers about what is not public; some do not even admit that it is there. */
const HIDDEN: ReadonlySet<RegistryError['kind']> = new Set([
  ...(['unauthorized', 'denied', 'name-unknown', 'not-found'] as const),
]);

/** The same as `verifyPull`, without credentials. Throws `NOT_PUBLIC` where a stranger is turned away. */
export async function verifyAnonymously(image: Published, stranger: Registry): Promise<Closure> {
  const { repository, digest } = image;
  const isSeen = await headAsStranger(stranger, repository, digest);
  if (!isSeen) throw notPublic(image, `${familiarName(image)}@${digest}`);
  return verifyPull(image, stranger);
}

/** What somebody without credentials finds under a tag or digest; `undefined` for nothing, or nothing that may be seen. */
export async function headAsStranger(
  stranger: Registry,
  repository: string,
  reference: string,
): Promise<Descriptor | undefined> {
  try {
    return await stranger.headManifest(repository, reference);
  } catch (error) {
    if (error instanceof RegistryError && HIDDEN.has(error.kind)) return undefined;
    throw error;
  }
}

export function notPublic(image: Repository, name: string): PublishError {
  return new PublishError({
    code: 'NOT_PUBLIC',
    message: `Nobody can pull ${name} without a login: it is private, or does not exist.`,
    fix: howToPublish(image),
  });
}

/** How the owner makes it public. */
export function howToPublish({ registry, repository }: Repository): string {
  return (
    providerOf(registry).publicHint?.({ registry, repository }) ??
    `Make the repository ${repository} public in the settings of ${registry}; or, if it is to stay private, do not verify anonymously.`
  );
}
