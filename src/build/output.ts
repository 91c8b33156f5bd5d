import { BadRequest } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import type { Output } from './argv.ts';
import type { Builder } from './builder.ts';

/** What the output is chosen from. */
export interface OutputRequest {
  readonly plan: Plan;
  readonly builder: Builder;
  /** A directory that does not exist yet. */
  readonly layout: string;
}

/**
 * How the image gets from the builder to the registries: it pushes by digest to the only one where its driver can; else it exports
 * an OCI layout, which is uploaded to all registries at once and has one digest in all of them. An engine with the classic image
 * store can do neither: it pushes under the first tag of each destination, the one that moves least. An archive is made of the
 * layout; throws `BadRequest` where there can be none.
 */
export function outputOf({ plan, builder, layout }: OutputRequest): Output {
  const destinations = plan.publish ? plan.destinations : [];
  const registries = new Set(destinations.map(({ registry }) => registry));
  const load = plan.build.load
    ? plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`))
    : [];
  if (plan.archive !== '' && !builder.exportsLayout) throw noArchive();
  // The builder has its own opinion about plain HTTP; our client knows what was allowed.
  const isReached = destinations.every(({ registry }) => !plan.insecure.includes(registry));
  if (registries.size === 1 && builder.pushesByDigest && isReached && plan.archive === '') {
    return { push: destinations.map(({ name }) => name), byDigest: true, load };
  }
  if ((registries.size > 0 || plan.archive !== '') && builder.exportsLayout) {
    return { push: [], byDigest: false, layout, load };
  }
  return {
    push: destinations.map(({ name, tags }) => `${name}:${tags[0]}`),
    byDigest: false,
    load,
  };
}

function noArchive(): BadRequest {
  return new BadRequest([
    {
      input: 'archive',
      message: 'this builder cannot export the image: the engine has the classic image store',
      fix: 'Add docker/setup-buildx-action before this step (`docker buildx create --use` elsewhere).',
    },
  ]);
}
