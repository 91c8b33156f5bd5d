import { type Bar, duration, lengthOf } from './timeline.ts';

/**
 * The timeline in Mermaid's language, which GitHub draws. Times of day instead of times since the epoch, because those
 * would be shown in the time zone of whoever looks.
 * https://mermaid.js.org/syntax/gantt.html
 */
export function renderGantt(bars: readonly Bar[]): string {
  return [
    'gantt',
    '  dateFormat HH:mm:ss.SSS',
    `  axisFormat ${lengthOf(bars) < SHORT ? '%S.%L' : '%M:%S'}`,
    '  todayMarker off',
    ...bars.map(({ label, level, start, milliseconds }) => {
      const status = level === 'step' ? '' : 'done, ';
      const text = `${label} ${duration(milliseconds)}`.replace(SYNTAX, '-').replaceAll(':', '∶');
      // A bar without width is not drawn.
      return `  ${text} :${status}${timeOfDay(start)}, ${Math.max(1, Math.round(milliseconds))}ms`;
    }),
  ].join('\n');
}

/** Milliseconds; less has several ticks in a second. */
const SHORT = 15_000;

/** All but letters, digits and what names of images are made of. A colon would end the text; the ratio sign looks like one. */
const SYNTAX = /[^\p{L}\p{N} ./:_-]/gu;

function timeOfDay(milliseconds: number): string {
  const pad = (value: number, length: number) => String(Math.floor(value)).padStart(length, '0');
  const rest = Math.round(milliseconds);
  const hours = pad((rest / 3_600_000) % 24, 2);
  const minutes = pad((rest / 60_000) % 60, 2);
  return `${hours}:${minutes}:${pad((rest / 1_000) % 60, 2)}.${pad(rest % 1_000, 3)}`;
}
