import { build } from './build/build.ts';
import type { Builder } from './build/builder.ts';
import type { BuildxCommand } from './build/buildx.ts';
import { outputOf } from './build/output.ts';
import { closure, type ImageSource, openSource } from './image/index.ts';
import type { Session } from './login/session.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Produced } from './produced.ts';

export interface ProduceRequest {
  readonly plan: Plan;
  readonly builder: Builder;
  readonly buildx: BuildxCommand;
  readonly session: Session;
  /** A private directory of this run. */
  readonly directory: string;
}

/** Builds the image, and opens it where the builder handed it over to us. */
export async function produce(
  { plan, builder, buildx, session, directory }: ProduceRequest,
  ports: Ports,
): Promise<Produced> {
  const output = outputOf({ plan, builder, layout: `${directory}/layout` });
  const built = await ports.log.group('Build', () =>
    build(
      {
        request: plan.build,
        labels: plan.tagging.labels,
        output,
        buildx,
        env: session.env,
        directory,
      },
      ports,
    ),
  );
  if (output.layout === undefined) {
    const handedOver = {
      kind: 'pushed',
      digest: built.digest,
      isTagged: !output.byDigest,
    } as const;
    return { handedOver, built, [Symbol.asyncDispose]: async () => {} };
  }
  const source: ImageSource = await openSource(`oci-layout://${output.layout}`, {
    files: ports.files,
    imageFiles: ports.imageFiles,
    directory,
    registry: async (host) => session.registry(host),
  });
  const content = await closure(source);
  return {
    handedOver: { kind: 'image', image: { source, content } },
    built,
    content,
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
