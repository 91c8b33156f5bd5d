import type { Builder } from '../builder/builder.ts';
import { BadRequest } from '../errors.ts';
import { isLoopback } from '../login/loopback.ts';
import { isForPushesAlone } from '../plan/auth.ts';
import type { Destination, Plan } from '../plan/plan.ts';
import type { Output } from './argv.ts';

/** What the output is chosen from. */
export interface OutputRequest {
  readonly plan: Plan;
  readonly builder: Builder;
  /** A directory that does not exist yet. */
  readonly layout: string;
  /** Whether our client believes certificates that the builder may not. */
  readonly believesMore: boolean;
  /** Of several builds that become one image: only a layout can be joined with others. */
  readonly isPart?: boolean;
}

export type { Output } from './argv.ts';

/**
 * How the image gets from the builder to the registries: it pushes by digest to the only one where its driver can; else it exports
 * an OCI layout, which is uploaded to all registries at once and has one digest in all of them. An engine with the classic image
 * store can do neither: it pushes under the first tag of each destination, the one that moves least. An archive is made of the
 * layout; throws `BadRequest` where there can be none, and where the builder would pull with a login that is for pushes alone.
 */
export function outputOf(request: OutputRequest): Output {
  const { plan, builder, layout, isPart = false } = request;
  // Nothing is made that could go anywhere.
  if (plan.build.call !== 'build') return { push: [], byDigest: false, load: [] };
  const destinations = plan.publish ? plan.destinations : [];
  const registries = new Set(destinations.map(({ registry }) => registry));
  const load = plan.build.load
    ? plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`))
    : [];
  if (plan.archive !== '' && !builder.exportsLayout) throw noArchive();
  if (isPart) refuseWhole(plan.build);
  // What was made for this run may end before a long build does, and only our client makes it anew.
  const isLasting = destinations.every(({ auth }) => auth !== 'keyless');
  const isAlone = !isPart && plan.test === '' && plan.archive === '';
  const canPush =
    builder.pushesByDigest && isReached(request, destinations) && isLasting && isAlone;
  if (registries.size === 1 && canPush) {
    return { push: destinations.map(({ name }) => name), byDigest: true, load };
  }
  if (plan.test !== '' && !builder.exportsLayout) throw noTest();
  const isWanted = registries.size > 0 || plan.archive !== '' || plan.test !== '';
  if (isWanted && builder.exportsLayout) {
    return { push: [], byDigest: false, layout, load };
  }
  if (plan.digests !== '' && registries.size > 0) throw noDigest();
  if (destinations.some(isForPushesAlone)) throw noSeparation();
  return {
    push: destinations.map(({ name, tags }) => `${name}:${tags[0]}`),
    byDigest: false,
    load,
  };
}

function noSeparation(): BadRequest {
  return classicStore(
    'connection-id',
    'this builder pulls base images with the login that it pushes with, and Docker Hub refuses that',
  );
}

/** The builder has its own opinion about plain HTTP and certificates, and often its own loopback interface. */
function isReached(
  { plan, builder, believesMore }: OutputRequest,
  destinations: readonly Destination[],
): boolean {
  return (
    !believesMore &&
    destinations.every(
      ({ registry }) =>
        !plan.insecure.includes(registry) && (builder.sharesLoopback || !isLoopback(registry)),
    )
  );
}

/** What several builds cannot write together. */
function refuseWhole({ load, outputs }: Plan['build']): void {
  const inputs = [...(load ? ['load'] : []), ...(outputs.length > 0 ? ['outputs'] : [])];
  if (inputs.length === 0) return;
  throw new BadRequest(
    inputs.map((input) => ({
      input,
      message: 'this builder has several nodes, and each holds only the image of its own platforms',
      fix: `Leave \`${input}\` out, build one platform, or use \`archive\`.`,
    })),
  );
}

function noDigest(): BadRequest {
  return classicStore('digests', 'this builder can only push under a tag');
}

function noTest(): BadRequest {
  return classicStore('test', 'this builder can only publish at once, before any test');
}

function noArchive(): BadRequest {
  return classicStore('archive', 'this builder cannot export the image');
}

function classicStore(input: string, message: string): BadRequest {
  return new BadRequest([
    {
      input,
      message: `${message}: the engine has the classic image store`,
      fix: 'Leave `builder` and `driver` out, so that one is made that can, or switch the engine to the containerd image store.',
    },
  ]);
}
