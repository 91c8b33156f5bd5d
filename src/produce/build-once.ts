import { type Built, build } from '../build/build.ts';
import { cacheOf } from '../build/cache.ts';
import type { Output } from '../build/output.ts';
import type { Prepared } from '../builder/prepare.ts';
import type { Session } from '../login/session.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';

export interface ProduceRequest {
  readonly plan: Plan;
  readonly prepared: Prepared;
  readonly session: Session;
  /** A private directory of this run. */
  readonly directory: string;
}

/** One run of buildx. */
export function buildOnce(
  { plan, prepared, directory }: Omit<ProduceRequest, 'session'>,
  output: Output,
  ports: Ports,
): Promise<Built> {
  const { builder, buildx, env } = prepared;
  const { labels, leveledAnnotations } = plan.tagging;
  const cache = cacheOf({ plan, builder, env: ports.env });
  if (cache.words !== '') ports.log.info(`Cache: ${cache.words}`);
  return build(
    {
      request: {
        ...plan.build,
        builder: builder.name,
        cacheFrom: cache.from,
        cacheTo: cache.to,
      },
      annotations: plan.isAnnotated ? leveledAnnotations : [],
      ...{ labels, output, buildx, env, directory },
    },
    ports,
  );
}
