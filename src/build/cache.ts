import type { Builder } from '../builder/builder.ts';
import { cacheName } from '../plan/cache.ts';
import type { Destination, Plan } from '../plan/plan.ts';
import type { Environment } from '../ports.ts';
import { providerOf } from '../registries/index.ts';
import { hasJobCache } from './cache-token.ts';

/** The cache of a build, as buildx takes it. */
export interface BuildCache {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** For the log: where it is, or why there is none; `''`: it was not asked for. */
  readonly words: string;
}

interface CacheRequest {
  readonly plan: Plan;
  readonly builder: Pick<Builder, 'exportsLayout'>;
  readonly env: Environment;
}

/**
 * Chooses where `cache: auto` is: the cache of the GitHub job, else a tag beside the image, else in the image itself, which is all
 * that an engine with the classic image store can do. None of them fails the build.
 * https://docs.docker.com/build/cache/backends/
 */
export function cacheOf({ plan, builder, env }: CacheRequest): BuildCache {
  const { cacheFrom: from, cacheTo: to } = plan.build;
  const asTyped = { from, to, words: '' };
  if (!plan.cache || plan.build.call !== 'build') return asTyped;
  const { write, read } = plan.cache;
  const nameOf = (branch: string) => cacheName(plan.build, branch);
  const { mode } = plan.build.cache;
  const written = write === undefined ? [] : [nameOf(write)];
  const names = [...new Set(read.map(nameOf))];
  if (builder.exportsLayout && hasJobCache(env)) {
    return {
      from: names.map((name) => `type=gha,scope=${name}`),
      to: written.map((name) => `type=gha,scope=${name},mode=${mode},ignore-error=true`),
      words: inWords('in the cache of GitHub Actions', names, written),
    };
  }
  const place = plan.destinations.find(isForBuilder);
  if (!place) return { ...asTyped, words: 'the builder’s own: there is no repository for it' };
  const repository = `${place.registry}/${place.repository}`;
  if (!builder.exportsLayout) return inlineCache(plan, place);
  const refOf = (name: string) => `type=registry,ref=${repository}:buildcache-${name}`;
  return {
    from: names.map(refOf),
    // Some registries (Amazon ECR) take a cache only in the form of an image.
    to: (plan.publish ? written : []).map(
      (name) =>
        `${refOf(name)},mode=${mode},image-manifest=true,oci-mediatypes=true,ignore-error=true`,
    ),
    words: inWords(`in ${place.name}:buildcache-…`, names, plan.publish ? written : []),
  };
}

/** The classic image store exports no other. Tags that move hold the images of the runs before. */
function inlineCache(plan: Plan, { registry, repository, name }: Destination): BuildCache {
  const moving = plan.tagging.entries
    .filter(({ floating, dropped }) => floating && dropped === undefined)
    .map((entry) => entry.name);
  return {
    from: moving.map((tag) => `type=registry,ref=${registry}/${repository}:${tag}`),
    to: plan.publish ? ['type=inline'] : [],
    words: `in the image itself (${name}), of its last stage alone: the engine’s classic image store exports no other`,
  };
}

/** buildx would have to write there with a login that only our client has. */
function isForBuilder({ auth, registry }: Destination): boolean {
  return !(auth === 'keyless' && providerOf(registry).keyless?.pushesOnly === true);
}

function inWords(where: string, read: readonly string[], written: readonly string[]): string {
  const reads = read.length > 0 ? `reads ${read.join(', ')}` : 'reads nothing';
  return `${where}: ${reads}; ${written.length > 0 ? `writes ${written.join(', ')}` : 'writes nothing'}`;
}
