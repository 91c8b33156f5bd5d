import type { CacheReport } from '../build/cache-report.ts';
import type { BuilderReport } from '../builder/describe.ts';
import type { ArchiveIndex, Evidence, ImageLayers } from '../image/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Failure } from '../publish/attempt.ts';
import { isWritten, type Published, type Span } from '../publish/published.ts';
import type { Notifications } from './notification.ts';

/** When a step ran. */
export interface Timing extends Span {
  readonly step: string;
}

/** An archive, and what it holds. */
export interface WrittenArchive extends ArchiveIndex {
  readonly path: string;
}

export type Outcome = 'planned' | 'built' | 'published' | 'unchanged';

/** Everything that is shown, put out or sent after a run. Holds no credentials. */
export interface Report {
  readonly outcome: Outcome;
  readonly plan: Plan;
  /** In the order of `images`; empty if nothing was published. */
  readonly published: readonly Published[];
  /** Destinations that did not get the image, where the policy lets the others go on. */
  readonly failures: readonly Failure[];
  /** What every tag answers now; `''` if nothing was published. */
  readonly digest: string;
  readonly imageId: string;
  /** buildx's metadata, JSON. */
  readonly metadata: string;
  /** As found in the registry, or as asked for where nothing was published. */
  readonly platforms: readonly string[];
  /** What was published is made of; empty where the builder pushed it by itself. */
  readonly images: readonly ImageLayers[];
  /** What is said about it, and is published with it; empty where the builder pushed it by itself. */
  readonly evidence: readonly Evidence[];
  /** The file that the image was written to as well. */
  readonly archive?: WrittenArchive;
  /** Where layers come from and go to, and what the build took from there; absent where nothing is built. */
  readonly cache?: CacheReport;
  /** What builds; absent where nothing is built by buildx, or nobody could be asked. */
  readonly builder?: BuilderReport;
  readonly timings: readonly Timing[];
  /** Absent where there was nothing to tell. */
  readonly notifications?: Notifications;
}

/** The report of a run that only planned. */
export function planned(plan: Plan, found: Pick<Report, 'cache' | 'builder'> = {}): Report {
  return {
    ...found,
    outcome: 'planned',
    plan,
    published: [],
    failures: [],
    digest: '',
    imageId: '',
    metadata: '',
    platforms: plan.build.platforms,
    images: [],
    evidence: [],
    timings: [],
  };
}

/** `unchanged` when no tag was written: each answered this digest before, or stays where it is. */
export function outcomeOf(published: readonly Published[]): Outcome {
  if (published.length === 0) return 'built';
  const tags = published.flatMap((destination) => destination.tags);
  // By its digest alone, for a merge.
  if (tags.length === 0) return 'published';
  return tags.some(isWritten) ? 'published' : 'unchanged';
}
