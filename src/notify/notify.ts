import type { WebhookRequest } from '../inputs/webhook-request.ts';
import type { Ports } from '../ports.ts';
import type { Notification, Notifications } from '../report/notification.ts';
import { type Delivered, type DeliveryPorts, deliver } from './deliver.ts';
import type { NotifyEvent } from './event.ts';
import { generic } from './formats/generic.ts';
import { FORMATS } from './formats/index.ts';
import type { Messages } from './message.ts';
import { BUDGET, type Budget, createPatience, type Patience } from './patience.ts';

export type NotifyPorts = DeliveryPorts & Pick<Ports, 'idToken'>;

/** How patient and how random; given in tests. */
export interface Manner {
  readonly budget?: Budget;
  readonly random?: () => number;
}

/** Requests of one webhook at a time. */
const CONCURRENCY = 4;

/** Tells every webhook that wants to know, all at once. Never throws: each result says for itself what happened. */
export async function notify(
  {
    event,
    webhooks,
  }: { readonly event: NotifyEvent; readonly webhooks: readonly WebhookRequest[] },
  ports: NotifyPorts,
  { budget = BUDGET, random = Math.random }: Manner = {},
): Promise<Notifications> {
  const [own] = generic(event).messages;
  const wanted = webhooks
    .filter(({ events }) => events.includes(event.kind))
    .map((webhook) => ({ webhook, ...FORMATS[webhook.format](event) }))
    .filter(({ messages }) => messages.length > 0);
  using patience = createPatience(budget.graceMs, ports.clock);
  const context = { kind: event.kind, patience, budget, random };
  const deliveries = await Promise.all(wanted.map((each) => notifyOne(each, context, ports)));
  return { payload: own?.body ?? '', deliveries };
}

interface Context extends Required<Manner> {
  readonly kind: NotifyEvent['kind'];
  readonly patience: Patience;
}

async function notifyOne(
  { webhook, messages, omitted }: Messages & { readonly webhook: WebhookRequest },
  { kind, patience, budget, random }: Context,
  ports: NotifyPorts,
): Promise<Notification> {
  const { clock } = ports;
  const { host, format, required } = webhook;
  const start = clock.now();
  const turn = patience.turn(required);
  const deadline = start + (required ? budget.requiredMs : budget.optionalMs);
  const idToken = tokenFor(webhook, ports);
  const delivery = { webhook, budget, random, turn, deadline, idToken };
  const results: Delivered[] = [];
  const queue = [...messages];
  const work = async () => {
    for (let message = queue.shift(); message; message = queue.shift()) {
      const result = await deliver(message, delivery, ports);
      results.push(result);
      if (isAboutReceiver(result)) queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, queue.length) }, work));
  const failed = results.find(({ reply }) => !reply.delivered)?.reply;
  turn.done(!failed);
  const status = (failed ?? results.at(-1)?.reply)?.status;
  return {
    host,
    format,
    event: kind,
    outcome: failed ? 'failed' : 'delivered',
    requests: messages.length,
    delivered: results.filter(({ reply }) => reply.delivered).length,
    attempts: results.reduce((sum, { attempts }) => sum + attempts, 0),
    omitted,
    ...(status !== undefined && { status }),
    ...(failed && { reason: failed.reason }),
    required,
    milliseconds: clock.now() - start,
  };
}

/** Statuses that are about one message; whoever refuses for another reason, or is gone, refuses the next one as well. */
const ABOUT_MESSAGE: ReadonlySet<number> = new Set([400, 413, 415, 422]);

function isAboutReceiver({ reply }: Delivered): boolean {
  return !reply.delivered && !ABOUT_MESSAGE.has(reply.status ?? 0);
}

/** Asks once for all requests; a token outlives the budget. After a failure the next attempt asks again. */
function tokenFor(
  { audience }: WebhookRequest,
  { idToken }: NotifyPorts,
): () => Promise<string | undefined> {
  let token: Promise<string> | undefined;
  return async () => {
    if (audience === undefined) return undefined;
    if (!idToken) throw new Error('this job has no ID token');
    token ??= idToken(audience);
    try {
      return await token;
    } catch (error) {
      token = undefined;
      throw error;
    }
  };
}
