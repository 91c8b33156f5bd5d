import type { BuildRequest } from '../inputs/build-request.ts';
import type { BuilderRequest } from '../inputs/builder-request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Plan } from '../plan/plan.ts';

type Wish = readonly [input: string, isAsked: boolean];

export interface EngineWish {
  readonly plan: Plan;
  readonly build: BuildRequest;
  readonly builder: BuilderRequest;
}

/** What only BuildKit can do: said in the plan, and not when the build is half done. */
export function checkEngineLimits(
  { plan, build: request, builder }: EngineWish,
  problems: Problems,
): void {
  const { engine } = request;
  if (engine === 'docker') return;
  const annotations = plan.isAnnotated ? plan.tagging.leveledAnnotations : [];
  const asked: readonly Wish[] = [
    ['builder', request.builder !== ''],
    ...builderWishes(builder),
    ['cache', !['', 'off'].includes(request.cache.where)],
    ['cache-from', request.cacheFrom.length > 0],
    ['cache-to', request.cacheTo.length > 0],
    ['no-cache-filters', request.noCacheFilters.length > 0],
    ['allow', request.allow.length > 0],
    ['provenance', !['', 'false'].includes(request.provenance)],
    ['sbom', !['', 'false'].includes(request.sbom)],
    ['attests', request.attests.length > 0],
    ['outputs', request.outputs.length > 0],
    ['load', request.load],
    ['call', request.call !== 'build'],
    ['annotation-levels', annotations.some((each) => !each.startsWith('manifest:'))],
  ];
  for (const [input, isAsked] of asked) {
    if (!isAsked) continue;
    problems.add({
      input,
      message: `${engine} cannot do this`,
      fix: `Remove it, or leave \`engine\` empty to build with Docker.`,
    });
  }
}

/** There is no builder to choose or to make. */
function builderWishes({ driver, nodes, use, keepState, ...builder }: BuilderRequest) {
  const [first] = nodes;
  const described: readonly Wish[] = [
    ['endpoint', first.endpoint !== ''],
    ['builder-platforms', first.platforms.length > 0],
    ['driver-opts', first.driverOpts.length > 0],
    ['buildkitd-flags', first.buildkitdFlags !== ''],
    ['append', nodes.length > 1],
    ['buildkitd-config', builder.configPath !== ''],
    ['buildkitd-config-inline', builder.config !== ''],
  ];
  // What describes a builder chooses the driver, too.
  const isNamed = driver !== 'auto' && described.every(([, isAsked]) => !isAsked);
  const others: readonly Wish[] = [
    ['driver', isNamed],
    ['use', use],
    ['keep-state', keepState],
  ];
  return [...others, ...described];
}
