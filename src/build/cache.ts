import type { Builder } from '../builder/builder.ts';
import type { CachePlan } from '../plan/cache.ts';
import { type CacheNames, chosenNames, namesIn, plannedCache } from '../plan/cache-names.ts';
import type { Plan } from '../plan/plan.ts';

/** The cache of a build, as buildx takes it. */
export interface BuildCache extends CacheNames {
  readonly flags: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Whether it was chosen for the user, and so must not fail the build. */
  readonly isChosen: boolean;
  /** For the log: where it is, or why there is none; `''`: nothing is to be said. */
  readonly words: string;
}

type Able = Pick<Builder, 'exportsLayout' | 'driver'>;

/**
 * The cache that was planned, as far as this builder can: an engine with the classic image store exports none but the one in the image.
 * https://docs.docker.com/build/cache/backends/
 */
export function cacheOf(plan: Plan, builder: Able): BuildCache {
  const { cache, build } = plan;
  if (!cache) return asTyped(plan);
  if (cache.isByDefault && (!builder.exportsLayout || KEEPING.has(builder.driver))) return NONE;
  if (cache.place === 'gha' && builder.exportsLayout) return inGithub(plan, cache);
  if (build.cache.where === 'gha') return { ...NONE, words: CLASSIC };
  if (cache.repository === '') {
    return { ...NONE, words: 'the builder’s own: there is no repository that it may write to' };
  }
  return builder.exportsLayout ? inRegistry(plan, cache) : inImage(plan);
}

/** They keep their layers from job to job by themselves. */
const KEEPING: ReadonlySet<string> = new Set(['remote', 'kubernetes']);

const CLASSIC =
  'the builder’s own: the engine’s classic image store exports none to GitHub. `driver: docker-container` makes a builder that does';

const NONE: BuildCache = {
  ...{ where: 'builder', from: [], to: [], words: '', isChosen: false },
  flags: { from: [], to: [] },
};

function asTyped(plan: Plan): BuildCache {
  const { cacheFrom: from, cacheTo: to } = plan.build;
  return { ...NONE, ...plannedCache(plan), flags: { from, to } };
}

/**
 * Where GitHub limits the rate of requests, BuildKit would wait for ten minutes: a cache that takes longer than this saves nobody’s time.
 * https://docs.docker.com/build/cache/backends/gha/
 */
const PATIENCE = { read: 'timeout=30s', write: 'timeout=2m' } as const;

function inGithub(plan: Plan, cache: CachePlan): BuildCache {
  const names = chosenNames(plan, cache);
  const { mode } = plan.build.cache;
  return chosen(namesIn('gha', names), 'GitHub’s', {
    from: names.from.map((name) => `type=gha,scope=${name},${PATIENCE.read}`),
    to: names.to.map(
      (name) => `type=gha,scope=${name},mode=${mode},${PATIENCE.write},ignore-error=true`,
    ),
  });
}

function inRegistry(plan: Plan, cache: CachePlan): BuildCache {
  const names = chosenNames(plan, cache);
  const { mode } = plan.build.cache;
  return chosen(namesIn('registry', names), 'tags beside the image', {
    from: names.from.map((ref) => `type=registry,ref=${ref}`),
    // Some registries (Amazon ECR) take a cache only in the form of an image.
    to: names.to.map(
      (ref) =>
        `type=registry,ref=${ref},mode=${mode},image-manifest=true,oci-mediatypes=true,ignore-error=true`,
    ),
  });
}

/** The classic image store exports no other. Tags that move hold the images of the runs before. */
function inImage(plan: Plan): BuildCache {
  const { repository } = plan.cache ?? { repository: '' };
  const from = plan.tagging.entries
    .filter(({ floating, dropped }) => floating && dropped === undefined)
    .map((entry) => `${repository}:${entry.name}`);
  const to = plan.publish ? ['inline'] : [];
  const words =
    'in the image itself, of its last stage alone: the engine’s classic image store exports no other';
  return chosen({ where: 'inline', from, to }, words, {
    from: from.map((ref) => `type=registry,ref=${ref}`),
    to: to.map((type) => `type=${type}`),
  });
}

function chosen(names: CacheNames, where: string, flags: BuildCache['flags']): BuildCache {
  const { from, to } = names;
  const reads = from.length > 0 ? `reads ${from.join(', ')}` : 'reads nothing';
  const writes = to.length > 0 ? `writes ${to.join(', ')}` : 'writes nothing';
  return { ...names, flags, isChosen: true, words: `${where}: ${reads}; ${writes}` };
}
