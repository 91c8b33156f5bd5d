import type { Clock } from './ports.ts';
import type { Timing } from './report/report.ts';

export interface Stopwatch {
  readonly timings: readonly Timing[];
  /** Runs the work and keeps when it began and how long it took. */
  time<T>(step: string, work: () => Promise<T>): Promise<T>;
}

export function startStopwatch(clock: Clock): Stopwatch {
  const timings: Timing[] = [];
  return {
    timings,
    async time(step, work) {
      const start = clock.now();
      const result = await work();
      timings.push({ step, start, milliseconds: clock.now() - start });
      return result;
    },
  };
}
