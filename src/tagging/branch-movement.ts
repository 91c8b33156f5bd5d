import { denotedVersion } from './denoted-version.ts';
import { ANY_VERSION } from './floating.ts';
import { FIXED, FLOATING, type Movement } from './outcome.ts';
import { sanitizeTag } from './sanitize.ts';
import { isOnDefaultBranch, type Scope } from './scope.ts';

/** `1`, `v1`, `1.2`: what a version's tags are called. */
const PART = /^[vV]?(?<major>\d+)(?:\.(?<minor>\d+))?$/;

/**
 * How the tag of a branch moves: along its history. One that is called like the tags of releases may not take theirs, or whoever can make
 * a branch could replace what was released: such a tag is the branch's until there is a version for it. The default branch is as good as a
 * release.
 */
export function branchMovement(branch: string, { facts }: Pick<Scope, 'facts'>): Movement {
  const isForeign = facts.repository.defaultBranch !== undefined && !isOnDefaultBranch(facts);
  if (!isForeign) return FLOATING;
  const name = sanitizeTag(branch);
  if (name === 'latest') return { floating: true, range: ANY_VERSION };
  const { major, minor } = PART.exec(name)?.groups ?? {};
  if (major !== undefined) {
    return { floating: true, range: minor === undefined ? `${major}.x` : `${major}.${minor}.x` };
  }
  const version = denotedVersion(name);
  return version && name.replace(/^[vV]/, '') === version.full ? FIXED : FLOATING;
}
