/** What keeps a tag from pointing at the wrong image; a tag without one just moves. */
export type Guard = ExactGuard | VersionGuard | LineageGuard;

/** The tag stands for one image for ever: an exact version. */
export interface ExactGuard {
  readonly kind: 'exact';
}

/** The tag moves only to the highest version of its range. */
export interface VersionGuard {
  readonly kind: 'version';
  /** What this run stands for, in full: `1.2.5`. Empty: it stands for no version, and moves only while none is known. */
  readonly version: string;
  /** What stands around the versions that count, as in `latest-alpine` and `1.2.5-alpine`. */
  readonly prefix: string;
  readonly suffix: string;
  /** Cuts the version out of a git tag: the rule's `match`, as typed. */
  readonly match?: string;
}

/** The tag moves only to a commit that descends from the one it points at. */
export interface LineageGuard {
  readonly kind: 'lineage';
  /** The branch of this run. */
  readonly branch: string;
  /** The branch that alone may move it, where this run is on another. */
  readonly onlyOn?: string;
}

/** An exact version. */
export const EXACT: ExactGuard = { kind: 'exact' };
