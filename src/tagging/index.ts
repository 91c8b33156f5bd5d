/** The public names of tagging: (rules, facts) -> tags, each with its reason. Pure. */

export { compareVersions } from './compare-versions.ts';
export { computeTags } from './compute.ts';
export { denotedVersion } from './denoted-version.ts';
export type * from './facts.ts';
export type { Guard, LineageGuard, VersionGuard } from './guard.ts';
export {
  comparableIn,
  highestIn,
  type KnownVersion,
  versionsInGit,
  versionsInRegistry,
} from './known-versions.ts';
export { type NameRegion, nameRegions } from './name-regions.ts';
export { type FactNeeds, factNeeds } from './needs.ts';
export { sanitizeTag } from './sanitize.ts';
export type * from './types.ts';
