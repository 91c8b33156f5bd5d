import type { BuilderRequest } from '../inputs/builder-request.ts';
import type { Plan } from '../plan/plan.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Builder } from './builder.ts';
import { withoutCertificates } from './certificates.ts';
import type { Choice } from './choose.ts';
import { builderInWords, builderReport } from './describe.ts';
import type { BuildxCommand } from './find-buildx.ts';
import { provideBuildx } from './provide-buildx.ts';

export interface PreparationRequest {
  readonly choice: Choice;
  readonly plan: Plan;
  readonly request: BuilderRequest;
  /** `undefined`: not known, as with a context elsewhere. */
  readonly dockerfile: string | undefined;
  /** The folder of docker's own configuration. */
  readonly dockerConfig: string;
  readonly env: Environment;
  /** A private directory of this run. */
  readonly directory: string;
}

/** Everything that a build is started with. A builder of this run goes when it is disposed of. */
export interface Prepared extends AsyncDisposable {
  readonly builder: Builder;
  readonly buildx: BuildxCommand;
  readonly env: Environment;
}

/** Makes ready what was chosen. On the common path nothing has to be, and no program is started. */
export async function prepareBuilder(
  { choice, plan, request, dockerfile, dockerConfig, env, directory }: PreparationRequest,
  ports: Ports,
): Promise<Prepared> {
  const { builder, isNew, engine } = choice;
  ports.log.info(`Builder: ${builderInWords(builderReport(choice))}.`);
  const own = withoutCertificates(env);
  const version = request.buildxVersion;
  const buildx = await provideBuildx({ version, dockerConfig, env: own, directory }, ports);
  const { platforms, target } = plan.build;
  if (platforms.length > 0) {
    const { provideEmulators } = await import('./emulation.ts');
    await provideEmulators(
      { builder, engine, request, dockerfile, platforms, target, env: own },
      ports,
    );
  }
  if (!isNew) return { builder, buildx, env: own, [Symbol.asyncDispose]: async () => {} };
  const { createBuilder } = await import('./create.ts');
  const made = await createBuilder({ builder, plan, request, buildx, env: own, directory }, ports);
  return {
    builder: made.builder,
    buildx,
    env: made.env,
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}
