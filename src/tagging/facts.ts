/**
 * What is known of a run, whatever CI it runs on. Adapters fill it in from the environment and the event;
 * everything that decides about tags reads only this.
 */

/** What the run is on. The ref decides, not the event's name. */
export type RunOn =
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'tag';
      readonly name: string;
      /** The name is no git tag's: an image that exists says that this is its version. The run's own git tag, `''` if none. */
      readonly ofImage?: { readonly gitTag: string };
    }
  /** `merge-queue`: the number is the pull request's, the base is the queue's. */
  | {
      readonly kind: 'pull-request';
      readonly number: string;
      readonly base?: string;
      readonly queue?: true;
    }
  | { readonly kind: 'none' };

/** Facts of the repository; each may be unknown (`undefined`) or known and empty (`''`). */
export interface RepositoryFacts {
  readonly name?: string;
  readonly url?: string;
  readonly description?: string;
  /** SPDX identifier. */
  readonly license?: string;
  readonly defaultBranch?: string;
  /** Whether everybody may read it. */
  readonly isPublic?: boolean;
}

export interface RunFacts {
  /** `github`, `gitlab`, `jenkins`, … or `git` for a bare checkout. */
  readonly ci: string;
  /** The event's name as the CI gives it, but `schedule` wherever a clock started the run; `''` if none. */
  readonly event: string;
  readonly on: RunOn;
  /** The whole commit hash, `''` if unknown. */
  readonly sha: string;
  /** Branch a tag was pushed from, base of a pull request or a merge queue, else `''`. */
  readonly baseRef: string;
  readonly repository: RepositoryFacts;
  /** Time of the commit, milliseconds since the epoch. */
  readonly commitTime?: number;
  /** `SOURCE_DATE_EPOCH` in milliseconds, where it is set. */
  readonly sourceDateEpoch?: number;
  /** The run's own clock, milliseconds since the epoch. */
  readonly now: number;
  /** `release.prerelease` of a `release` event. */
  readonly releaseIsPrerelease: boolean;
  readonly buildNumber: string;
  readonly runId: string;
  readonly runAttempt: string;
  /** Page of the run, where the CI tells it. */
  readonly runUrl?: string;
  /** Who or what started the run. */
  readonly actor?: string;
  /** Tags of the checkout, where they were read; `undefined` = not known. */
  readonly gitTags?: readonly string[];
  /** The version that an image says it has which was not built here; read only where there is no git tag. */
  readonly imageVersion?: string;
  /** What could not be found out, in words for the user. */
  readonly notices: readonly string[];
  /** What is wrong with the run's own description, in words for the user. */
  readonly warnings?: readonly string[];
  /** Set where the run has no secrets, or must not use them. */
  readonly untrusted?: Untrusted;
  /** Absent where the cache of GitHub Actions cannot be reached. */
  readonly jobCache?: JobCache;
}

/** What a job may do with the cache of GitHub Actions. */
export interface JobCache {
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** On a runner of GitHub, which begins without layers. */
  readonly isHosted: boolean;
}

/** Why a run must not publish. */
export interface Untrusted {
  readonly reason: 'fork' | 'dependabot' | 'fork-privileged';
  /** One sentence for the user. */
  readonly explanation: string;
}
