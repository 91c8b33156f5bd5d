import type { BuildRequest } from '../inputs/build-request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Plan } from '../plan/plan.ts';

/** What only BuildKit can do: said in the plan, and not when the build is half done. */
export function checkEngineLimits(
  { plan, request }: { readonly plan: Plan; readonly request: BuildRequest },
  problems: Problems,
): void {
  const { engine } = request;
  if (engine === 'docker') return;
  const annotations = plan.isAnnotated ? plan.tagging.leveledAnnotations : [];
  const asked: readonly (readonly [input: string, isAsked: boolean])[] = [
    ['builder', request.builder !== ''],
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
