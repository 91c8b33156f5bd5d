import type { Environment } from '../ports.ts';

/** `SOURCE_DATE_EPOCH` in milliseconds, or what is wrong with it. */
export interface SourceDateEpoch {
  readonly time?: number;
  readonly warning?: string;
}

/** Whole seconds since the epoch: https://reproducible-builds.org/specs/source-date-epoch/ */
export function sourceDateEpoch(env: Environment): SourceDateEpoch {
  const text = env.SOURCE_DATE_EPOCH?.trim();
  if (!text) return {};
  // Twelve digits end in the year 33658; dates end in 275760.
  if (/^\d{1,12}$/.test(text)) return { time: Number(text) * 1000 };
  return {
    warning: `SOURCE_DATE_EPOCH is "${text}", which is not a number of seconds, and is ignored`,
  };
}
