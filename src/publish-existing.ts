import { deliver } from './deliver.ts';
import { BadRequest } from './errors.ts';
import { factsOfPromoted, factsOfPublished, versionOf } from './existing/image-facts.ts';
import { type Existing, openExisting } from './existing/open-existing.ts';
import { rehearsed } from './existing/rehearse.ts';
import { parseSource } from './image/index.ts';
import type { PublishRequest } from './inputs/request.ts';
import { collectProblems, type Problems } from './inputs/values.ts';
import { dockerPaths } from './login/docker-paths.ts';
import { openSession, type Session } from './login/session.ts';
import { withNotifications } from './notify/with-notifications.ts';
import { loginFor } from './plan/auth.ts';
import { checkPublishable } from './plan/checks.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Produced } from './produced.ts';
import { preflight } from './publish/preflight.ts';
import { announce } from './report/announce.ts';
import { planned, type Report } from './report/report.ts';
import { openScratch } from './scratch.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import type { RunFacts } from './tagging/index.ts';

/** An image that exists is to be published. */
export interface PublishExisting {
  readonly request: PublishRequest;
  readonly facts: RunFacts;
  readonly problems: Problems;
  /** Tags are about the image, and a dry run asks the registries; else about the run, and it does not. */
  readonly isPromotion: boolean;
}

/** Reads the image, plans for it, and publishes it as it is: the same digest everywhere, with its signatures and attestations. */
export async function publishExisting(work: PublishExisting, ports: Ports): Promise<Report> {
  const { request, facts, problems } = work;
  const preliminary = planBeforeReading(work);
  failIf(problems);
  const watched = { request, facts, plan: withoutTags(preliminary) };
  return withNotifications(watched, ports, (know) =>
    readAndSend({ ...work, preliminary, know }, ports),
  );
}

interface Work extends PublishExisting {
  readonly preliminary: Plan;
  /** Takes the plan as soon as the image is known. */
  readonly know: (plan: Plan) => void;
}

async function readAndSend(work: Work, ports: Ports): Promise<Report> {
  const { request, preliminary, isPromotion } = work;
  const watch = startStopwatch(ports.clock);
  await using scratch = await openScratch(ports);
  const { directory } = scratch;
  const session = await watch.time('log in', () =>
    openSession(sessionFor(request, preliminary, { ports, directory }), ports),
  );
  await using existing = await watch.time('read', () =>
    openExisting({ from: request.from, session, directory }, ports),
  );
  const plan = planFor(existing, work);
  work.know(plan);
  announce(plan, ports.log);
  const sending = { existing, plan, session, watch, isRehearsal: request.dryRun };
  return request.dryRun && !isPromotion ? planned(plan) : await send(sending, ports);
}

interface Sending {
  readonly existing: Existing;
  readonly plan: Plan;
  readonly session: Session;
  readonly watch: Stopwatch;
  readonly isRehearsal: boolean;
}

async function send(sending: Sending, ports: Ports): Promise<Report> {
  const { existing, plan, session, watch, isRehearsal } = sending;
  const destinations = plan.publish ? plan.destinations : [];
  const policy = {
    require: plan.require,
    primary: destinations[0],
    session: isRehearsal ? rehearsed(session) : session,
  };
  const ready = await watch.time('preflight', () => preflight(destinations, policy));
  const produced = producedFrom(existing);
  const delivery = { plan, preflight: ready, policy, produced, watch, isRehearsal };
  return deliver(delivery, isRehearsal ? rehearsing(ports) : ports);
}

/** What can be said before the image is read: its tags may depend on it, and its commit is its own. */
function withoutTags(plan: Plan): Plan {
  const destinations = plan.destinations.map((each) => ({ ...each, tags: [] }));
  return { ...plan, destinations, tagging: { ...plan.tagging, version: '' }, commit: '' };
}

/** What is known without the image: everything but its tags. Whatever is wrong with it is said before anything is read. */
function planBeforeReading({ request, facts, problems, isPromotion }: PublishExisting): Plan {
  // What publishes was planned once, as if it built: its problems are in the list.
  const plan = makePlan(request, facts, isPromotion ? problems : collectProblems());
  // A promotion without repositories has no `from` either, and that has been said.
  const later: ReadonlySet<string> = new Set(['tags', ...(isPromotion ? ['images'] : [])]);
  const add: Problems['add'] = (problem) => {
    if (!later.has(problem.input)) problems.add(problem);
  };
  checkPublishable({ plan, request, facts }, { list: problems.list, add });
  return plan;
}

function failIf({ list }: Problems): void {
  if (list.length > 0) throw new BadRequest(list);
}

/** The session for the source and the destinations. */
function sessionFor(
  request: PublishRequest,
  { destinations, publish }: Plan,
  { ports, directory }: { readonly ports: Ports; readonly directory: string },
) {
  const origin = originOf(request.from);
  const targets = new Set(publish ? destinations.map(({ registry }) => registry) : []);
  return {
    registries: [...new Set([...(origin === undefined ? [] : [origin]), ...targets])],
    // A login without a registry is for where the image goes, not for where it comes from.
    loginFor: (registry: string) =>
      targets.has(registry)
        ? loginFor(registry, request)
        : request.logins.find((login) => login.registry === registry),
    connection: request.connection,
    githubToken: request.githubToken,
    paths: dockerPaths(ports.env),
    directory,
  };
}

/** The registry that the image may come from. */
function originOf(from: string): string | undefined {
  const source = parseSource(from);
  return 'reference' in source ? source.reference?.registry : undefined;
}

/** The plan, now that the image is known. Throws with everything that is wrong. */
function planFor(existing: Existing, { request, facts, problems, isPromotion }: PublishExisting) {
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
  const typed = (['labels', 'annotations'] as const).filter((name) => tagging[name] !== '');
  return typed.map(
    (name) => `${name}: the image exists and is published as it is, so it does not get them`,
  );
}

function producedFrom({ image, content }: Existing): Produced {
  return {
    handedOver: { kind: 'image', image, keepsDigest: true },
    content,
    // Whoever opened it closes it.
    [Symbol.asyncDispose]: async () => {},
  };
}

/** Nobody else can be in the way of what is only rehearsed, and nothing is sent that could be told. */
function rehearsing(ports: Ports): Ports {
  const { clock, log } = ports;
  return { ...ports, clock: { ...clock, sleep: async () => {} }, log: { ...log, info: () => {} } };
}
