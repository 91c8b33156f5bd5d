import { type Closure, imagesIn } from './closure.ts';
import { labelsOf, readImageConfig } from './image-config.ts';
import type { ImageSource } from './source.ts';

/** What an image says about itself: the annotations of its root, and the labels of the first image in it where these are silent. */
export async function readImageLabels(
  source: ImageSource,
  closure: Closure,
): Promise<Readonly<Record<string, string>>> {
  const { root, manifests } = closure;
  const [image] = imagesIn(closure);
  const config = image && (await readImageConfig(image, source));
  const content = manifests.find(({ descriptor }) => descriptor.digest === root.digest);
  return { ...(config && labelsOf(config)), ...content?.annotations };
}
