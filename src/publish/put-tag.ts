import { RegistryError } from '../oci/index.ts';
import type { Lane } from './lane.ts';

/**
 * Points a tag at the lane's image. A registry that protects its tags refuses that too where the tag points there already: another
 * job has published the same image a moment ago.
 */
export async function putTag(name: string, lane: Lane): Promise<void> {
  const { client, destination, manifest } = lane;
  try {
    await client.putManifest(destination.repository, name, manifest);
  } catch (error) {
    if (!isProtected(error)) throw error;
    const head = await client.headManifest(destination.repository, name);
    if (head?.digest !== manifest.descriptor.digest) throw error;
  }
}

/** Whether a registry refused to change a tag. */
export function isProtected(error: unknown): boolean {
  return error instanceof RegistryError && error.kind === 'immutable';
}
