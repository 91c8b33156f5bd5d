import type { Clock } from '../ports.ts';

/** How long deliveries may take, in milliseconds. */
export interface Budget {
  /** One attempt. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability */
  readonly attemptMs: number;
  /** All attempts of one webhook. */
  readonly optionalMs: number;
  readonly requiredMs: number;
  /** What is not required and has failed once gets so much longer than the slowest that works. */
  readonly graceMs: number;
}

export const BUDGET: Budget = {
  attemptMs: 15_000,
  optionalMs: 30_000,
  requiredMs: 90_000,
  graceMs: 1_000,
};

/** One webhook among those that are being delivered. */
export interface Turn {
  /** An attempt has failed. From now on the signal may come. */
  failed(): void;
  /** Tells to give up, once an attempt has failed. */
  readonly signal: AbortSignal;
  done(delivered: boolean): void;
}

/**
 * Decides when retrying is no longer worth the wait of the whole run: where some webhook works, those that failed once are retried
 * only while others are waited for, and a little longer. Where none has worked yet, each has its whole budget.
 */
export interface Patience extends Disposable {
  turn(required: boolean): Turn;
}

export function createPatience(graceMs: number, clock: Pick<Clock, 'sleep'>): Patience {
  const end = new AbortController();
  const cut = new AbortController();
  const never = new AbortController();
  let waitedFor = 0;
  let delivered = 0;
  let isEnding = false;

  const check = () => {
    if (waitedFor > 0 || delivered === 0 || isEnding) return;
    isEnding = true;
    clock.sleep(graceMs, end.signal).then(
      () => cut.abort(),
      // Everything is settled already.
      () => {},
    );
  };

  return {
    turn(required) {
      waitedFor += 1;
      let isWaitedFor = true;
      const leave = () => {
        if (isWaitedFor) waitedFor -= 1;
        isWaitedFor = false;
        check();
      };
      return {
        get signal() {
          return isWaitedFor ? never.signal : cut.signal;
        },
        failed() {
          if (!required) leave();
        },
        done(success) {
          if (success) delivered += 1;
          leave();
        },
      };
    },
    [Symbol.dispose]: () => end.abort(),
  };
}
