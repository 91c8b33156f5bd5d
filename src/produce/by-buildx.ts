import { outputOf } from '../build/output.ts';
import { buildsApart } from '../builder/builder.ts';
import type { Ports } from '../ports.ts';
import { buildOnce, type ProduceRequest } from './build-once.ts';
import type { Produced } from './produced.ts';

/** Builds the image, and opens it where the builder handed it over to us. */
export async function produce(wanted: ProduceRequest, ports: Ports): Promise<Produced> {
  const { plan, prepared, directory } = wanted;
  if (plan.build.call === 'build' && buildsApart(prepared.builder, plan.build.platforms)) {
    const { produceApart } = await import('./apart.ts');
    return produceApart(wanted, ports);
  }
  const output = outputOf({
    ...{ plan, builder: prepared.builder, layout: `${directory}/layout` },
    believesMore: ports.authorities !== undefined,
  });
  const built = await ports.log.group('Build', () => buildOnce(wanted, output, ports));
  if (output.layout === undefined) {
    const handedOver = {
      kind: 'pushed',
      digest: built.digest,
      isTagged: !output.byDigest,
    } as const;
    return { handedOver, built, [Symbol.asyncDispose]: async () => {} };
  }
  // Of use only now, and loaded while the builder worked.
  const { openBuilt, producedFrom } = await import('./open-built.ts');
  return producedFrom(await openBuilt(output.layout, wanted, ports), built);
}
