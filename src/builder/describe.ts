import type { Choice } from './choose.ts';

/** Which builder was chosen, for what is shown. */
export interface BuilderReport {
  /** `''`: the engine’s own, or one that is yet to be named. */
  readonly name: string;
  /** `docker`, `docker-container`, … */
  readonly driver: string;
  /** Whether it is made for this run. */
  readonly isNew: boolean;
  readonly why: string;
}

export function builderReport({ builder: { name, driver }, isNew, why }: Choice): BuilderReport {
  return { name, driver, isNew, why };
}

/** `the engine’s own (docker): it was named`. */
export function builderInWords({ name, driver, isNew, why }: BuilderReport): string {
  return `${isNew ? 'a new one' : name || 'the engine’s own'} (${driver}): ${why}`;
}
