import { resultInWords } from './announce-notifications.ts';
import { type Table, table } from './document.ts';
import type { Report } from './report.ts';

/** Every webhook that was to be told, and whether it was. */
export function notificationTable({ notifications }: Report): readonly Table[] {
  return table(
    ['Notification', 'Format', 'Event', 'Result'],
    notifications?.deliveries ?? [],
    (each) => [[{ code: each.host }], each.format, each.event, resultInWords(each)],
  );
}
