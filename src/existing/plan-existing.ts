import { BadRequest } from '../errors.ts';
import type { PublishRequest } from '../inputs/request.ts';
import { collectProblems, type Problems } from '../inputs/values.ts';
import { checkPublishable } from '../plan/checks.ts';
import { makePlan, type Plan } from '../plan/plan.ts';
import type { RunFacts } from '../tagging/index.ts';
import { factsOfPromoted, factsOfPublished, versionOf } from './image-facts.ts';
import type { Existing } from './open-existing.ts';

/** An image that exists is to be published. */
export interface PublishExisting {
  readonly request: PublishRequest;
  readonly facts: RunFacts;
  readonly problems: Problems;
  /** Tags are about the image, and a dry run asks the registries; else about the run, and it does not. */
  readonly isPromotion: boolean;
}

/** What is known without the image: everything but its tags. Throws with whatever is wrong before anything is read. */
export function planBeforeReading({
  request,
  facts,
  problems,
  isPromotion,
}: PublishExisting): Plan {
  // What publishes was planned once, as if it built: its problems are in the list.
  const plan = makePlan(request, facts, isPromotion ? problems : collectProblems());
  // A promotion without repositories has no `from` either, and that has been said.
  const later: ReadonlySet<string> = new Set(['tags', ...(isPromotion ? ['images'] : [])]);
  const add: Problems['add'] = (problem) => {
    if (!later.has(problem.input)) problems.add(problem);
  };
  checkPublishable({ plan, request, facts }, { list: problems.list, add });
  failIf(problems);
  return plan;
}

/** What can be said before the image is read: its tags may depend on it, and its commit is its own. */
export function withoutTags(plan: Plan): Plan {
  const destinations = plan.destinations.map((each) => ({ ...each, tags: [] }));
  return { ...plan, destinations, tagging: { ...plan.tagging, version: '' }, commit: '' };
}

/** The plan, now that the image is known. Throws with everything that is wrong. */
export function planFor(
  existing: Existing,
  { request, facts, problems, isPromotion }: PublishExisting,
): Plan {
  const { content, labels, image, left } = existing;
  const imageFacts = (isPromotion ? factsOfPromoted : factsOfPublished)(labels, facts);
  const { platforms } = content;
  const build = { ...request.build, platforms };
  const tagging = { ...request.tagging, platforms };
  const plan = makePlan({ ...request, build, tagging }, imageFacts, problems);
  if (isPromotion && request.tagging.tags === '' && imageFacts.on.kind !== 'tag') {
    const version = versionOf(labels) ?? 'none';
    problems.add({
      input: 'tags',
      message: `the image names no version to make tags of (org.opencontainers.image.version: ${version})`,
      fix: 'Name the tags, for example `type=raw,value=stable`.',
    });
  } else {
    checkPublishable({ plan, request, facts }, problems);
  }
  failIf(problems);
  return {
    ...plan,
    source: { name: image.source.name, digest: content.root.digest },
    warnings: [...plan.warnings, ...left.map((each) => `left behind: ${each}`)],
    notices: [...plan.notices, ...labelNotice(request)],
  };
}

function labelNotice({ tagging }: PublishRequest): readonly string[] {
  if (!tagging.isFinished) return [];
  const typed = (['labels', 'annotations'] as const).filter((name) => tagging[name] !== '');
  return typed.map(
    (name) => `${name}: the image exists and is published as it is, so it does not get them`,
  );
}

function failIf({ list }: Problems): void {
  if (list.length > 0) throw new BadRequest(list);
}
