import { PublishError } from '../errors.ts';
import { type Closure, closure, openRegistryImage } from '../image/index.ts';
import type { Registry } from '../oci/index.ts';
import type { Digest } from '../reference/digest.ts';
import { familiarName, type Repository } from '../reference/reference.ts';

/** An image by its digest. */
export interface Published extends Repository {
  readonly digest: Digest;
}

/** Asks for everything that a pull needs: manifests are read and hashed, configurations and layers looked for. */
export async function verifyPull(image: Published, registry: Registry): Promise<Closure> {
  const { repository, digest } = image;
  const content = await closure(await openRegistryImage(image, registry));
  const heads = await Promise.all(
    content.blobs.map((blob) => registry.headBlob(repository, blob.digest)),
  );
  const missing = content.blobs.filter((_, at) => !heads[at]).map((blob) => blob.digest);
  if (missing.length === 0) return content;
  throw new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `${familiarName(image)}@${digest} cannot be pulled: ${missing.length} of its ${content.blobs.length} blobs are not there.`,
    detail: missing,
    fix: 'Publish it again: what is missing is sent again. If it stays so, the registry loses what it has stored.',
  });
}
