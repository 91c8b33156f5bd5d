import type { TagPolicy } from '../../src/inputs/request.ts';
import type { Session } from '../../src/login/session.ts';
import type { Manifest } from '../../src/oci/index.ts';
import { openLane } from '../../src/publish/lane.ts';
import { type MovedTags, moveTags } from '../../src/publish/move-tags.ts';
import { onTag, run } from '../tagging/run.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { createTime, destinationOf, NO_HISTORY } from './run-tags.ts';

export const FORWARD: TagPolicy = { floatingTags: 'forward-only', onExists: 'fail' };
const session = { identity: () => ({}) } as unknown as Session;

interface VersionRun {
  readonly client: MemoryRegistry;
  readonly image: Manifest;
  readonly tags?: TagPolicy;
}

/** One run on the git tag of a version, with the default rules, after its image has come to the registry. */
export async function publishVersion(
  version: string,
  { client, image, tags = FORWARD }: VersionRun,
): Promise<MovedTags | undefined> {
  const { entries, tagNames } = run({}, onTag(`v${version}`));
  const destination = destinationOf(tagNames);
  const lane = await openLane({
    destination,
    client,
    manifest: image,
    overwritten: new Map(),
    needsList: true,
  });
  const planned = entries.filter(({ dropped }) => dropped === undefined);
  const moved = await moveTags(
    {
      lanes: { done: new Map([[destination, lane]]), failures: [] },
      entries: new Map(planned.map((entry) => [entry.name, entry])),
      commit: '',
      tags,
      keepsDigest: false,
    },
    { require: 'all', primary: destination, session },
    { history: NO_HISTORY, ...createTime() },
  );
  return moved.done.get(destination);
}
