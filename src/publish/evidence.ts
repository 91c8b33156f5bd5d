import type { TagPolicy } from '../inputs/request.ts';
import type { Ports } from '../ports.ts';
import type { TagEntry } from '../tagging/index.ts';
import { isDecisive, type TagList } from './forward.ts';
import type { Evidence } from './judge.ts';
import type { Lane } from './lane.ts';

/** What evidence is gathered for. */
export interface EvidenceRequest {
  readonly entries: ReadonlyMap<string, TagEntry>;
  readonly commit: string;
  readonly tags: Pick<TagPolicy, 'floatingTags'>;
}

/** Waits for the lists. Git tags are looked at only if some destination's own list does not say enough. */
export async function gatherEvidence(
  lanes: readonly Lane[],
  { entries, commit, tags }: EvidenceRequest,
  { history }: Pick<Ports, 'history'>,
): Promise<Evidence> {
  const lists = new Map<Lane, TagList | undefined>();
  await Promise.all(lanes.map(async (lane) => lists.set(lane, await lane.list)));
  const needsGit = lanes.some((lane) =>
    lane.destination.tags.some((tag) => {
      const { guard, range } = entries.get(tag) ?? {};
      const isJudged = guard?.kind === 'version' && range !== undefined;
      return isJudged && !isDecisive(lists.get(lane), { guard, range });
    }),
  );
  const isAsked = needsGit && tags.floatingTags === 'forward-only';
  const gitTags = isAsked ? ((await history.tagNames()) ?? []) : [];
  return {
    entries,
    commit,
    history,
    knowledgeFor: async (lane) => ({
      own: await lane.list,
      others: [...lists].flatMap(([{ destination }, list]) =>
        destination !== lane.destination && list ? [list] : [],
      ),
      gitTags,
    }),
  };
}
