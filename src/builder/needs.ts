import { isForPushesAlone } from '../plan/auth.ts';
import type { Plan } from '../plan/plan.ts';
import type { Builder } from './builder.ts';
import type { EngineFacts } from './engine-facts.ts';

/** Something that not every builder can do. */
export interface Need {
  /** After “cannot”. */
  readonly what: string;
  readonly isMetBy: (builder: Builder, engine: EngineFacts | undefined) => boolean;
}

/** On the classic image store the driver `docker` can nothing of this; on containerd's it can. */
const isModern = ({ exportsLayout }: Builder) => exportsLayout;
/** A daemon of BuildKit that is not part of an engine. */
const isOwn = ({ driver }: Builder) => driver !== 'docker';

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
  const { provenance, sbom, attests, outputs, cacheTo } = build;
  const attested = [provenance, sbom].some((text) => text !== '' && text !== 'false');
  const caches = [...new Set(cacheTo.map(cacheType))];
  return [
    ...when(attested || attests.length > 0, 'attach attestations'),
    ...when(isAnnotated, 'attach annotations'),
    ...when(outputs.some(isArchive), 'export an OCI layout or archive, for `outputs`'),
    ...caches
      .filter((type) => type !== 'inline')
      .map((type) => ({
        what: `write a cache of the type ${type}`,
        isMetBy: CLOUD_CACHES.has(type) ? isOwn : isModern,
      })),
  ];
}

/** Backends that engines were built without. */
const CLOUD_CACHES: ReadonlySet<string> = new Set(['s3', 'azblob']);

/** An entry without a type is a registry's reference. https://docs.docker.com/build/cache/backends/ */
function cacheType(entry: string): string {
  return /(?:^|,)"?type=([a-z0-9]+)/.exec(entry)?.[1] ?? 'registry';
}

function isArchive(entry: string): boolean {
  return (
    /(?:^|,)"?type=oci(?:,|"|$)/.test(entry) ||
    (/(?:^|,)"?type=docker(?:,|"|$)/.test(entry) && /(?:^|,)"?dest=/.test(entry))
  );
}

function when(isNeeded: boolean, what: string): readonly Need[] {
  return isNeeded ? [{ what, isMetBy: isModern }] : [];
}
