import type { MatchEachWithin } from '../match-within.ts';
import { compareVersions } from './compare-versions.ts';
import { denotedVersion } from './denoted-version.ts';
import { ANY_VERSION } from './floating.ts';
import type { VersionGuard } from './guard.ts';
import { compilePattern } from './pattern.ts';
import { parsePep440 } from './pep440.ts';
import { parseSemanticVersion } from './semantic-version.ts';

/** A version that is known, and the name it is known by: a tag of a repository or of git. */
export interface KnownVersion {
  readonly version: string;
  readonly name: string;
}

/** The tags of a repository that name a version which counts for a guard: the same prefix and suffix, a whole version. */
export function versionsInRegistry(
  names: readonly string[],
  { prefix, suffix, version }: VersionGuard,
): readonly KnownVersion[] {
  return names.flatMap((name) => {
    const isLongEnough = name.length > prefix.length + suffix.length;
    if (!isLongEnough || !name.startsWith(prefix) || !name.endsWith(suffix)) return [];
    const bare = name.slice(prefix.length, name.length - suffix.length).replace(/^[vV]/, '');
    const found = /^\d/.test(bare) ? wholeVersion(bare, version) : undefined;
    return found === undefined ? [] : [{ version: found, name }];
  });
}

/**
 * The versions that git tags stand for, read as the rule reads its own: through `match`, where it has one. Without it, another
 * package's tags (`web/v2.0.0`) say nothing about this one.
 */
export function versionsInGit(
  names: readonly string[],
  { match, version }: VersionGuard,
  matchEachWithin: MatchEachWithin,
): readonly KnownVersion[] {
  return cutOut(names, match, matchEachWithin).flatMap(([name, text]) => {
    const found = wholeVersion(text.replace(/^[vV=]/, ''), version);
    return found === undefined ? [] : [{ version: found, name }];
  });
}

/** Each name that matches, with the text in which its version stands. */
function cutOut(
  names: readonly string[],
  match: string | undefined,
  matchEachWithin: MatchEachWithin,
): readonly (readonly [name: string, text: string])[] {
  const expression = match === undefined ? undefined : compilePattern(match);
  if (!expression) return names.map((name) => [name, name]);
  const matches = matchEachWithin(expression, names);
  if (matches === 'too slow') return [];
  return names.flatMap((name, at) => {
    const groups = matches[at];
    return groups ? [[name, groups[1] ?? groups[0] ?? ''] as const] : [];
  });
}

/** Those that say something about a range, whichever line they are of: stable versions, or a channel's prereleases. */
export function comparableIn(
  range: string,
  known: readonly KnownVersion[],
): readonly KnownVersion[] {
  const whole = range.startsWith(ANY_VERSION) ? range : ANY_VERSION;
  return known.filter(({ version }) => isInRange(version, whole));
}

/** The highest of the versions that a range holds; `undefined` if it holds none. */
export function highestIn(range: string, known: readonly KnownVersion[]): KnownVersion | undefined {
  return known
    .filter(({ version }) => isInRange(version, range))
    .reduce<KnownVersion | undefined>(
      (highest, each) =>
        highest && compareVersions(highest.version, each.version) >= 0 ? highest : each,
      undefined,
    );
}

/** `1.2` is a version of its own only among calendar versions of two numbers; else it is a tag that floats. */
function wholeVersion(text: string, ours: string): string | undefined {
  const semantic = parseSemanticVersion(text);
  if (semantic) return semantic.version;
  const python = parsePep440(text);
  const least = Math.min(3, releaseLength(ours) || 3);
  return python && python.release.length >= least ? python.version : undefined;
}

function releaseLength(version: string): number {
  return parsePep440(version)?.release.length ?? 0;
}

/** `*` holds every stable version, `*-rc` the prereleases of a channel, `1.x` and `1.2.x` the stable ones of a line. */
function isInRange(text: string, range: string): boolean {
  const version = denotedVersion(text);
  if (!version) return false;
  const { isPrerelease, channel, major, minor } = version;
  if (range.startsWith(`${ANY_VERSION}-`))
    return isPrerelease && `${ANY_VERSION}-${channel}` === range;
  if (isPrerelease) return false;
  return range === ANY_VERSION || range === `${major}.x` || range === `${major}.${minor}.x`;
}
