import { asksForAttestations } from '../inputs/attestations.ts';
import { isForPushesAlone } from '../plan/auth.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from './builder.ts';
import type { EngineFacts } from './engine-facts.ts';
import { cacheNeeds, outputNeeds } from './export-needs.ts';
import { isModern, type Need, when } from './need.ts';

/**
 * What a plan asks of its builder, beyond one platform that is pushed under a tag.
 * https://docs.docker.com/build/builders/drivers/
 */
export function needsOf(plan: Plan): readonly Need[] {
  const { platforms } = plan.build;
  const destinations = plan.publish ? plan.destinations : [];
  const registries = new Set(destinations.map(({ registry }) => registry));
  const plain = [...registries].filter((registry) => plan.insecure.includes(registry));
  return [
    ...when(platforms.length > 1, 'build several platforms at once'),
    ...when(registries.size > 1, 'export an image for several registries'),
    ...when(plan.archive !== '', 'export the image for `archive`'),
    ...when(plan.test !== '', 'export the image for `test` before it is pushed'),
    ...when(plan.digests !== '', 'push by digest, for `digests`'),
    ...when(destinations.some(isForPushesAlone), 'keep the login for pushes away from pulls'),
    ...buildNeeds(plan),
    ...plain.map((host) => ({
      what: `push to ${host} by plain HTTP, which its settings do not allow`,
      isMetBy: (builder: Builder, engine: EngineFacts | undefined) =>
        isModern(builder) || engine?.insecure.has(host) === true,
    })),
  ];
}

function buildNeeds({ build, isAnnotated }: Plan): readonly Need[] {
  if (build.call !== 'build') return [];
  return [
    ...when(asksForAttestations(build), 'attach attestations'),
    ...when(isAnnotated, 'attach annotations'),
    ...outputNeeds(build.outputs),
    ...cacheNeeds(build.cacheFrom, build.cacheTo),
  ];
}
