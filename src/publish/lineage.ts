import type { History } from '../ports.ts';
import type { LineageGuard } from '../tagging/index.ts';
import type { Verdict } from './forward.ts';
import type { ImageFacts } from './image-facts.ts';

/** A tag that moves along a branch's history, and what it points at now. */
export interface LineageQuestion {
  readonly guard: LineageGuard;
  /** The commit of this run. */
  readonly commit: string;
  readonly current: ImageFacts;
}

/** Judges whether this run's commit descends from the one that a tag points at. What is not known keeps the tag. */
export async function judgeLineage(
  { guard, commit, current }: LineageQuestion,
  history: History,
): Promise<Verdict> {
  if (guard.onlyOn !== undefined) return stays(`kept because only runs on ${guard.onlyOn} move it`);
  const { revision } = current;
  if (revision === undefined) {
    return stays(
      'kept because the image it points at does not say which commit it was built from (floating-tags: always moves it)',
    );
  }
  if (commit === '') return stays('kept because the commit of this run is unknown');
  const descends = revision === commit || (await history.descends(commit, revision));
  if (descends === true) return { moves: true };
  const [ours, theirs] = [short(commit), short(revision)];
  if (descends === undefined) {
    return stays(
      `kept at commit ${theirs}: whether ${ours} descends from it is unknown (fetch more history: actions/checkout with fetch-depth: 0)`,
    );
  }
  return stays(`kept at commit ${theirs}, which ${ours} does not descend from`);
}

function stays(why: string): Verdict {
  return { moves: false, why };
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
