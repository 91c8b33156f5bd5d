import { closure, type ImageSource, openSource } from '../image/index.ts';
import type { Ports } from '../ports.ts';
import type { ProduceRequest } from './build-once.ts';
import type { Produced } from './produced.ts';

/** The image of a layout that the builder wrote. */
export function openBuilt(
  layout: string,
  { session, directory }: Pick<ProduceRequest, 'session' | 'directory'>,
  { files, imageFiles }: Ports,
): Promise<ImageSource> {
  const registry = async (host: string) => session.registry(host);
  return openSource(`oci-layout://${layout}`, { files, imageFiles, directory, registry });
}

/** An image that was built, and all that belongs to it. It is open as long as what is given. */
export async function producedFrom(
  source: ImageSource,
  built: Produced['built'],
): Promise<Produced> {
  const content = await closure(source);
  return {
    handedOver: { kind: 'image', image: { source, content } },
    ...(built && { built }),
    content,
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
