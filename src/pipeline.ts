import { checkLoad } from './build/check-load.ts';
import { checkDockerfile } from './build/dockerfile.ts';
import { checkSources } from './build/sources.ts';
import { checkBuilderFiles } from './builder/check-files.ts';
import { type Decision, decideInto } from './decide.ts';
import { checkInstructions } from './engine/dockerfile.ts';
import { checkEngineLimits } from './engine/limits.ts';
import { BadRequest } from './errors.ts';
import type { PublishRequest } from './inputs/request.ts';
import type { RawInputs } from './inputs/schema.ts';
import { collectProblems } from './inputs/values.ts';
import { dockerPaths } from './login/docker-paths.ts';
import { openSession } from './login/session.ts';
import { typedRegistries } from './login/typed-registries.ts';
import { meanwhile } from './meanwhile.ts';
import { prepareNotifications } from './notify/prepare.ts';
import { withNotifications } from './notify/with-notifications.ts';
import { loginFor } from './plan/auth.ts';
import { checkBuildWishes } from './plan/build-checks.ts';
import { checkPublishable } from './plan/checks.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import { chooseMeans, withMeans } from './produce/means.ts';
import type { Produced } from './produce/produced.ts';
import { preflight } from './publish/preflight.ts';
import { announce } from './report/announce.ts';
import { planned, type Report } from './report/report.ts';
import { openScratch } from './scratch.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import type { RunFacts } from './tagging/index.ts';

/** The whole step: plan, log in, build, publish, verify. Throws before anything is done if the request is wrong. */
export async function publish(raw: RawInputs, facts: RunFacts, ports: Ports): Promise<Report> {
  const problems = collectProblems();
  const { request, plan } = await decideInto(problems, raw, facts);
  prepareNotifications(request, ports, problems);
  if (request.from !== '') {
    const { publishExisting } = await import('./existing/publish.ts');
    return publishExisting({ request, facts, problems, isPromotion: false }, ports);
  }
  checkPublishable({ plan, request, facts }, problems);
  checkBuildWishes(request, problems);
  checkEngineLimits({ plan, ...request }, problems);
  await Promise.all([
    checkInstructions(plan, ports, problems),
    // What leads out of the workspace is not looked at as well.
    checkSources(plan.build, ports, problems).then(() =>
      checkDockerfile(plan.build, ports.files, problems),
    ),
    checkLoad(plan.build, ports.engine, problems),
    checkBuilderFiles(request.builder, ports.files, problems),
  ]);
  if (problems.list.length > 0) throw new BadRequest(problems.list);
  announce(plan, ports.log);
  return withNotifications({ request, facts, plan }, ports, async () =>
    request.dryRun ? foresee({ request, plan }, ports) : execute({ request, plan }, ports),
  );
}

/** What a dry run can tell: nothing is started, and nobody but the engine is asked. */
async function foresee({ request, plan }: Decision, ports: Ports): Promise<Report> {
  if (plan.build.engine !== 'docker') return planned(plan);
  const { foreseeBuild } = await import('./produce/foresee.ts');
  return planned(plan, await foreseeBuild({ request, plan }, ports));
}

async function execute({ request, plan: asked }: Decision, ports: Ports): Promise<Report> {
  const watch = startStopwatch(ports.clock);
  const paths = dockerPaths(ports.env);
  await using scratch = await openScratch(ports);
  const { directory } = scratch;
  const destinations = asked.publish ? asked.destinations : [];
  const targets = destinations.map(({ registry }) => registry);
  await using session = await openSession(
    {
      registries: [...new Set([...targets, ...typedRegistries(request, ports)])],
      loginFor: (registry) => loginFor(registry, request),
      asked: request,
      directory,
    },
    ports,
  );
  const policy = { require: asked.require, primary: destinations[0], session };
  const [ready, means] = await watch.time('log in', () =>
    Promise.all([preflight(destinations, policy), chooseMeans({ request, plan: asked }, ports)]),
  );
  const { plan, choice } = means;
  // What comes after the first answers is loaded after them.
  const { makeImage } = await import('./produce/image.ts');
  const dockerConfig = paths.config;
  await using produced = await watch.time('build', () =>
    makeImage(
      { request, plan, choice, session, dockerConfig, directory },
      meanwhile(ports, loadTheRest),
    ),
  );
  await test({ request, plan, produced, directory, watch }, ports);
  const { deliver } = await import('./deliver.ts');
  const delivered = await deliver({ plan, preflight: ready, policy, produced, watch }, ports);
  const report = withMeans(delivered, means);
  if (plan.digests !== '' && plan.publish) await leavePart(report, ports);
  return report;
}

/** What comes after the build. Node's own modules take longest. */
function loadTheRest(): Promise<unknown> {
  return Promise.all([
    import('node:crypto'),
    import('./produce/open-built.ts'),
    import('./deliver.ts'),
    import('./notify/tell-everyone.ts'),
  ]);
}

interface Tested {
  readonly request: PublishRequest;
  readonly plan: Plan;
  readonly produced: Produced;
  readonly directory: string;
  readonly watch: Stopwatch;
}

async function test(
  { request, plan, produced: { handedOver }, directory, watch }: Tested,
  ports: Ports,
): Promise<void> {
  if (plan.test === '' || handedOver.kind !== 'image') return;
  const { testImage } = await import('./test-image.ts');
  const { image } = handedOver;
  const { connection } = request;
  await watch.time('test', () =>
    testImage({ script: plan.test, image, connection, directory }, ports),
  );
}

async function leavePart(report: Report, { files, log }: Ports): Promise<void> {
  const { writePart } = await import('./existing/part.ts');
  const path = await writePart(report, { directory: report.plan.digests, files });
  log.info(`For the merge: ${path}`);
}
