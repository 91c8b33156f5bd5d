import type { MatchWithin } from '../match-within.ts';
import type { Findings } from './findings.ts';
import type { Flavor } from './flavor.ts';
import type { Scope } from './scope.ts';

/** Whether a name may point at another image tomorrow, and within which range it only moves forward. */
export interface Movement {
  readonly floating: boolean;
  readonly range?: string;
  /** With a range: what the run stands for in it. */
  readonly version?: string;
}

/** A rule that yields. */
export interface Yield {
  readonly kind: 'value';
  /** Before prefix and suffix. */
  readonly value: string;
  /** Where it comes from, for the reason: `git tag v1.2.3`. */
  readonly source: string;
  readonly movement: Movement;
  /** Whether it lets `flavor: latest=auto` add `latest`. */
  readonly earnsLatest: boolean;
  /** The stable version that it stands for, in full. */
  readonly stableVersion?: string;
  /** The value it would have had on a stable version. */
  readonly instead?: string;
}

/** What a rule gives in this run. */
export type Outcome =
  | Yield
  /** A name that a prerelease must not have. */
  | {
      readonly kind: 'dropped';
      readonly value: string;
      readonly source: string;
      readonly why: string;
    }
  | { readonly kind: 'none'; readonly why: string };

/** What a rule may look at while it is evaluated. */
export interface Evaluation {
  readonly scope: Scope;
  readonly flavor: Flavor;
  readonly findings: Findings;
  readonly matchWithin: MatchWithin;
}

/** Fixed for ever: full versions, git tags, commits. */
export const FIXED: Movement = { floating: false };

/** Moves, but not along versions. */
export const FLOATING: Movement = { floating: true };

/** A rule that gives nothing here. */
export function noValue(why: string): Outcome {
  return { kind: 'none', why };
}

/** A value without a version. */
export function plainValue(value: string, source: string, movement: Movement): Outcome {
  if (value === '') return noValue('its value is empty');
  return { kind: 'value', value, source, movement, earnsLatest: false };
}
