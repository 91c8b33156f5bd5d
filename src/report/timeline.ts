import type { Report } from './report.ts';

/** One bar of the timeline; times in milliseconds since its beginning. */
export interface Bar {
  readonly label: string;
  readonly start: number;
  readonly milliseconds: number;
  /** The whole run, or what happened inside of one of its steps. */
  readonly level: 'step' | 'part';
}

/** More would be no picture any more. */
const MAX_PARTS = 20;
const MAX_BARS = 40;

/** The steps of the run in order, and the uploads to each destination below the step that made them. */
export function timelineOf({ timings, published }: Report): readonly Bar[] {
  const uploads = published
    .flatMap(({ destination: { name }, upload }) =>
      upload ? [{ label: `upload to ${name}`, level: 'part', ...upload } as const] : [],
    )
    .slice(0, MAX_PARTS);
  const steps = timings
    .slice(0, MAX_BARS - MAX_PARTS)
    .flatMap(({ step, start, milliseconds }) => [
      { label: step, level: 'step', start, milliseconds } as const,
      ...(step === 'publish' ? uploads : []),
    ]);
  const origin = Math.min(...steps.map(({ start }) => start));
  return steps.map((bar) => ({ ...bar, start: bar.start - origin }));
}

/** From the beginning of the first to the end of the last, in milliseconds. */
export function lengthOf(bars: readonly Bar[]): number {
  return Math.max(0, ...bars.map(({ start, milliseconds }) => start + milliseconds));
}

/** `0.1 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
