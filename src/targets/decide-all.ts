import { findClashes } from '../bake/clashes.ts';
import type { BakeImage } from '../bake/definition.ts';
import { targetInputs } from '../bake/target-inputs.ts';
import { checkLoad } from '../build/check-load.ts';
import { checkBuilderFiles } from '../builder/check-files.ts';
import { type Decision, decideInto } from '../decide.ts';
import { BadRequest } from '../errors.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { collectProblems, type Problems } from '../inputs/values.ts';
import { prepareNotifications } from '../notify/prepare.ts';
import { checkBuildWishes } from '../plan/build-checks.ts';
import { checkPublishable } from '../plan/checks.ts';
import type { Ports } from '../ports.ts';
import type { RunFacts } from '../tagging/index.ts';

/** One image of a definition, and what is to become of it. */
export interface Target extends Decision {
  readonly image: BakeImage;
}

/** A step that bakes. */
interface Baking {
  readonly raw: RawInputs;
  readonly facts: RunFacts;
}

/** Plans every target. All that is wrong with any of them is said at once, with its name. */
export async function decideAll(
  images: readonly BakeImage[],
  { raw, facts }: Baking,
  ports: Ports,
): Promise<readonly Target[]> {
  const found = collectProblems();
  const targets: Target[] = [];
  for (const image of images) {
    const own = targetInputs(image, raw);
    for (const problem of own.problems) found.add(problem);
    const problems = namedBy(image.target, found);
    const { request, plan } = await decideInto(problems, own.inputs, facts);
    if (own.problems.length === 0) checkPublishable({ plan, request, facts }, problems);
    checkBuildWishes(request, problems);
    await checkLoad(plan.build, ports.engine, problems);
    await checkBuilderFiles(request.builder, ports.files, problems);
    prepareNotifications(request, ports, problems);
    targets.push({ image, request, plan });
  }
  const claims = targets.map(({ image: { target }, plan }) => ({
    target,
    references: plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`)),
  }));
  for (const problem of findClashes(claims)) found.add(problem);
  if (found.list.length > 0) throw new BadRequest(found.list);
  return targets;
}

/** A mistake that all targets share is said once. */
function namedBy(target: string, found: Problems): Problems {
  return {
    list: found.list,
    add(problem) {
      const isKnown = found.list.some(
        ({ input, message }) => input === problem.input && message.endsWith(problem.message),
      );
      if (!isKnown) found.add({ ...problem, message: `target "${target}": ${problem.message}` });
    },
  };
}
