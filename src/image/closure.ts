import type { Descriptor } from '../oci/index.ts';
import { broken } from './errors.ts';
import { readImageConfig } from './image-config.ts';
import { type ManifestContent, NOWHERE, platformText } from './manifest-content.ts';
import { isImageConfig } from './media-types.ts';
import { inPushOrder } from './push-order.ts';
import type { ImageSource } from './source.ts';
import { walk } from './walk.ts';

/** Everything that an image consists of. */
export interface Closure {
  readonly root: Descriptor;
  /** Configs and layers, each once. */
  readonly blobs: readonly Descriptor[];
  /** In push order: children before their index, subjects before what refers to them. */
  readonly manifests: readonly ManifestContent[];
  /** Of the images in it, canonical, each once: `linux/amd64`. */
  readonly platforms: readonly string[];
  /** Of all blobs and manifests, in bytes. */
  readonly size: number;
}

const MAX_BLOBS = 50_000;

/**
 * Walks from the root to all that it needs, and from `also`: manifests that refer to it, such as signatures. A `subject` is taken
 * along where the source has it. Throws `PublishError` if something is missing, damaged, too much, or cannot be published.
 */
export async function closure(
  source: ImageSource,
  also: readonly Descriptor[] = [],
): Promise<Closure> {
  const { root } = source;
  const manifests = inPushOrder(await walk(source, [root, ...also]));
  const blobs = distinct(manifests.flatMap((manifest) => manifest.blobs));
  const sizes = [...blobs, ...manifests.map(({ descriptor }) => descriptor)];
  const size = sizes.reduce((sum, each) => sum + each.size, 0);
  if (blobs.length > MAX_BLOBS || !Number.isSafeInteger(size)) {
    throw broken(
      `the image ${root.digest} has ${blobs.length} blobs of ${size} bytes`,
      'Is this an image?',
    );
  }
  return { root, blobs, manifests, platforms: await platformsOf(manifests, source), size };
}

/** The images that run somewhere: no attestations, signatures or charts. */
export function imagesIn({ manifests }: Closure): readonly ManifestContent[] {
  const children = manifests.flatMap((manifest) => manifest.children);
  const nowhere = new Set(
    children.filter(({ platform }) => platform === NOWHERE).map(({ digest }) => digest),
  );
  return manifests.filter(({ descriptor, config }) => {
    return config && isImageConfig(config.mediaType) && !nowhere.has(descriptor.digest);
  });
}

function distinct(blobs: readonly Descriptor[]): readonly Descriptor[] {
  const found = new Map<string, Descriptor>();
  for (const blob of blobs) {
    const known = found.get(blob.digest);
    if (!known) found.set(blob.digest, blob);
    else if (known.size !== blob.size) {
      throw broken(
        `the blob ${blob.digest} is named with two sizes: ${known.size} and ${blob.size}`,
        'Build the image again, with a tool that writes OCI images.',
      );
    }
  }
  return [...found.values()];
}

/** As indexes say them; of an image that no index describes, as its configuration does. */
async function platformsOf(
  manifests: readonly ManifestContent[],
  source: ImageSource,
): Promise<readonly string[]> {
  const children = manifests.flatMap((manifest) => manifest.children);
  const described = new Set(
    children.filter(({ platform }) => platform !== undefined).map(({ digest }) => digest),
  );
  const alone = manifests.filter(({ descriptor }) => !described.has(descriptor.digest));
  const configs = await Promise.all(alone.map((manifest) => readImageConfig(manifest, source)));
  const platforms = [...children.map(({ platform }) => platform), ...configs.map(platformText)];
  const known = platforms.filter((platform) => platform !== undefined && platform !== NOWHERE);
  return [...new Set(known as string[])];
}
