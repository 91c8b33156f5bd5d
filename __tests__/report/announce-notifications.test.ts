import {
  announceNotifications,
  requireDelivered,
} from '../../src/report/announce-notifications.ts';
import type { Notification } from '../../src/report/notification.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { publishedAll, samplePlan, sampleReport } from './sample.ts';

const DELIVERED: Notification = {
  host: 'hooks.slack.com',
  format: 'slack',
  event: 'published',
  outcome: 'delivered',
  requests: 1,
  delivered: 1,
  attempts: 1,
  omitted: 0,
  status: 200,
  required: false,
  milliseconds: 12,
};
const FAILED: Notification = {
  ...DELIVERED,
  host: 'example.com',
  format: 'keel',
  outcome: 'failed',
  requests: 4,
  delivered: 2,
  attempts: 9,
  status: 503,
  reason: 'answered 503',
};

function said(...deliveries: readonly Notification[]) {
  const lines: string[] = [];
  announceNotifications(
    { payload: '', deliveries },
    {
      info: (text) => lines.push(`info: ${text}`),
      warning: (text) => lines.push(`warning: ${text}`),
    },
  );
  return lines;
}

async function reportOf(...deliveries: readonly Notification[]) {
  const plan = await samplePlan({ images: 'acme/app' });
  const notifications = { payload: '', deliveries };
  return { ...sampleReport(plan, publishedAll(plan)), notifications };
}

it('says what was delivered, and warns of what was not', () => {
  expect(said(DELIVERED, { ...DELIVERED, attempts: 3 }, FAILED)).toEqual([
    'info: Notification of hooks.slack.com (slack): delivered',
    'info: Notification of hooks.slack.com (slack): delivered, after 3 attempts',
    'warning: Notification of example.com (keel): failed: it answered 503, after 9 attempts (2 of 4 were delivered).\nWhat is in the registries does not depend on it.',
  ]);
});

it('warns of tags that were too many', () => {
  expect(said({ ...DELIVERED, format: 'keel', omitted: 10 })[1]).toMatch(
    /^warning: hooks\.slack\.com \(keel\) was not told of 10 tags/,
  );
});

it('throws only where a webhook that is required failed', async () => {
  const ok = await reportOf(FAILED, { ...DELIVERED, required: true });
  expect(() => requireDelivered(ok)).not.toThrow();
  const missed = await reportOf({ ...FAILED, required: true });
  expect(() => requireDelivered(missed)).toThrow(
    expect.objectContaining({
      code: 'NOTIFY_FAILED',
      exitCode: 1,
      message: expect.stringContaining('example.com (keel) could not be told'),
      detail: [expect.stringContaining('answered 503, after 9 attempts')],
    }),
  );
});

it('stands in the summary', async () => {
  const summary = renderSummary(await reportOf(DELIVERED, { ...FAILED, reason: 'said | <b>' }));
  expect(summary).toContain('| Notification | Format | Event | Result |');
  expect(summary).toContain('| <code>hooks.slack.com</code> | slack | published | delivered |');
  expect(summary).not.toContain('<b>');
});
