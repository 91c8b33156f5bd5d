import { PublishError } from '../errors.ts';
import type { Log } from '../ports.ts';
import type { Notification, Notifications } from './notification.ts';
import type { Report } from './report.ts';

/** Says what became of each webhook; of its URL only the host. */
export function announceNotifications(
  { deliveries }: Notifications,
  log: Pick<Log, 'info' | 'warning'>,
): void {
  for (const delivery of deliveries) {
    const line = `Notification of ${nameOf(delivery)}: ${resultInWords(delivery)}`;
    if (delivery.outcome === 'delivered') log.info(line);
    else log.warning(`${line}.\nWhat is in the registries does not depend on it.`);
    if (delivery.omitted > 0) {
      log.warning(
        `${nameOf(delivery)} was not told of ${delivery.omitted} tags: the format ${delivery.format} needs a request for each, and they are too many. Use the format generic.`,
      );
    }
  }
}

/** `delivered`, `failed: answered 503, after 4 attempts`. */
export function resultInWords(delivery: Notification): string {
  const { outcome, requests, delivered, attempts, reason } = delivery;
  const tries = attempts > requests ? `, after ${attempts} attempts` : '';
  if (outcome === 'delivered') return `delivered${tries}`;
  const part = delivered > 0 ? ` (${delivered} of ${requests} were delivered)` : '';
  return `failed: it ${reason ?? ''}${tries}${part}`;
}

/** Throws where a webhook that is `required` was not told of what was published. */
export function requireDelivered({ notifications }: Report): void {
  const missed = (notifications?.deliveries ?? []).filter(
    ({ outcome, required }) => required && outcome === 'failed',
  );
  if (missed.length === 0) return;
  throw new PublishError({
    code: 'NOTIFY_FAILED',
    message: `The image is published, but ${missed.map(nameOf).join(', ')} could not be told, and that is required.`,
    fix: 'Run the job again: what is published stays, and the notification has the same id. Or leave out `required: true`.',
    detail: missed.map((each) => `${nameOf(each)}: ${resultInWords(each)}`),
  });
}

function nameOf({ host, format }: Notification): string {
  return `${host} (${format})`;
}
