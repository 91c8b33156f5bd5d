import { escapeHtml } from './escape-html.ts';
import { type Bar, duration, lengthOf } from './timeline.ts';

/** In the picture's own units, which are pixels unless it is scaled down. */
const WIDTH = 900;
const LABELS = 300;
/** For the duration behind the longest bar. */
const MARGIN = 90;
const ROW = 26;
const BAR = 16;
const MAX_LABEL = 42;

/** The timeline as a picture within an HTML page: colours come from the page's style, by class. */
export function renderTimelineSvg(bars: readonly Bar[]): string {
  const total = Math.max(1, lengthOf(bars));
  const scale = (WIDTH - LABELS - MARGIN) / total;
  const height = bars.length * ROW + ROW;
  const name = `Timeline, ${duration(total)}`;
  return [
    `<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(name)}" xmlns="http://www.w3.org/2000/svg">`,
    ...ticks(total).map((at) => renderTick(at, { x: LABELS + at * scale, height })),
    ...bars.map((bar, row) => renderBar(bar, { y: row * ROW, scale })),
    '</svg>',
  ].join('\n');
}

function renderBar(bar: Bar, { y, scale }: { readonly y: number; readonly scale: number }): string {
  const { label, level, start, milliseconds } = bar;
  const x = LABELS + start * scale;
  const width = Math.max(2, milliseconds * scale);
  const baseline = y + BAR - 3;
  const indent = level === 'part' ? 16 : 0;
  const shown = label.length > MAX_LABEL ? `…${label.slice(1 - MAX_LABEL)}` : label;
  return [
    `<g class="${level}"><title>${escapeHtml(label)}</title>`,
    `<text x="${indent}" y="${baseline}">${escapeHtml(shown)}</text>`,
    `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${BAR}" rx="2"/>`,
    `<text class="time" x="${round(x + width + 6)}" y="${baseline}">${duration(milliseconds)}</text></g>`,
  ].join('');
}

function renderTick(at: number, { x, height }: { readonly x: number; readonly height: number }) {
  const bottom = height - ROW + 4;
  return [
    `<line class="tick" x1="${round(x)}" y1="0" x2="${round(x)}" y2="${bottom}"/>`,
    `<text class="tick" x="${round(x)}" y="${bottom + 14}">${Number((at / 1_000).toPrecision(6))} s</text>`,
  ].join('');
}

/** Three to seven round times. */
function ticks(total: number): readonly number[] {
  const magnitude = 10 ** Math.floor(Math.log10(total));
  const fitting = [5, 2, 1, 0.5, 0.2].map((each) => each * magnitude);
  const step = fitting.find((each) => total / each >= 2.5) ?? magnitude / 5;
  const count = Math.floor(total / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
