import type { Environment } from '../../ports.ts';
import type { RepositoryFacts, RunOn, Untrusted } from '../../tagging/index.ts';

/** What the environment of a CI system says of a run. What it does not say is looked for in the checkout. */
export interface CiRun {
  /** The system's own name of what started the run, but `schedule` wherever a clock did; `''` if it does not say. */
  readonly event: string;
  readonly on: RunOn;
  /** The whole commit hash, `''` if unknown. */
  readonly sha: string;
  readonly repository: RepositoryFacts;
  /** Milliseconds since the epoch. */
  readonly commitTime?: number;
  readonly releaseIsPrerelease?: boolean;
  readonly buildNumber: string;
  readonly runId: string;
  /** `1` for the first attempt, `''` if unknown. */
  readonly runAttempt: string;
  /** Page of the run. */
  readonly runUrl?: string;
  /** Who or what started it, by the name they have there. */
  readonly actor?: string;
  readonly untrusted?: Untrusted;
  /** The branch whose tip is built, where the pull request is only said to start from it. */
  readonly headBranch?: string;
}

/** One CI system: its environment as a plain map -> what it says. Pure. */
export interface CiSystem {
  /** Goes into `RunFacts.ci`. */
  readonly id: string;
  isHere(env: Environment): boolean;
  read(env: Environment): CiRun;
}
