import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../ports.ts';

/** The machine's clock. */
export const clock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    await wait(ms, undefined, signal ? { signal } : {});
  },
};
