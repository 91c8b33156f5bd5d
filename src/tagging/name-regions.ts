import type { VersionGuard } from './guard.ts';

/** Names from one (included) to another (excluded), in the lexical order of lists of tags. */
export interface NameRegion {
  readonly from: string;
  readonly to: string;
}

/** Follows `9` among the characters. */
const BEHIND_DIGITS = ':';

/**
 * Where in a list of tags in lexical order the names stand that name a version which counts for a guard and is not lower than its
 * own, in order. A number is not written with a leading zero.
 */
export function nameRegions({ prefix, version }: VersionGuard): readonly NameRegion[] {
  const first = firstNumber(version);
  return ['', 'V', 'v'].map((letter) => ({
    from: `${prefix}${letter}${first}`,
    to: `${prefix}${letter}${BEHIND_DIGITS}`,
  }));
}

/**
 * Of the numbers that are not lower than a version's first one, the text that comes first: `10` for `2`, `100` for `25`. A power of
 * ten comes before all that are higher.
 */
function firstNumber(version: string): string {
  const [major = '0'] = /^[1-9]\d*(?!\d*!)/.exec(version) ?? [];
  return /^(?:0|10*)$/.test(major) ? major : `1${'0'.repeat(major.length)}`;
}
