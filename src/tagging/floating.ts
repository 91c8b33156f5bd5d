import type { DenotedVersion } from './denoted-version.ts';

/** A version's first number, or its first two. */
export type VersionPart = Pick<DenotedVersion, 'full' | 'major' | 'minor'>;

/**
 * The range that a value floats in: `1.x` for `1` or `v1` of 1.2.3, `1.2.x` for `1.2`; `undefined` where the value is
 * neither, or is already the whole version. Numbers are compared as numbers: `2024.03` is `X.Y` of 2024.3.1.
 */
export function rangeOf(value: string, { full, major, minor }: VersionPart): string | undefined {
  const bare = value.replace(/^[vV]/, '');
  if (bare === full) return undefined;
  const [matched, first = '', second] = /^(\d+)(?:\.(\d+))?$/.exec(bare) ?? [];
  if (matched === undefined || !sameNumber(first, major)) return undefined;
  if (second === undefined) return `${major}.x`;
  return sameNumber(second, minor) ? `${major}.${minor}.x` : undefined;
}

/** The range of `latest`: every stable version. */
export const ANY_VERSION = '*';

function sameNumber(one: string, other: string): boolean {
  return BigInt(one) === BigInt(other);
}
