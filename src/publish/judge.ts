import type { History } from '../ports.ts';
import type { TagEntry } from '../tagging/index.ts';
import { judgeVersion, type Knowledge, type Verdict } from './forward.ts';
import type { Lane } from './lane.ts';
import { judgeLineage } from './lineage.ts';

/** What verdicts are made from. */
export interface Evidence {
  readonly entries: ReadonlyMap<string, TagEntry>;
  /** The commit of this run. */
  readonly commit: string;
  readonly history: History;
  knowledgeFor(lane: Lane): Promise<Knowledge>;
}

/** A tag, and the digest that it points at now. */
export interface Seen {
  readonly tag: string;
  readonly digest: string | undefined;
}

/** Whether a tag may be pointed at this run's image. Exact versions were judged before, all at once. */
export async function judge(
  { tag, digest }: Seen,
  lane: Lane,
  evidence: Evidence,
): Promise<Verdict> {
  const entry = evidence.entries.get(tag);
  const guard = entry?.guard;
  if (guard?.kind === 'version' && entry?.range !== undefined) {
    return judgeVersion({ range: entry.range, guard }, await evidence.knowledgeFor(lane));
  }
  if (guard?.kind !== 'lineage' || digest === lane.manifest.descriptor.digest) {
    return { moves: true };
  }
  if (digest === undefined && guard.onlyOn === undefined) return { moves: true };
  const current = digest === undefined ? {} : await lane.factsOf(digest);
  return judgeLineage({ guard, commit: evidence.commit, current }, evidence.history);
}
