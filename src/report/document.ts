import type { Bar } from './timeline.ts';

/**
 * What a person is shown, before it is Markdown or HTML. Names of branches, messages of registries and all other text stand in it
 * as they are: what renders a document escapes them.
 */
export type Document = readonly Block[];

/** A piece of a line. */
export type Phrase = string | { readonly code: string } | { readonly strong: string };

/** A line. */
export type Line = readonly Phrase[];

/** Lines under each other. */
export type Cell = readonly Line[];

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that were left out. */
  readonly left: number;
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'line'; readonly line: Line }
  /** Something that must not be overlooked. */
  | {
      readonly kind: 'alert';
      readonly level: 'note' | 'warning' | 'caution';
      readonly lines: readonly Line[];
      /** Lines that were left out. */
      readonly left: number;
    }
  /** A command to copy. */
  | { readonly kind: 'command'; readonly text: string }
  | Table
  /** A table that opens on demand. */
  | { readonly kind: 'folded'; readonly summary: Line; readonly table: Table }
  | { readonly kind: 'timeline'; readonly bars: readonly Bar[] };

/** More rows nobody reads; they are counted and left out. */
export const MAX_ROWS = 100;
/** The same of lines of an alert. */
export const MAX_LINES = 50;

/** Nothing where there are no rows. */
export function table<T>(
  head: readonly string[],
  rows: readonly T[],
  cells: (row: T) => readonly (Cell | Line | string)[],
): readonly Table[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MAX_ROWS).map((row) => cells(row).map(toCell));
  return [{ kind: 'table', head, rows: shown, left: rows.length - shown.length }];
}

/** Nothing where there are no lines. */
export function alert(
  level: 'note' | 'warning' | 'caution',
  all: readonly (Line | string)[],
): Document {
  if (all.length === 0) return [];
  const lines = all.slice(0, MAX_LINES).map((line) => (typeof line === 'string' ? [line] : line));
  return [{ kind: 'alert', level, lines, left: all.length - lines.length }];
}

function toCell(content: Cell | Line | string): Cell {
  if (typeof content === 'string') return [[content]];
  return content.every((each) => Array.isArray(each)) ? (content as Cell) : [content as Line];
}
