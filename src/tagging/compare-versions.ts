import { type Pep440Version, parsePep440 } from './pep440.ts';
import { parseSemanticVersion, type SemanticVersion } from './semantic-version.ts';

/**
 * Negative where `one` is lower than `other`, positive where it is higher, else 0. Semantic versions by their own precedence;
 * where one is none, both by PEP 440, which reads `2024.03.1` by its numbers. A text that is no version at all is the lowest.
 */
export function compareVersions(one: string, other: string): number {
  const semantic = [parseSemanticVersion(one), parseSemanticVersion(other)] as const;
  if (semantic[0] && semantic[1]) return compareSemantic(semantic[0], semantic[1]);
  const python = [parsePep440(one), parsePep440(other)] as const;
  if (python[0] && python[1]) return comparePep440(python[0], python[1]);
  return Number(python[0] !== undefined) - Number(python[1] !== undefined);
}

/** https://semver.org/spec/v2.0.0.html#spec-item-11 */
function compareSemantic(one: SemanticVersion, other: SemanticVersion): number {
  const release = ({ major, minor, patch }: SemanticVersion) => [major, minor, patch];
  const byRelease = compareNumbers(release(one), release(other));
  if (byRelease !== 0) return byRelease;
  if (one.prerelease === '' || other.prerelease === '') {
    return Number(one.prerelease === '') - Number(other.prerelease === '');
  }
  return compareLists(one.prerelease.split('.'), other.prerelease.split('.'), compareIdentifiers);
}

function compareIdentifiers(one: string, other: string): number {
  const numeric = [/^\d+$/.test(one), /^\d+$/.test(other)] as const;
  if (numeric[0] && numeric[1]) return compareNumber(one, other);
  if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
  return Number(one > other) - Number(one < other);
}

/** https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering */
function comparePep440(one: Pep440Version, other: Pep440Version): number {
  return compareLists(sortKey(one), sortKey(other), (left, right) => compareNumbers(left, right));
}

/** Epoch, release, then pre, post and dev, each with its place before or after a version without it. */
function sortKey({ epoch, release, pre, post, dev }: Pep440Version): readonly string[][] {
  const trimmed = release
    .join('.')
    .replace(/(?:\.0)+$/, '')
    .split('.');
  const bare = pre === undefined && post === undefined && dev !== undefined;
  const letter = pre
    ? ['0', String('ab'.indexOf(pre.letter[0] ?? '') + 1 || 3), pre.number]
    : ['1'];
  return [
    [epoch],
    trimmed,
    // `1.0.dev1` comes before `1.0a1`; `1.0` after `1.0rc1`.
    bare ? ['0', '0'] : letter,
    post === undefined ? ['0'] : ['1', post],
    dev === undefined ? ['1'] : ['0', dev],
  ];
}

function compareNumbers(one: readonly string[], other: readonly string[]): number {
  return compareLists(one, other, compareNumber);
}

/** Numbers have no upper bound. */
function compareNumber(one: string, other: string): number {
  const difference = BigInt(one) - BigInt(other);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The first difference decides; of two lists that begin alike, the shorter one is lower. */
function compareLists<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (left: T, right: T) => number,
): number {
  for (const [at, left] of one.entries()) {
    const right = other[at];
    if (right === undefined) return 1;
    const difference = compare(left, right);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
