import { readDockerfile } from '../build/dockerfile.ts';
import type { Choice } from '../builder/choose.ts';
import { prepareBuilder } from '../builder/prepare.ts';
import type { PublishRequest } from '../inputs/request.ts';
import type { Session } from '../login/session.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import { produce } from './by-buildx.ts';
import type { Produced } from './produced.ts';

export interface ImageRequest {
  readonly request: PublishRequest;
  readonly plan: Plan;
  /** The builder; `undefined`: it is built without Docker. */
  readonly choice: Choice | undefined;
  readonly session: Session;
  /** The folder of docker's own configuration. */
  readonly dockerConfig: string;
  /** A private directory of this run. */
  readonly directory: string;
}

/** Builds the image by what was chosen. A builder that was made for this run is gone afterwards. */
export async function makeImage(
  { request, plan, choice, session, dockerConfig, directory }: ImageRequest,
  ports: Ports,
): Promise<Produced> {
  if (!choice) {
    const { produceByEngine } = await import('./by-engine.ts');
    return await produceByEngine({ plan, session, directory }, ports);
  }
  const dockerfile = await readDockerfile(plan.build, ports.files);
  await using prepared = await prepareBuilder(
    {
      ...{ choice, plan, request: request.builder, env: session.env, directory },
      ...{ dockerfile, dockerConfig },
    },
    ports,
  );
  return await produce({ plan, prepared, session, directory }, ports);
}
