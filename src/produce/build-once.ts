import { type Built, build } from '../build/build.ts';
import { type BuildCache, cacheOf } from '../build/cache.ts';
import { blamesCache, cacheReport, cacheWarning } from '../build/cache-report.ts';
import { type CacheFollower, followCache } from '../build/cache-use.ts';
import { watchCache, watchStart } from '../build/cache-watch.ts';
import type { Output } from '../build/output.ts';
import type { Prepared } from '../builder/prepare.ts';
import { PublishError } from '../errors.ts';
import type { Session } from '../login/session.ts';
import type { CacheNames } from '../plan/cache-names.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { BuiltImage } from './produced.ts';

export interface ProduceRequest {
  readonly plan: Plan;
  readonly prepared: Prepared;
  readonly session: Session;
  /** A private directory of this run. */
  readonly directory: string;
}

/** One run of buildx; another one without the cache that was chosen for it, where that is what the first one failed of. */
export async function buildOnce(
  wanted: Omit<ProduceRequest, 'session'>,
  output: Output,
  ports: Ports,
): Promise<BuiltImage> {
  const cache = cacheOf(wanted.plan, wanted.prepared.builder);
  if (cache.words !== '') ports.log.info(`Cache: ${cache.words}`);
  const follower = followCache();
  const run = { wanted, output, follower };
  if (!cache.isChosen) return reported(await runBuildx(run, cache, ports), cache);
  using watch = watchCache(follower, ports);
  try {
    const built = await runBuildx(run, cache, { ...ports, signal: watch.signal });
    if (built.cache?.problem) ports.log.warning(cacheWarning(built.cache.problem, AFTERWARDS));
    return reported(built, cache);
  } catch (error) {
    const { failure } = follower;
    const problem =
      watch.problem()?.text ?? (blamesCache(failure(), cache) ? failure() : undefined);
    if (problem === undefined || ports.signal?.aborted) throw error;
    ports.log.warning(cacheWarning(problem, 'The image is built without it.'));
    // What the first one wrote there may be half of it.
    if (output.layout !== undefined) await ports.files.remove(output.layout);
    // The builder keeps what it reads, even what never arrives, as if it were there.
    const isAnew = watch.problem()?.kind === 'read';
    const built = await buildWithout(isAnew ? buildingAnew(run) : run, ports);
    return { ...built, cache: { ...cacheReport(NO_CACHE, built.cache), problem } };
  }
}

/** The same, with nothing that was built before. */
function buildingAnew(run: Run): Run {
  const { plan } = run.wanted;
  const anew = { ...plan, build: { ...plan.build, noCache: true } };
  return { ...run, wanted: { ...run.wanted, plan: anew } };
}

/** What waits in the daemon for a cache may keep this from beginning. */
async function buildWithout(run: Run, ports: Ports): Promise<Built> {
  const follower = followCache();
  using watch = watchStart(follower, ports);
  const patient = { ...run, follower };
  try {
    return await runBuildx(patient, { flags: NO_CACHE }, { ...ports, signal: watch.signal });
  } catch (error) {
    if (watch.problem() === undefined) throw error;
    throw new PublishError({
      code: 'BUILD_FAILED',
      message: 'The builder still waits for the cache, which does not answer, and builds nothing.',
      fix: 'Run the job again; with `cache: off` if it is no better then.',
      cause: error,
    });
  }
}

const NO_CACHE = { where: 'builder', from: [], to: [] } as const;
const AFTERWARDS = 'The image is the same without it.';

interface Run {
  readonly wanted: Omit<ProduceRequest, 'session'>;
  readonly output: Output;
  readonly follower: CacheFollower;
}

function runBuildx(
  { wanted: { plan, prepared, directory }, output, follower }: Run,
  { flags }: Pick<BuildCache, 'flags'>,
  ports: Ports,
): Promise<Built> {
  const { builder, buildx, env } = prepared;
  const { labels, leveledAnnotations } = plan.tagging;
  return build(
    {
      request: {
        ...plan.build,
        builder: builder.name,
        cacheFrom: flags.from,
        cacheTo: flags.to,
      },
      annotations: plan.isAnnotated ? leveledAnnotations : [],
      cache: follower,
      ...{ labels, output, buildx, env, directory },
    },
    ports,
  );
}

function reported({ cache, ...built }: Built, names: CacheNames): BuiltImage {
  const isNews = cache !== undefined || names.where !== 'builder';
  return { ...built, ...(isNews && { cache: cacheReport(names, cache) }) };
}
