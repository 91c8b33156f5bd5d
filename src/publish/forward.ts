import { matchEachWithin } from '../match-within.ts';
import {
  comparableIn,
  compareVersions,
  highestIn,
  type KnownVersion,
  type VersionGuard,
  versionsInGit,
  versionsInRegistry,
} from '../tagging/index.ts';

/** Whether a floating tag may move; if not, why it stays and, where a version keeps it, which. */
export type Verdict =
  | { readonly moves: true }
  | { readonly moves: false; readonly why: string; readonly keeper?: KnownVersion };

/** The tags of a repository; `complete` is false where there were more than are read. */
export interface TagList {
  readonly tags: readonly string[];
  readonly complete: boolean;
}

/** Where versions are known from. */
export interface Knowledge {
  /** The list of the destination itself; `undefined` if it cannot be read. */
  readonly own: TagList | undefined;
  /** Lists of the other destinations. */
  readonly others: readonly TagList[];
  readonly gitTags: readonly string[];
}

/** A tag that moves along versions. */
export interface RangedTag {
  readonly range: string;
  readonly guard: VersionGuard;
}

/**
 * Judges whether this run's version is the highest of a tag's range. The destination's own list decides; where it says nothing,
 * git tags and the other destinations do. Nothing known anywhere: the tag moves.
 */
export function judgeVersion(tag: RangedTag, knowledge: Knowledge): Verdict {
  const { range, guard } = tag;
  const { own } = knowledge;
  if (own && !own.complete) {
    return {
      moves: false,
      why: `kept because the repository has more tags than are read (${own.tags.length}): a higher version may be among them`,
    };
  }
  const keeper = highestIn(range, versionsFor(tag, knowledge));
  if (!keeper) return { moves: true };
  if (guard.version === '') {
    return { moves: false, why: `kept for versions: ${keeper.name} is known`, keeper };
  }
  if (compareVersions(guard.version, keeper.version) >= 0) return { moves: true };
  return { moves: false, why: `kept at ${keeper.name}, higher than ${guard.version}`, keeper };
}

function versionsFor(tag: RangedTag, { own, others, gitTags }: Knowledge): readonly KnownVersion[] {
  const { guard } = tag;
  const here = own ? versionsInRegistry(own.tags, guard) : [];
  if (saysEnough(here, tag)) return here;
  return [
    ...here,
    ...versionsInGit(gitTags, guard, matchEachWithin),
    ...others.flatMap(({ tags }) => versionsInRegistry(tags, guard)),
  ];
}

/** Whether a destination's own list decides alone, whatever git and the other destinations know. */
export function isDecisive(own: TagList | undefined, tag: RangedTag): boolean {
  return own !== undefined && saysEnough(versionsInRegistry(own.tags, tag.guard), tag);
}

/** Neither the version that is being published says anything about what is known elsewhere, nor does one that never counts. */
function saysEnough(here: readonly KnownVersion[], { range, guard }: RangedTag): boolean {
  return comparableIn(range, here).some(
    ({ version }) => compareVersions(version, guard.version) !== 0,
  );
}
