import type { DefinitionRequest } from '../bake/argv.ts';
import { withoutPowers } from '../bake/definition.ts';
import { DOCKER_BUILDX, findBuildx } from '../builder/find-buildx.ts';
import { BadRequest } from '../errors.ts';
import { parseCommaList, parseLines } from '../inputs/lists.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { typedValues } from '../inputs/typed.ts';
import { collectProblems, parseBoolean } from '../inputs/values.ts';
import { dockerPaths } from '../login/docker-paths.ts';
import { isStrangers } from '../plan/strangers.ts';
import type { Ports } from '../ports.ts';
import { announce } from '../report/announce.ts';
import { planned } from '../report/report.ts';
import type { RunFacts } from '../tagging/index.ts';
import { decideAll } from './decide-all.ts';
import { publishAll, type TargetReport } from './publish-all.ts';
import { printDefinition } from './run-bake.ts';

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
  for (const { image, plan } of targets) {
    ports.log.info(`Target ${image.target}`);
    announce(plan, ports.log);
  }
  const [first] = targets;
  if (!first || first.request.dryRun) {
    return targets.map(({ image, plan }) => ({ target: image.target, report: planned(plan) }));
  }
  const { text } = definition;
  const own = isStrangers(first.request, facts)
    ? { ...definition, text: withoutPowers(text) }
    : definition;
  return publishAll({ definition: own, targets, first }, facts, ports);
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
