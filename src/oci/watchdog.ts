/** Aborts a request when nothing happens for too long. */
export interface Watchdog {
  readonly signal: AbortSignal;
  /** In milliseconds. */
  readonly usualMs: number;
  /** Starts to count, from now on. `ms` replaces the usual time. */
  arm(ms?: number): void;
  /** Stops to count: it is not the registry's turn. */
  disarm(): void;
  readonly expired: boolean;
}

/** Uses the real clock: a silent peer is noticed in real time, whatever time the caller pretends. */
export function createWatchdog(usualMs: number): Watchdog {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerMs = 0;
  let expired = false;
  const disarm = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const expire = (): void => {
    expired = true;
    controller.abort(new Error('timeout'));
  };
  return {
    signal: controller.signal,
    usualMs,
    disarm,
    arm(ms = usualMs) {
      if (timer && ms === timerMs) {
        timer.refresh();
        return;
      }
      disarm();
      timerMs = ms;
      timer = setTimeout(expire, ms);
    },
    get expired() {
      return expired;
    },
  };
}
