import type { DefinitionRequest } from '../bake/argv.ts';
import { withoutPowers } from '../bake/definition.ts';
import { DOCKER_BUILDX, findBuildx } from '../builder/find-buildx.ts';
import { deliver } from '../deliver.ts';
import { BadRequest } from '../errors.ts';
import { closure } from '../image/index.ts';
import { parseCommaList, parseLines } from '../inputs/lists.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { typedValues } from '../inputs/typed.ts';
import { collectProblems, parseBoolean } from '../inputs/values.ts';
import { dockerPaths } from '../login/docker-paths.ts';
import { openSession, type Session } from '../login/session.ts';
import { withNotifications } from '../notify/with-notifications.ts';
import { loginFor } from '../plan/auth.ts';
import type { Plan } from '../plan/plan.ts';
import { isStrangers } from '../plan/strangers.ts';
import type { Ports } from '../ports.ts';
import { openBuilt } from '../produce/build-once.ts';
import { preflight } from '../publish/preflight.ts';
import { announce } from '../report/announce.ts';
import { planned, type Report } from '../report/report.ts';
import { openScratch } from '../scratch.ts';
import { settleAll } from '../settle-all.ts';
import { startStopwatch } from '../stopwatch.ts';
import type { RunFacts } from '../tagging/index.ts';
import { type AllTargets, buildAll, layoutOf } from './build.ts';
import { decideAll } from './decide-all.ts';
import { printDefinition } from './run-bake.ts';

/** What became of one target. */
export interface TargetReport {
  readonly target: string;
  readonly report: Report;
}

/** Builds the images of a bake definition and publishes each as its own. Throws before anything is built if the request is wrong. */
export async function bake(
  raw: RawInputs,
  facts: RunFacts,
  ports: Ports,
): Promise<readonly TargetReport[]> {
  refuseStrangers(raw, facts);
  const paths = dockerPaths(ports.env);
  const buildx = (await findBuildx(paths.config, ports)) ?? DOCKER_BUILDX;
  const definition = await printDefinition(definitionOf(raw), { buildx, env: ports.env }, ports);
  const targets = await decideAll(definition.images, { raw, facts }, ports);
  for (const { plan } of targets) announce(plan, ports.log);
  const [first] = targets;
  if (!first || first.request.dryRun) {
    return targets.map(({ image, plan }) => ({ target: image.target, report: planned(plan) }));
  }
  const { text } = definition;
  const own = isStrangers(first.request, facts)
    ? { ...definition, text: withoutPowers(text) }
    : definition;
  return bakeAll({ definition: own, targets, first }, facts, ports);
}

/** A definition reads the environment of the job, with whatever secrets are in it, before anything is built. */
function refuseStrangers(raw: RawInputs, facts: RunFacts): void {
  const problems = collectProblems();
  const typed = { input: 'allow-fork-push', text: raw['allow-fork-push'] ?? '', fallback: false };
  const allowForkPush = parseBoolean(typed, problems);
  const { untrusted } = facts;
  if (untrusted?.reason === 'fork-privileged' && !allowForkPush) {
    problems.add({
      input: 'files',
      message: `${untrusted.explanation}, and a definition of theirs could read the secrets of this job`,
      fix: 'Bake on `push` or `pull_request`, or, if this workflow never checks out the fork’s code, set `allow-fork-push: true`.',
    });
  }
  if (problems.list.length > 0) throw new BadRequest(problems.list);
}

function definitionOf(raw: RawInputs): DefinitionRequest {
  const typed = typedValues(raw);
  return {
    files: parseCommaList(typed('files')),
    targets: parseCommaList(typed('targets')),
    set: parseLines(typed('set')),
    vars: parseLines(typed('vars')),
    source: typed('source'),
  };
}

async function bakeAll(
  all: AllTargets,
  facts: RunFacts,
  ports: Ports,
): Promise<readonly TargetReport[]> {
  const { targets, first } = all;
  const watch = startStopwatch(ports.clock);
  await using scratch = await openScratch(ports);
  const { directory } = scratch;
  const destinations = targets.flatMap(({ plan }) => (plan.publish ? plan.destinations : []));
  await using session = await openSession(
    {
      registries: [...new Set(destinations.map(({ registry }) => registry))],
      loginFor: (registry) => loginFor(registry, first.request),
      asked: first.request,
      directory,
    },
    ports,
  );
  const ready = await watch.time('log in', () =>
    settleAll(targets, ({ plan }) =>
      preflight(plan.publish ? plan.destinations : [], policyOf(plan, session)),
    ),
  );
  await watch.time('build', () => buildAll(all, { session, directory }, ports));
  return await settleAll(targets, async (target) => {
    const { plan, request, image } = target;
    const attempt = ready[targets.indexOf(target)];
    if (!attempt) throw new Error(`nothing is known of ${image.target}`);
    const report = await withNotifications({ request, facts, plan }, ports, async () => {
      const source = await openBuilt(layoutOf(image, directory), { session, directory }, ports);
      await using _ = source;
      const content = await closure(source);
      const produced = {
        handedOver: { kind: 'image', image: { source, content } } as const,
        built: { imageId: source.root.digest, metadata: '{}' },
        content,
        [Symbol.asyncDispose]: async () => {},
      };
      const policy = policyOf(plan, session);
      return await deliver({ plan, preflight: attempt, policy, produced, watch }, ports);
    });
    return { target: image.target, report };
  });
}

function policyOf(plan: Plan, session: Session) {
  return { require: plan.require, primary: plan.destinations[0], session };
}
