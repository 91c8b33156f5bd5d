import type { PublishRequest } from '../inputs/request.ts';
import type { Ports } from '../ports.ts';
import { announceNotifications } from '../report/announce-notifications.ts';
import type { Notifications } from '../report/notification.ts';
import type { NotifyEvent } from './event.ts';
import { notify } from './notify.ts';
import { toStatement } from './statement.ts';

export type NotifyRequest = Pick<
  PublishRequest,
  'webhooks' | 'deployment' | 'commitStatus' | 'dryRun'
>;

/** Sends an event to all who asked for it, and shows it beside the commit. */
export async function tellEveryone(
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
