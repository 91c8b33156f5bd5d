import type { WebhookRequest } from '../inputs/webhook-request.ts';
import type { Ports } from '../ports.ts';
import type { Message } from './message.ts';
import type { Budget, Turn } from './patience.ts';
import { type Reply, replyAfter } from './reply.ts';
import { toAttempt } from './request.ts';
import { send } from './send.ts';

export type DeliveryPorts = Pick<Ports, 'fetch' | 'clock' | 'signal'>;

/** What all requests of one webhook share. */
export interface Delivery {
  readonly webhook: WebhookRequest;
  readonly budget: Budget;
  readonly turn: Turn;
  /** When to stop, milliseconds since the epoch. */
  readonly deadline: number;
  /** The job's ID token, where the webhook wants one. */
  readonly idToken: () => Promise<string | undefined>;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface Delivered {
  readonly reply: Reply;
  readonly attempts: number;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
const MOST_ATTEMPTS = 12;

/** Sends a message until it is taken, refused for good, or out of time. Never throws. */
export async function deliver(
  message: Message,
  delivery: Delivery,
  ports: DeliveryPorts,
): Promise<Delivered> {
  const { turn, deadline, random } = delivery;
  const { clock } = ports;
  let last: Reply | undefined;
  for (let attempts = 1; ; attempts += 1) {
    const reply = await attempt(message, delivery, ports);
    if (reply.delivered) return { reply, attempts };
    // What it was given up for says more than that it was.
    if (last && signalOf(delivery, ports).aborted) return { reply: last, attempts };
    last = reply;
    turn.failed();
    if (!reply.temporary || attempts === MOST_ATTEMPTS) return { reply, attempts };
    const told = reply.retryAfterMs || undefined;
    const delay = told ?? backoff(attempts, random());
    if (clock.now() + delay > deadline) {
      const asked = told === undefined ? '' : `; it asks to wait ${Math.ceil(told / 1000)} s`;
      return { reply: { ...reply, reason: `${reply.reason}${asked}` }, attempts };
    }
    try {
      await clock.sleep(delay, signalOf(delivery, ports));
    } catch {
      return { reply, attempts };
    }
  }
}

async function attempt(
  message: Message,
  { webhook, turn, budget, deadline, idToken }: Delivery,
  ports: DeliveryPorts,
): Promise<Reply> {
  const signal = signalOf({ turn }, ports);
  const now = ports.clock.now();
  // A slow receiver may have nothing left; what is tried is tried for a second at least.
  const timeoutMs = Math.min(budget.attemptMs, Math.max(1000, deadline - now));
  try {
    const request = toAttempt(message, webhook, { now, idToken: await idToken() });
    return await send(request, { webhook, timeoutMs, signal }, ports);
  } catch (error) {
    return { ...replyAfter(error), reason: `got nothing: ${(error as Error).message}` };
  }
}

function signalOf({ turn }: Pick<Delivery, 'turn'>, { signal }: DeliveryPorts): AbortSignal {
  return signal ? AbortSignal.any([signal, turn.signal]) : turn.signal;
}

/** Doubles up to the longest; the second half is random, so that runs do not come back together. */
function backoff(attempts: number, random: number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
