import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Environment of a job in which nobody has to wait for what is tried again. */
export const FAST_CLOCK = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'fast-clock.ts'))}`,
} as const;
