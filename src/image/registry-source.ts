import type { Registry } from '../oci/index.ts';
import { familiarName, type Reference } from '../reference/reference.ts';
import { broken, quoted, unusable } from './errors.ts';
import type { ImageSource } from './source.ts';

/** What is read of a registry. */
export type RegistryReader = Pick<Registry, 'headManifest' | 'getManifest' | 'openBlob'>;

/** An image in a registry; without tag and digest `latest`. A tag is resolved once, to its digest. */
export async function openRegistryImage(
  reference: Reference,
  registry: RegistryReader,
): Promise<ImageSource> {
  const { repository, tag, digest } = reference;
  const origin = { registry: reference.registry, repository };
  const version = digest ? `@${digest}` : `:${tag ?? 'latest'}`;
  const name = `${familiarName(origin)}${version}`;
  const root = await registry.headManifest(repository, digest ?? tag ?? 'latest');
  if (!root) {
    throw unusable(
      `there is no image ${quoted(name)} in ${origin.registry}`,
      'Correct the name, or push it first; some registries hide images from those who are not logged in.',
    );
  }
  return {
    name,
    root,
    names: digest ? [] : [name],
    origin,
    async readManifest(descriptor) {
      const found = await registry.getManifest(repository, descriptor.digest);
      if (!found || found.bytes.length === descriptor.size) return found?.bytes;
      throw broken(
        `${quoted(name)}: the manifest ${descriptor.digest} has ${found.bytes.length} bytes instead of ${descriptor.size}`,
        'Whoever wrote the index named a wrong size. Build and push the image again.',
      );
    },
    openBlob: (descriptor, offset = 0) => registry.openBlob(repository, descriptor, { offset }),
    [Symbol.asyncDispose]: async () => {},
  };
}
