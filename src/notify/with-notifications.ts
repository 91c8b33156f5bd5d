import { toPublishError } from '../errors.ts';
import type { PublishRequest } from '../inputs/request.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import { announceNotifications } from '../report/announce-notifications.ts';
import type { Notifications } from '../report/notification.ts';
import type { Report } from '../report/report.ts';
import type { RunFacts } from '../tagging/index.ts';
import { failedEvent, type NotifyEvent, publishedEvent } from './event.ts';
import { notify } from './notify.ts';
import { toStatement } from './statement.ts';

export type NotifyRequest = Pick<
  PublishRequest,
  'webhooks' | 'deployment' | 'commitStatus' | 'dryRun'
>;

/** A run that others want to hear of. */
export interface Watched {
  readonly request: NotifyRequest;
  readonly facts: RunFacts;
  /** What is known before the work begins. */
  readonly plan: Plan;
}

/** Does the work; then tells how it ended everyone who wants to know. Only what `work` throws is thrown. */
export async function withNotifications(
  { request, facts, plan }: Watched,
  ports: Ports,
  work: (know: (plan: Plan) => void) => Promise<Report>,
): Promise<Report> {
  let known = plan;
  const tell = (event: NotifyEvent) => tellEveryone(event, request, ports);
  try {
    const report = await work((better) => {
      known = better;
    });
    const start = ports.clock.now();
    const event = request.dryRun ? undefined : publishedEvent(report, { facts, now: start });
    if (!event) return report;
    const notifications = await tell(event);
    const milliseconds = ports.clock.now() - start;
    const isWorthNaming = notifications.deliveries.length > 0;
    return {
      ...report,
      notifications,
      timings: isWorthNaming
        ? [...report.timings, { step: 'notify', start, milliseconds }]
        : report.timings,
    };
  } catch (error) {
    const failure = toPublishError(error);
    const isTold =
      !request.dryRun && known.publish && known.destinations.length > 0 && failure.exitCode !== 2;
    // Whoever cancels a run knows it, and waits for its end.
    if (isTold && !ports.signal?.aborted) {
      await tell(failedEvent(known, failure, { facts, now: ports.clock.now() }));
    }
    throw error;
  }
}

async function tellEveryone(
  event: NotifyEvent,
  request: NotifyRequest,
  ports: Ports,
): Promise<Notifications> {
  const [notifications] = await Promise.all([
    notify({ event, webhooks: request.webhooks }, ports),
    showBesideCommit(event, request, ports),
  ]);
  announceNotifications(notifications, ports.log);
  return notifications;
}

/** Best effort: what cannot be shown there is a warning. */
async function showBesideCommit(
  event: NotifyEvent,
  { deployment, commitStatus }: NotifyRequest,
  { codeHost, log }: Ports,
): Promise<void> {
  const statement = toStatement(event);
  if (!statement || !codeHost) return;
  const problems = await Promise.all([
    deployment === '' ? undefined : codeHost.deploy(deployment, statement),
    commitStatus ? codeHost.setStatus(statement) : undefined,
  ]);
  for (const problem of problems) if (problem !== undefined) log.warning(problem);
}
