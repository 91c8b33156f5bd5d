import type { TagEntry } from '../tagging/index.ts';
import { type BakeDefinition, toBakeParts } from './bake.ts';
import { type CacheNames, plannedCache } from './cache-names.ts';
import type { Plan } from './plan.ts';

/** `registry-publish plan --json`, schema version 1. Fields are only ever added. */
export interface PlanJson {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly images: readonly string[];
  /** Full references. */
  readonly tags: readonly string[];
  readonly tagNames: readonly string[];
  readonly entries: readonly Pick<TagEntry, 'name' | 'reason' | 'floating' | 'range' | 'dropped'>[];
  /** `key=value` each. */
  readonly labels: readonly string[];
  /** `level:key=value` each. */
  readonly annotations: readonly string[];
  readonly platforms: readonly string[];
  readonly destinations: readonly {
    readonly registry: string;
    readonly repository: string;
    readonly provider: string;
    readonly auth: string;
  }[];
  /**
   * Where layers come from and go to, if the builder can: `gha`, `registry`, or `inputs` as they were typed. Absent: where the builder
   * keeps them.
   */
  readonly cache?: CacheNames;
  /** Tags and labels for `docker buildx bake`. */
  readonly bake: BakeDefinition;
  /** The image that is published where it is not built. */
  readonly from?: { readonly name: string; readonly digest: string };
  readonly publish: boolean;
  readonly withheld?: string;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

export function toPlanJson(plan: Plan): PlanJson {
  const { tagging } = plan;
  const cache = plannedCache(plan);
  return {
    schemaVersion: 1,
    version: tagging.version,
    images: tagging.images,
    tags: tagging.tags,
    tagNames: tagging.tagNames,
    entries: tagging.entries.map(({ name, reason, floating, range, dropped }) => ({
      name,
      reason,
      floating,
      ...(range !== undefined && { range }),
      ...(dropped !== undefined && { dropped }),
    })),
    labels: tagging.labels.map(([key, value]) => `${key}=${value}`),
    annotations: tagging.leveledAnnotations,
    platforms: plan.build.platforms,
    destinations: plan.destinations.map(({ registry, repository, provider, auth }) => ({
      registry,
      repository,
      provider,
      auth,
    })),
    ...(cache && { cache }),
    bake: toBakeParts(plan).all,
    ...(plan.source && { from: plan.source }),
    publish: plan.publish,
    ...(plan.withheld !== undefined && { withheld: plan.withheld }),
    warnings: plan.warnings,
    notices: plan.notices,
  };
}
