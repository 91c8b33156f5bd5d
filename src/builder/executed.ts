import { canonicalPlatform } from '../reference/platform.ts';
import { parseStages, type Stage } from './dockerfile-stages.ts';

export interface ExecutionRequest {
  /** `undefined`: not known, as with a context elsewhere. */
  readonly dockerfile: string | undefined;
  /** Stage to build; `''`: the last. */
  readonly target: string;
  /** Canonical. */
  readonly platforms: readonly string[];
}

/** The variables of the platform that builds. https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const BUILD_PLATFORM = /^\$(?:BUILDPLATFORM|\{BUILDPLATFORM(?::?[-+][^}]*)?\})$/;

/**
 * Platforms for which the build runs programs: those asked for, unless every stage with a `RUN` is on the build platform, and those
 * that stages name themselves. What cannot be known counts as running.
 */
export function executedPlatforms(request: ExecutionRequest): readonly string[] {
  const { dockerfile, target, platforms } = request;
  const stages = dockerfile === undefined ? undefined : parseStages(dockerfile);
  if (!stages) return platforms;
  const running = reachable(stages, target).filter(({ runs }) => runs);
  const found = running.flatMap((stage) => {
    const platform = platformOf(stage, stages);
    if (BUILD_PLATFORM.test(platform)) return [];
    return canonicalPlatform(platform) ?? platforms;
  });
  return [...new Set(found)];
}

/** The stage that is built, and all that it needs. */
function reachable(stages: readonly Stage[], target: string): readonly Stage[] {
  const wanted = target === '' ? stages.at(-1) : find(stages, target.toLowerCase());
  const found = new Set<Stage>();
  const visit = (stage: Stage | undefined) => {
    if (!stage || found.has(stage)) return;
    found.add(stage);
    const earlier = stages.slice(0, stages.indexOf(stage));
    for (const name of [stage.base, ...stage.uses]) visit(find(earlier, name));
  };
  visit(wanted);
  return [...found];
}

/** Stages are named, or counted from 0; of two with a name the later is meant. */
function find(stages: readonly Stage[], name: string): Stage | undefined {
  return (
    stages.findLast((stage) => stage.name !== '' && stage.name === name) ??
    (/^\d+$/.test(name) ? stages[Number(name)] : undefined)
  );
}

/** Its own, else that of the stage it starts from. */
function platformOf(stage: Stage, stages: readonly Stage[]): string {
  if (stage.platform !== '') return stage.platform;
  const base = find(stages.slice(0, stages.indexOf(stage)), stage.base);
  return base ? platformOf(base, stages) : '';
}
