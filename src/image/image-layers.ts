import type { Descriptor } from '../oci/index.ts';
import { type Closure, imagesIn } from './closure.ts';

/** One image that runs somewhere, and what it is made of. */
export interface ImageLayers {
  readonly digest: string;
  /** Canonical: `linux/amd64`; `''` where the image does not say. */
  readonly platform: string;
  /** In the order in which they are applied. */
  readonly layers: readonly Descriptor[];
}

/** The layers of every image in it, without configurations, attestations and signatures. */
export function layersOf(closure: Closure): readonly ImageLayers[] {
  const children = closure.manifests.flatMap((manifest) => manifest.children);
  const images = imagesIn(closure);
  return images.map(({ descriptor: { digest }, config, blobs }) => {
    const described = children.find((child) => child.digest === digest)?.platform;
    // Without an index, the only platform is that of the only image.
    const platform = described ?? (images.length === 1 ? closure.platforms[0] : undefined) ?? '';
    return { digest, platform, layers: blobs.filter((blob) => blob.digest !== config?.digest) };
  });
}
