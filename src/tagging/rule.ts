import type { Entry } from './entry.ts';
import type { Template } from './template.ts';

/** A regular expression, and how the user wrote it. */
export interface Pattern {
  readonly text: string;
  readonly expression: RegExp;
}

interface AnyRule {
  readonly entry: Entry;
  /** Must come out as `true` or `false`. */
  readonly enable: Template;
  /** Higher comes first. */
  readonly priority: number;
  /** Absent: the type's own, or flavor's. Present, even empty: this one. */
  readonly prefix?: Template;
  readonly suffix?: Template;
}

/** Yields on scheduled runs. */
export interface ScheduleRule extends AnyRule {
  readonly type: 'schedule';
  readonly pattern: Template;
}

/** Yields where a git tag or a given value is a version of the scheme. */
export interface VersionRule extends AnyRule {
  readonly type: 'semver' | 'pep440';
  readonly pattern: Template;
  readonly value?: Template;
  /** Cuts the version out of the text. */
  readonly match?: Pattern;
}

/** Yields what a regular expression finds in a git tag or a given value. */
export interface MatchRule extends AnyRule {
  readonly type: 'match';
  readonly pattern: Pattern;
  readonly group: number;
  readonly value?: Template;
}

/** Yields `edge` on one branch, by default the default branch. */
export interface EdgeRule extends AnyRule {
  readonly type: 'edge';
  readonly branch?: string;
}

/** Yields the name of the branch or git tag, or the number of the pull request. */
export interface RefRule extends AnyRule {
  readonly type: 'ref';
  readonly event: 'branch' | 'tag' | 'pr';
}

/** Yields a text as it is. */
export interface RawRule extends AnyRule {
  readonly type: 'raw';
  readonly value: Template;
}

/** Yields the commit. */
export interface ShaRule extends AnyRule {
  readonly type: 'sha';
  readonly format: 'short' | 'long';
}

/** One entry of the input `tags`. */
export type Rule = ScheduleRule | VersionRule | MatchRule | EdgeRule | RefRule | RawRule | ShaRule;

export type RuleType = Rule['type'];
