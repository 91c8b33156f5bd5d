import { RegistryError } from './error.ts';
import type { Settings } from './options.ts';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A host that has not answered once is probably misspelled or blocked; nobody wants to wait minutes to hear that. */
const FIRST_CONTACT_MS = 60_000;
/** A transfer may be longer than the whole time for retries; it gets another chance all the same. */
const FEWEST_ATTEMPTS = 3;

/** The retries of one operation. */
export interface Patience {
  /** Waits before the next attempt, or throws the error if another one is useless or too late. */
  wait(error: unknown): Promise<void>;
  /** Starts the time anew: something has been achieved that another attempt need not repeat. */
  progress(): void;
}

/** The retries of one registry. What it tells one request to wait holds for all of them. */
export interface Retry {
  /** Resolves when the registry may be asked. */
  ready(): Promise<void>;
  /** The registry has answered. */
  answered(): void;
  patience(): Patience;
}

export function createRetry(settings: Settings): Retry {
  const { clock, signal, host, random, onWait } = settings;
  let pausedUntil = 0;
  let hasAnswered = false;
  /** One operation may be part of another, which has no more patience for the same failure. */
  const givenUp = new WeakSet<RegistryError>();

  const ready = async (): Promise<void> => {
    for (let rest = pausedUntil - clock.now(); rest > 0; rest = pausedUntil - clock.now()) {
      await clock.sleep(rest, signal);
    }
  };
  const limitFor = ({ kind, fewAttempts }: RegistryError): number => {
    if (hasAnswered) return settings.retryTimeoutMs;
    if (kind === 'not-a-registry' || fewAttempts) return 0;
    const isUnknown = kind === 'unreachable';
    return Math.min(settings.retryTimeoutMs, isUnknown ? FIRST_CONTACT_MS : Infinity);
  };

  const patience = (): Patience => {
    let failures = 0;
    let since: number | undefined;
    return {
      progress() {
        failures = 0;
        since = undefined;
      },
      async wait(error) {
        signal?.throwIfAborted();
        if (!(error instanceof RegistryError) || !error.temporary || givenUp.has(error))
          throw error;
        const now = clock.now();
        since ??= now;
        failures += 1;
        const remaining = since + limitFor(error) - now;
        const isEarly = error.kind === 'unreachable' && failures < FEWEST_ATTEMPTS;
        if (remaining <= 0 && !isEarly) {
          givenUp.add(error);
          throw error;
        }
        // Zero would be a loop without a pause.
        const told = error.retryAfterMs || undefined;
        const delay = Math.max(0, told ? Math.min(told, remaining) : backoff(failures, random()));
        // A registry that counts requests must hear none from the others either.
        if (told !== undefined || error.kind === 'rate-limited') {
          pausedUntil = Math.max(pausedUntil, now + delay);
        }
        onWait({ host, reason: reasonOf(error), delay, attempt: failures + 1 });
        if (delay > 0) await clock.sleep(delay, signal);
      },
    };
  };
  return {
    ready,
    patience,
    answered() {
      hasAnswered = true;
    },
  };
}

/** Doubles up to the longest; the second half of each delay is random, so that clients do not come back together. */
function backoff(failures: number, random: number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

function reasonOf({ status, codes, message, kind }: RegistryError): string {
  if (kind === 'rate-limited') return `rate limited (${[status, ...codes].join(' ')})`;
  return status === undefined ? message : `answered ${[status, ...codes].join(' ')}`;
}
