import { stripVTControlCharacters, styleText } from 'node:util';

/** What the log writes to: standard error, so that standard output holds the result alone. */
export interface Terminal {
  readonly isTTY?: boolean;
  /** Width in characters. */
  readonly columns?: number;
  /** Height in lines. */
  readonly rows?: number;
  write(text: string): unknown;
}

export interface StatusSurroundings {
  /** Milliseconds since any fixed time. */
  readonly now: () => number;
  /** Calls again and again, about once a second, until the function it gives is called. */
  readonly eachSecond: (work: () => void) => () => void;
}

/** The last lines of a terminal: what is being done now, for how long, and its details. */
export interface LiveStatus {
  show(text: string, details?: readonly string[]): void;
  /** Takes it away for a line of the log; `draw` brings it back. */
  erase(): void;
  draw(): void;
  /** Takes it away for good. */
  end(): void;
}

/** Back to the first column, and erase to the end of the line (ECMA-48 EL). */
const ERASE_LINE = '\r\u001b[2K';
/** One line up (ECMA-48 CUU). */
const UP = '\u001b[1A';
const WIDTH_OF_OLD_TERMINALS = 80;
const HEIGHT_OF_OLD_TERMINALS = 24;

export function liveStatus(
  terminal: Terminal,
  { now, eachSecond }: StatusSurroundings,
): LiveStatus {
  let text = '';
  let details: readonly string[] = [];
  let since = 0;
  let drawn = 0;
  let stop: (() => void) | undefined;
  const erase = () => {
    if (drawn > 0) terminal.write(`${ERASE_LINE}${`${UP}${ERASE_LINE}`.repeat(drawn - 1)}`);
    drawn = 0;
  };
  const draw = () => {
    if (text === '') return;
    const width = terminal.columns || WIDTH_OF_OLD_TERMINALS;
    const lines = [
      cutToFit(text, `  ${elapsed(now() - since)}`, width),
      ...fitting(details, terminal).map((line) => cutToFit(`  ${line}`, '', width)),
    ];
    erase();
    const painted = lines.map((line) => styleText('cyan', line, { validateStream: false }));
    terminal.write(`${ERASE_LINE}${painted.join('\n')}`);
    drawn = lines.length;
  };
  const end = () => {
    erase();
    text = '';
    stop?.();
    stop = undefined;
  };
  return {
    erase,
    draw,
    show(next, nextDetails = []) {
      const line = visible(next);
      if (line === '') return end();
      if (line === text && nextDetails.length + details.length === 0) return;
      if (line !== text) since = now();
      text = line;
      details = nextDetails.map(visible);
      stop ??= eachSecond(draw);
      draw();
    },
    end,
  };
}

/** On one line; spaces may stand for columns. */
function visible(text: string): string {
  return stripVTControlCharacters(text).replace(/\s/g, ' ').trim();
}

/** A line above the top of the screen could not be erased. */
function fitting(details: readonly string[], { rows }: Terminal): readonly string[] {
  const room = Math.max(0, (rows || HEIGHT_OF_OLD_TERMINALS) - 3);
  if (details.length <= room) return details;
  return [...details.slice(0, room), `… and ${details.length - room} more`];
}

/** A line that wraps could not be erased, so the text gives way. Wide characters count as two columns at most. */
function cutToFit(text: string, suffix: string, width: number): string {
  const room = width - 1 - suffix.length;
  let used = 0;
  let shown = '';
  for (const point of text) {
    used += (point.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
    if (used > room) return `${shown}${suffix}`;
    shown += point;
  }
  return `${shown}${suffix}`;
}

function elapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
