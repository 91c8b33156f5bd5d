import { findBuilder } from './build/builder.ts';
import { findBuildx } from './build/buildx.ts';
import { checkDockerfile } from './build/dockerfile.ts';
import { deliver } from './deliver.ts';
import { BadRequest } from './errors.ts';
import { promotionInputs, promotionProblems } from './inputs/existing.ts';
import { parseInputs } from './inputs/parse.ts';
import type { PublishRequest } from './inputs/request.ts';
import type { RawInputs } from './inputs/schema.ts';
import { collectProblems, type Problems } from './inputs/values.ts';
import { type DockerPaths, dockerPaths } from './login/docker-paths.ts';
import { openSession, type SessionRequest } from './login/session.ts';
import { prepareNotifications } from './notify/prepare.ts';
import { withNotifications } from './notify/with-notifications.ts';
import { loginFor } from './plan/auth.ts';
import { checkPublishable } from './plan/checks.ts';
import { type Destination, makePlan, type Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import { produce } from './produce.ts';
import { preflight } from './publish/preflight.ts';
import { publishExisting } from './publish-existing.ts';
import { announce } from './report/announce.ts';
import { planned, type Report } from './report/report.ts';
import { openScratch } from './scratch.ts';
import { startStopwatch } from './stopwatch.ts';
import type { RunFacts } from './tagging/index.ts';

/** What was asked for, and what will be done about it. */
export interface Decision {
  readonly request: PublishRequest;
  readonly plan: Plan;
}

/** Reads the request and decides. Nothing is done; throws one error with everything that is wrong. */
export async function decide(raw: RawInputs, facts: RunFacts): Promise<Decision> {
  const problems = collectProblems();
  const decision = await decideInto(problems, raw, facts);
  if (problems.list.length > 0) throw new BadRequest(problems.list);
  return decision;
}

async function decideInto(problems: Problems, raw: RawInputs, facts: RunFacts): Promise<Decision> {
  const request = await parseInputs(raw, { secretsAvailable: hasSecrets(facts) }, problems);
  return { request, plan: makePlan(request, facts, problems) };
}

/** A privileged run of a fork has its secrets; whether it may use them is checked before anything is done. */
function hasSecrets({ untrusted }: RunFacts): boolean {
  return untrusted?.reason !== 'fork' && untrusted?.reason !== 'dependabot';
}

/** Publishes an image of a registry under more tags, in more places. Throws before anything is done if the request is wrong. */
export async function promote(raw: RawInputs, facts: RunFacts, ports: Ports): Promise<Report> {
  const found = collectProblems();
  const problems = promotionProblems(found);
  const inputs = promotionInputs(raw, found);
  const request = await parseInputs(inputs, { secretsAvailable: hasSecrets(facts) }, problems);
  prepareNotifications(request, ports, problems);
  return publishExisting({ request, facts, problems, isPromotion: true }, ports);
}

/** The whole step: plan, log in, build, publish, verify. Throws before anything is done if the request is wrong. */
export async function publish(raw: RawInputs, facts: RunFacts, ports: Ports): Promise<Report> {
  const problems = collectProblems();
  const { request, plan } = await decideInto(problems, raw, facts);
  prepareNotifications(request, ports, problems);
  if (request.from !== '') {
    return publishExisting({ request, facts, problems, isPromotion: false }, ports);
  }
  checkPublishable({ plan, request, facts }, problems);
  await checkDockerfile(request.build, ports.files, problems);
  if (problems.list.length > 0) throw new BadRequest(problems.list);
  announce(plan, ports.log);
  return withNotifications({ request, facts, plan }, ports, async () =>
    request.dryRun ? planned(plan) : execute({ request, plan }, ports),
  );
}

async function execute({ request, plan }: Decision, ports: Ports): Promise<Report> {
  const watch = startStopwatch(ports.clock);
  const paths = dockerPaths(ports.env);
  await using scratch = await openScratch(ports);
  const { directory } = scratch;
  const destinations = plan.publish ? plan.destinations : [];
  const session = await openSession(sessionFor(request, { destinations, paths, directory }), ports);
  const policy = { require: plan.require, primary: destinations[0], session };
  const [ready, builder, buildx] = await watch.time('log in', () =>
    Promise.all([
      preflight(destinations, policy),
      findBuilder(request.build.builder, paths.buildx, ports),
      findBuildx(paths.config, ports),
    ]),
  );
  await using produced = await watch.time('build', () =>
    produce({ plan, builder, buildx, session, directory }, ports),
  );
  return await deliver({ plan, preflight: ready, policy, produced, watch }, ports);
}

interface Surroundings {
  readonly destinations: readonly Destination[];
  readonly paths: DockerPaths;
  readonly directory: string;
}

function sessionFor(
  request: PublishRequest,
  { destinations, paths, directory }: Surroundings,
): SessionRequest {
  return {
    registries: [...new Set(destinations.map(({ registry }) => registry))],
    loginFor: (registry) => loginFor(registry, request),
    connection: request.connection,
    githubToken: request.githubToken,
    paths,
    directory,
  };
}
