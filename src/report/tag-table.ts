import type { Published, PublishedTag } from '../publish/published.ts';
import type { Cell, Line, Table } from './document.ts';
import { table } from './document.ts';
import { type PlanRow, planRows } from './plan-table.ts';
import type { Report } from './report.ts';

/** Different results of one tag that are shown, one per line. */
const MAX_RESULTS = 4;

/** Every tag: why it is there, when it moves, and what became of it. */
export function tagTable({ plan, published }: Report): readonly Table[] {
  const isResult = published.length > 0;
  const head = ['Tag', 'Why', 'Moves', isResult ? 'Result' : 'Where'];
  return table(head, planRows(plan), (row) => [
    [{ code: row.tag }],
    row.why,
    row.moves,
    isResult ? resultOf(row, published) : row.where,
  ]);
}

/** One line where all destinations agree; else one for each result, with the destinations that have it. */
function resultOf({ tag, only }: PlanRow, published: readonly Published[]): Cell {
  const results = new Map<string, { line: Line; names: string[] }>();
  for (const { destination, tags } of published) {
    const found = tags.find(({ name }) => name === tag);
    if (!found || (only !== undefined && only !== destination.name)) continue;
    const line = tagInWords(found);
    const key = JSON.stringify(line);
    const known = results.get(key) ?? { line, names: [] };
    known.names.push(destination.name);
    results.set(key, known);
  }
  const all = [...results.values()];
  const [first] = all;
  if (!first) return [['']];
  if (all.length === 1) return [first.line];
  const shown = all
    .slice(0, MAX_RESULTS)
    .map(({ line, names }): Line => [...line, `: ${few(names)}`]);
  return all.length > shown.length
    ? [...shown, [`… and ${all.length - shown.length} more`]]
    : shown;
}

function few(names: readonly string[]): string {
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
    : names.join(', ');
}

/** `moved from 1.2.2 (sha256:…)`, `kept at 2.0.0, higher than 1.2.3`, `unchanged`. */
export function tagInWords({ state, previous, previousVersion, why }: PublishedTag): Line {
  if (why !== undefined) return [why];
  if (previous === undefined) return [state];
  const digest = { code: shortDigest(previous) };
  return previousVersion
    ? ['moved from ', { strong: previousVersion }, ' (', digest, ')']
    : ['moved from ', digest];
}

/** As much of a digest as people compare. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digest.indexOf(':') + 13);
}
