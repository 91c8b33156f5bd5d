import { cacheOf } from '../build/cache.ts';
import { cacheWarning } from '../build/cache-report.ts';
import { type Choice, chooseBuilder } from '../builder/choose.ts';
import { builderReport } from '../builder/describe.ts';
import type { Decision } from '../decide.ts';
import { dockerPaths } from '../login/docker-paths.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { Report } from '../report/report.ts';

/** What the image is built with. */
export interface Means {
  /** Without a cache that cannot be used. */
  readonly plan: Plan;
  /** `undefined`: it is built without Docker. */
  readonly choice?: Choice;
  /** Why that cache cannot be used. */
  readonly cacheProblem?: string;
}

/** Chooses the builder, and sees whether GitHub’s cache answers, if it is to be used. Throws what `chooseBuilder` throws. */
export async function chooseMeans({ request, plan }: Decision, ports: Ports): Promise<Means> {
  if (plan.build.engine !== 'docker') return { plan };
  const { buildx: folder } = dockerPaths(ports.env);
  const choice = await chooseBuilder({ plan, request: request.builder, folder }, ports);
  if (cacheOf(plan, choice.builder).where !== 'gha') return { plan, choice };
  const { probeJobCache } = await import('../build/cache-probe.ts');
  const cacheProblem = await probeJobCache(ports);
  if (cacheProblem === undefined) return { plan, choice };
  ports.log.warning(cacheWarning(cacheProblem, 'The image is built without it.'));
  const { cache: _, ...without } = plan;
  return { plan: without, choice, cacheProblem };
}

/** What a report says of the means. */
export function withMeans(report: Report, { choice, cacheProblem: problem }: Means): Report {
  const none = { where: 'builder', from: [], to: [] } as const;
  return {
    ...report,
    ...(choice && { builder: builderReport(choice) }),
    ...(problem !== undefined && { cache: { ...none, ...report.cache, problem } }),
  };
}
