import { architectureOf } from './architecture.ts';
import { denotedVersion } from './denoted-version.ts';
import type { RunFacts, RunOn } from './facts.ts';
import type { TaggingRequest } from './types.ts';

/** What expressions and rules may look at. */
export interface Scope {
  readonly facts: RunFacts;
  /** Short hash of the commit, or empty. */
  readonly shortSha: string;
  readonly environment: string;
  readonly platforms: readonly string[];
  /** Value of `{{arch}}`; empty if unknown. */
  readonly architecture: string;
  /** Whether the run is a prerelease: by its git tag, or because the release was marked as one. */
  readonly isPrerelease: boolean;
  /** `rc` of a run on `v1.2.3-rc.1`, else empty. */
  readonly channel: string;
}

/** Derives from the request and the facts what is used more than once. */
export function toScope(request: TaggingRequest, facts: RunFacts): Scope {
  const version = facts.on.kind === 'tag' ? denotedVersion(facts.on.name) : undefined;
  const [platform, ...others] = request.platforms;
  const only = others.length === 0 ? platform : undefined;
  return {
    facts,
    shortSha: facts.sha.slice(0, request.shortShaLength),
    environment: request.environment,
    platforms: request.platforms,
    architecture: only ? architectureOf(only) : (request.builderArch ?? ''),
    isPrerelease: facts.releaseIsPrerelease || version?.isPrerelease === true,
    channel: version?.isPrerelease ? version.channel : '',
  };
}

/** Whether the run is on a branch that is known to be the default branch. */
export function isOnDefaultBranch({ on, repository }: RunFacts): boolean {
  return on.kind === 'branch' && on.name !== '' && on.name === repository.defaultBranch;
}

/** The run's git tag, `''` if it has none. */
export function gitTagOf(on: RunOn): string {
  return on.kind === 'tag' ? (on.ofImage?.gitTag ?? on.name) : '';
}
