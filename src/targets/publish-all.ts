import { deliver } from '../deliver.ts';
import { openSession, type Session } from '../login/session.ts';
import { typedRegistries } from '../login/typed-registries.ts';
import { withNotifications } from '../notify/with-notifications.ts';
import { loginFor } from '../plan/auth.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import { openBuilt, producedFrom } from '../produce/open-built.ts';
import type { Produced } from '../produce/produced.ts';
import { preflight } from '../publish/preflight.ts';
import type { Report } from '../report/report.ts';
import { openScratch } from '../scratch.ts';
import { settleAll } from '../settle-all.ts';
import { type Stopwatch, startStopwatch } from '../stopwatch.ts';
import type { RunFacts } from '../tagging/index.ts';
import { testImage } from '../test-image.ts';
import { type AllTargets, buildAll, layoutOf } from './build.ts';
import type { Target } from './decide-all.ts';

/** What became of one target. */
export interface TargetReport {
  readonly target: string;
  readonly report: Report;
}

/** Builds and tests all targets, then publishes each as its own: nothing is published where one of them does not get that far. */
export async function publishAll(
  all: AllTargets,
  facts: RunFacts,
  ports: Ports,
): Promise<readonly TargetReport[]> {
  const watch = startStopwatch(ports.clock);
  await using parts = new AsyncDisposableStack();
  const preparing = prepare(all, { parts, watch }, ports);
  return await settleAll(all.targets, async (target) => {
    const { image, request, plan } = target;
    // What fails for all of them is told about each.
    const report = await withNotifications({ request, facts, plan }, ports, async () => {
      const { session, attempts, produced } = await preparing;
      const policy = policyOf(plan, session);
      const own = { preflight: required(attempts, target), produced: required(produced, target) };
      return await deliver({ plan, policy, watch, ...own }, ports);
    });
    return { target: image.target, report };
  });
}

interface Workshop {
  /** Disposed of when everything is published. */
  readonly parts: AsyncDisposableStack;
  readonly watch: Stopwatch;
}

/** Everything that comes before the first image is sent. */
async function prepare(all: AllTargets, { parts, watch }: Workshop, ports: Ports) {
  const { targets, first } = all;
  const { directory } = parts.use(await openScratch(ports));
  const destinations = targets.flatMap(({ plan }) => (plan.publish ? plan.destinations : []));
  const registries = destinations.map(({ registry }) => registry);
  const session = parts.use(
    await openSession(
      {
        registries: [...new Set([...registries, ...typedRegistries(first.request, ports)])],
        // The inputs of a login are the same for all.
        loginFor: (registry) => loginFor(registry, first.request),
        asked: first.request,
        directory,
      },
      ports,
    ),
  );
  const attempts = await watch.time('log in', () =>
    forEach(targets, ({ plan }) =>
      preflight(plan.publish ? plan.destinations : [], policyOf(plan, session)),
    ),
  );
  const metadata = await watch.time('build', () => buildAll(all, { session, directory }, ports));
  const produced = await forEach(targets, (target) =>
    openTarget(target, { session, directory, metadata }, ports),
  );
  for (const each of produced.values()) parts.use(each);
  if (targets.some(({ plan }) => plan.test !== '')) {
    await watch.time('test', () => testAll(produced, directory, ports));
  }
  return { session, attempts, produced };
}

interface Built {
  readonly session: Session;
  readonly directory: string;
  /** What the builder says of each target. */
  readonly metadata: ReadonlyMap<string, string>;
}

async function openTarget(
  { image, plan }: Target,
  { session, directory, metadata }: Built,
  ports: Ports,
): Promise<Produced> {
  if (plan.build.call !== 'build') {
    const handedOver = { kind: 'pushed', digest: undefined, isTagged: false } as const;
    return { handedOver, [Symbol.asyncDispose]: async () => {} };
  }
  const source = await openBuilt(layoutOf(image, directory), { session, directory }, ports);
  const { digest } = source.root;
  return producedFrom(source, {
    imageId: digest,
    metadata: metadata.get(image.target) ?? '{}',
  });
}

/** One after another: two tests may want the same port. */
async function testAll(
  produced: ReadonlyMap<Target, Produced>,
  directory: string,
  ports: Ports,
): Promise<void> {
  for (const [{ image, plan, request }, { handedOver }] of produced) {
    if (handedOver.kind !== 'image') continue;
    const own = `${directory}/test-${image.target}`;
    await ports.files.makeDirectory(own, 0o700);
    const { connection } = request;
    const test = { script: plan.test, image: handedOver.image, connection, directory: own };
    await testImage({ ...test, target: image.target }, ports);
  }
}

function policyOf(plan: Plan, session: Session) {
  return { require: plan.require, primary: plan.destinations[0], session };
}

/** What comes of each, all at once. */
async function forEach<T>(
  targets: readonly Target[],
  work: (target: Target) => Promise<T>,
): Promise<ReadonlyMap<Target, T>> {
  return new Map(await settleAll(targets, async (target) => [target, await work(target)] as const));
}

function required<T>(found: ReadonlyMap<Target, T>, target: Target): T {
  const value = found.get(target);
  if (value === undefined) throw new Error(`nothing is known of ${target.image.target}`);
  return value;
}
