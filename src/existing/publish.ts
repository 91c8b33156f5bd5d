import { deliver } from '../deliver.ts';
import type { Session } from '../login/session.ts';
import { withNotifications } from '../notify/with-notifications.ts';
import { indexAnnotations } from '../plan/index-annotations.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { Produced } from '../produce/produced.ts';
import { preflight } from '../publish/preflight.ts';
import { announce } from '../report/announce.ts';
import { planned, type Report } from '../report/report.ts';
import { openScratch } from '../scratch.ts';
import { type Stopwatch, startStopwatch } from '../stopwatch.ts';
import { openBothWays } from './open-both-ways.ts';
import { type Existing, openExisting } from './open-existing.ts';
import { type PublishExisting, planBeforeReading, planFor, withoutTags } from './plan-existing.ts';
import { rehearsed } from './rehearse.ts';

/** Reads the image, plans for it, and publishes it as it is: the same digest everywhere, with its signatures and attestations. */
export async function publishExisting(work: PublishExisting, ports: Ports): Promise<Report> {
  const { request, facts } = work;
  const preliminary = planBeforeReading(work);
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
  const annotations = indexAnnotations(preliminary.tagging);
  await using scratch = await openScratch(ports);
  const { directory } = scratch;
  await using session = await watch.time('log in', () =>
    openBothWays({ request, plan: preliminary, directory }, ports),
  );
  await using existing = await watch.time('read', () =>
    openExisting({ from: request.from, annotations, session, directory }, ports),
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

function producedFrom({ image, content, isMerged }: Existing): Produced {
  return {
    // The index of a merge is new each time, though what it lists may be published already.
    handedOver: { kind: 'image', image, keepsDigest: !isMerged },
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
