import { attributesOf, parseCsv } from '../inputs/csv.ts';
import type { PublishRequest } from '../inputs/request.ts';
import { sanitizeTag } from '../tagging/index.ts';
import type { CachePlan } from './cache.ts';
import type { Plan } from './plan.ts';

/** Where a build has layers from and leaves them, by names without anything secret. */
export interface CacheNames {
  /** `inputs`: what `cache-from` and `cache-to` say. */
  readonly where: 'gha' | 'registry' | 'inline' | 'inputs' | 'builder';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The chosen cache by the names that buildx takes: scopes of GitHub’s, references of a registry. */
export function chosenNames(
  { build }: Pick<Plan, 'build'>,
  cache: CachePlan,
): Pick<CacheNames, 'from' | 'to'> {
  const { place, repository } = cache;
  const nameOf = (branch: string) =>
    place === 'gha'
      ? cacheName(build, [kindOf(build, repository)])
      : `${repository}:buildcache-${cacheName(build, [build.target || 'build', branch])}`;
  return {
    from: [...new Set(cache.read.map(nameOf))],
    to: cache.write === undefined ? [] : [nameOf(cache.write)],
  };
}

type Built = PublishRequest['build'];

/** The whole name: of the kind of build, the only platform of a build that has one, and the branch. */
function cacheName({ platforms, cache }: Built, [kind = '', branch = '']: readonly string[]) {
  const platform = platforms.length === 1 ? platforms : [];
  const parts = [cache.scope || kind, ...platform, branch].filter((part) => part !== '');
  return sanitizeTag(parts.join('-'));
}

/** All builds of a repository on GitHub share one cache there: those of another image, Dockerfile or target are told apart. */
function kindOf({ file, target }: Built, repository: string): string {
  const image = repository.split('/').at(-1) ?? '';
  const dockerfile = file.split('/').filter((part) => !['', '.', 'Dockerfile'].includes(part));
  return [image, ...dockerfile, target].filter((part) => part !== '').join('-') || 'build';
}

/** Where the plan has layers from and leaves them, as far as it is known before the builder is. */
export function plannedCache(plan: Pick<Plan, 'build' | 'cache'>): CacheNames | undefined {
  const { build, cache } = plan;
  if (cache) return namesIn(cache.place, chosenNames(plan, cache));
  const { cacheFrom: from, cacheTo: to } = build;
  return from.length + to.length > 0 ? typedNames({ from, to }) : undefined;
}

/** What was typed, by its names: other attributes may hold keys. */
export function typedNames({ from, to }: Pick<CacheNames, 'from' | 'to'>): CacheNames {
  return { where: 'inputs', from: from.map(entryName), to: to.map(entryName) };
}

/** Scopes as BuildKit names them. */
export function namesIn(
  where: CachePlan['place'],
  { from, to }: Pick<CacheNames, 'from' | 'to'>,
): CacheNames {
  const shown = (name: string) => (where === 'gha' ? `gha:${name}` : name);
  return { where, from: from.map(shown), to: to.map(shown) };
}

/** https://docs.docker.com/build/cache/backends/ */
function entryName(entry: string): string {
  const attributes = attributesOf(parseCsv(entry) ?? []);
  const type = attributes.get('type');
  if (type === undefined) return entry;
  const name = NAMING.map((attribute) => attributes.get(attribute)).find((value) => value);
  if (type === 'registry') return name ?? type;
  return name === undefined ? type : `${type}:${name}`;
}

const NAMING = ['scope', 'ref', 'src', 'dest', 'name', 'bucket'] as const;
