import type { TagEntry } from '../tagging/index.ts';
import { type Lane, openLane } from './lane.ts';
import { isWritten, type PublishedTag } from './published.ts';
import { isSameImage } from './same-image.ts';

/**
 * The exact version that answers another digest after this run has written tags; `undefined` if it is where this run has it. Another
 * run, which had read the tags before, has written them at the same moment.
 */
export async function findDisplaced(
  { destination, client, manifest }: Lane,
  tags: readonly PublishedTag[],
  entries: ReadonlyMap<string, TagEntry>,
): Promise<string | undefined> {
  const exact = tags.find(({ name }) => entries.get(name)?.guard?.kind === 'exact')?.name;
  if (exact === undefined || !tags.some(isWritten)) return undefined;
  const head = await client.headManifest(destination.repository, exact);
  return head && head.digest !== manifest.descriptor.digest ? exact : undefined;
}

/** The lane anew, with what the exact version points at now, if that is the same image under another digest. */
export async function adoptTwin(lane: Lane, exact: string): Promise<Lane | undefined> {
  const { destination, client, manifest, needsList } = lane;
  const overwritten = new Map<string, string>();
  const reopened = await openLane({ destination, client, manifest, overwritten, needsList });
  // As the lane has it, so that it is not written again: a third run may have done so meanwhile.
  const now = reopened.now.get(exact);
  const twin =
    now === undefined ? undefined : await client.getManifest(destination.repository, now);
  return twin && isSameImage(twin, manifest) ? { ...reopened, manifest: twin } : undefined;
}
