import { type Entry, quoteEntry } from './entry.ts';
import { expand, type LocalValues, readTemplate } from './expression.ts';
import type { Findings } from './findings.ts';
import type { Scope } from './scope.ts';

/** One `key=value` of labels or annotations. */
export type KeyValue = readonly [key: string, value: string];

/** A line quoted as a whole, as CSV would. */
const QUOTED_LINE = /^"(?:[^"]|"")*"$/;

/**
 * Reads labels or annotations: an entry per line, taken as it is (commas, quotes, `#` and `=` belong to the value), expanded.
 * Blank lines and lines that start with `#` are dropped; an entry without `=` is dropped with a warning.
 */
export function readKeyValues(
  input: 'labels' | 'annotations',
  text: string,
  context: { readonly scope: Scope; readonly findings: Findings; readonly version: string },
): KeyValue[] {
  const pairs: KeyValue[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const typed = line.trim();
    if (typed === '' || typed.startsWith('#')) continue;
    const entry: Entry = { input, text: typed, line: index + 1 };
    const pair = readPair(entry, context);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function readPair(
  entry: Entry,
  {
    scope,
    findings,
    version,
  }: { readonly scope: Scope; readonly findings: Findings; readonly version: string },
): KeyValue | undefined {
  const text = QUOTED_LINE.test(entry.text)
    ? entry.text.slice(1, -1).replaceAll('""', '"')
    : entry.text;
  const equals = text.indexOf('=');
  if (equals < 1) {
    findings.warnings.push(`${entry.input}: ${quoteEntry(entry)} is left out: write key=value`);
    return undefined;
  }
  const place = { entry, scope, findings, localNames: ['version'] };
  const key = readTemplate(text.slice(0, equals), place);
  const value = readTemplate(text.slice(equals + 1), place);
  if (!key || !value) return undefined;
  const local: LocalValues = { version };
  return [expand(key, scope, local).trim(), oneLine(expand(value, scope, local))];
}

/** Outputs hold one entry per line, so a value must not hold two. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** Of entries with one key the last one, sorted by key in the order of code points. */
export function merge(...lists: readonly (readonly KeyValue[])[]): KeyValue[] {
  return [...new Map(lists.flat())].sort(([one], [other]) => compareCodePoints(one, other));
}

/** `<` compares UTF-16 units, which puts U+10000 and above before U+E000. */
function compareCodePoints(one: string, other: string): number {
  const rest = Array.from(other, (each) => each.codePointAt(0) ?? 0);
  for (const [index, each] of Array.from(one).entries()) {
    const difference = (each.codePointAt(0) ?? 0) - (rest[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
