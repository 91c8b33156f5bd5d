import type { CacheReport } from '../build/cache-report.ts';
import type { BuilderReport } from '../builder/describe.ts';
import type { Evidence, ImageLayers } from '../image/index.ts';
import { type PlanJson, toPlanJson } from '../plan/json.ts';
import type { Span } from '../publish/published.ts';
import type { Notification } from './notification.ts';
import type { Report, Timing, WrittenArchive } from './report.ts';

/** `registry-publish publish --json`, schema version 1: the plan and what became of it. */
export interface ReportJson extends Omit<PlanJson, 'cache'> {
  readonly outcome: string;
  readonly digest: string;
  readonly imageId: string;
  readonly published: readonly {
    readonly name: string;
    readonly digest: string;
    readonly mediaType: string;
    readonly size: number;
    readonly tags: readonly {
      readonly name: string;
      readonly state: string;
      readonly previous?: string;
      readonly previousVersion?: string;
      readonly why?: string;
    }[];
    /** What it took to have each blob there: `uploaded`, `mounted` or `existed`; empty where the builder pushed. */
    readonly transfers: readonly {
      readonly mediaType: string;
      readonly digest: string;
      readonly size: number;
      readonly outcome: string;
    }[];
    readonly upload?: Span;
  }[];
  /** Destinations that did not get the image, where the policy let the others go on. */
  readonly failures: readonly {
    readonly name: string;
    readonly code: string;
    readonly message: string;
    readonly fix?: string;
  }[];
  /** What the image is made of, per platform; empty where the builder pushed. */
  readonly contents: readonly ImageLayers[];
  /** Attestations and signatures that are published with it: what each is about, and the type of what it says. */
  readonly evidence: readonly Evidence[];
  /** Where layers came from and went, how many instructions were taken from a cache, and which caches were there to read. */
  readonly cache?: CacheReport;
  /** What built it, and why; absent where nothing was built, or nobody could be asked. */
  readonly builder?: BuilderReport;
  readonly archive?: WrittenArchive;
  /** `start` in milliseconds since the epoch. */
  readonly timings: readonly Timing[];
  /** One for each webhook that was to be told. */
  readonly notifications: readonly Notification[];
}

/** `registry-publish bake --json`, schema version 1: each target with its report. */
export function toTargetsJson(
  reports: readonly { readonly target: string; readonly report: Report }[],
) {
  return {
    schemaVersion: 1,
    targets: reports.map(({ target, report }) => ({ target, ...toReportJson(report) })),
  };
}

export function toReportJson(report: Report): ReportJson {
  const { plan, outcome, digest, imageId, platforms, published, archive, timings } = report;
  const { cache: asPlanned, ...planJson } = toPlanJson(plan);
  const cache = report.cache ?? asPlanned;
  const failures = report.failures.map(({ destination: { name }, error }) => {
    const { code, message, fix } = error;
    return { name, code, message, ...(fix && { fix }) };
  });
  return {
    ...planJson,
    outcome,
    digest,
    imageId,
    platforms,
    published: published.map(({ destination, ...rest }) => ({ name: destination.name, ...rest })),
    failures,
    contents: report.images,
    evidence: report.evidence,
    ...(cache && { cache }),
    ...(report.builder && { builder: report.builder }),
    ...(archive && { archive }),
    timings,
    notifications: report.notifications?.deliveries ?? [],
  };
}
