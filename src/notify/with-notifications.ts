import { changedTexts, toPublishError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { Report } from '../report/report.ts';
import type { RunFacts } from '../tagging/index.ts';
import { failedEvent, type NotifyEvent, publishedEvent } from './event.ts';
import type { NotifyRequest } from './tell-everyone.ts';

/** A run that others want to hear of. */
export interface Watched {
  readonly request: NotifyRequest;
  readonly facts: RunFacts;
  /** What is known before the work begins. */
  readonly plan: Plan;
}

/**
 * Does the work; then tells how it ended everyone who wants to know. Only what `work` throws is thrown. Of neither a secret is left: what
 * is told here, and a report that is kept, are read by others than those of the log.
 */
export async function withNotifications(
  { request, facts, plan }: Watched,
  ports: Ports,
  work: (know: (plan: Plan) => void) => Promise<Report>,
): Promise<Report> {
  let known = plan;
  // Loaded when there is something to tell: a run ends with it.
  const tell = async (event: NotifyEvent) => {
    const { tellEveryone } = await import('./tell-everyone.ts');
    return tellEveryone(event, request, ports);
  };
  try {
    const report = withoutSecrets(
      await work((better) => {
        known = better;
      }),
      ports,
    );
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
    const failure = changedTexts(toPublishError(error), ports.redact);
    const isTold =
      !request.dryRun && known.publish && known.destinations.length > 0 && failure.exitCode !== 2;
    // Whoever cancels a run knows it, and waits for its end.
    if (isTold && !ports.signal?.aborted) {
      await tell(failedEvent(known, failure, { facts, now: ports.clock.now() }));
    }
    throw failure;
  }
}

/** What registries said when they refused. */
function withoutSecrets(report: Report, { redact }: Pick<Ports, 'redact'>): Report {
  const failures = report.failures.map(({ destination, error }) => {
    return { destination, error: changedTexts(error, redact) };
  });
  return { ...report, failures };
}
