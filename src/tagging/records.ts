import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';

/** One field of a record, without the quotes and the white space around it. */
export type Field = string;

/** One entry of a list: a line, or more where a quoted field holds line breaks. */
export interface ListRecord {
  readonly entry: Entry;
  readonly fields: readonly Field[];
}

/** A field, where the text goes on after it, or what is wrong with it. */
type FieldScan =
  | { readonly field: Field; readonly end: number }
  | { readonly fault: string; readonly fix: string };

const BLANK_OR_COMMENT = /[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y;
const QUOTED = /^"(?:[^"]|"")*"(?!")/;

/**
 * Reads a list as CSV, once over the whole text: a record per line, fields separated by commas. A field that starts with `"`
 * runs to the closing `"` and may hold commas and line breaks; inside it `""` is one quote. A quote elsewhere is text. Blank
 * lines and lines whose first visible character is `#` are dropped. A record that cannot be read is a problem, and
 * reading goes on with the next line. (csv-parse either rejects quotes in the middle of a field or accepts text after a
 * closing one, and `comment` finds a `#` anywhere.)
 */
export function readRecords(input: string, text: string, findings: Findings): ListRecord[] {
  const source = text.replace(/\r\n?/g, '\n');
  const records: ListRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const { fields, end, fault } = skipBlank(source, at) ?? readRecord(source, at);
    const entry = { input, text: source.slice(at, end).trim(), line };
    if (fault)
      findings.problems.push({
        input,
        message: `${fault.what} in "${entry.text}" (line ${line})`,
        fix: fault.fix,
      });
    else if (fields.length > 0) records.push({ entry, fields: withoutOuterQuotes(fields) });
    line += source.slice(at, end + 1).split('\n').length - 1;
    at = end + 1;
  }
  return records;
}

interface RecordScan {
  readonly fields: readonly Field[];
  /** Index of the line break after the record, or the text's length. */
  readonly end: number;
  readonly fault?: { readonly what: string; readonly fix: string };
}

function skipBlank(source: string, at: number): RecordScan | undefined {
  BLANK_OR_COMMENT.lastIndex = at;
  const blank = BLANK_OR_COMMENT.exec(source);
  return blank ? { fields: [], end: endOfLine(source, at) } : undefined;
}

function readRecord(source: string, start: number): RecordScan {
  const fields: Field[] = [];
  let at = start;
  while (true) {
    const scan = readField(source, at);
    if ('fault' in scan) {
      return { fields, end: endOfLine(source, start), fault: { what: scan.fault, fix: scan.fix } };
    }
    // A trailing comma is no further field.
    if (scan.field !== '') fields.push(scan.field);
    if (source[scan.end] !== ',') return { fields, end: scan.end };
    at = scan.end + 1;
  }
}

function readField(source: string, start: number): FieldScan {
  let at = start;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  if (source[at] === '"') return readQuoted(source, at);
  const end = nextSeparator(source, at);
  return { field: source.slice(at, end).trim(), end };
}

function readQuoted(source: string, open: number): FieldScan {
  // An even number of quotes in a row are quotes of the text, each doubled.
  const body = QUOTED.exec(source.slice(open));
  if (!body) {
    return {
      fault: 'a quote is not closed',
      fix: 'Close it, or remove it: quotes are needed only around a field with a comma.',
    };
  }
  const close = open + body[0].length - 1;
  const end = nextSeparator(source, close + 1);
  const rest = source.slice(close + 1, end).trim();
  if (rest !== '')
    return {
      fault: `text after a closing quote: ${rest}`,
      fix: 'Put the quotes around the whole field, and write a quote inside it as `""`.',
    };
  return { field: source.slice(open + 1, close).replaceAll('""', '"'), end };
}

function nextSeparator(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== ',' && source[at] !== '\n') at += 1;
  return at;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** Workflows that were written for a parser that reads each entry twice quote a whole rule: `"type=match,""pattern=…"""`. */
function withoutOuterQuotes(fields: readonly Field[]): readonly Field[] {
  const [only = '', ...others] = fields;
  const isWholeRule = others.length === 0 && /^type=[^,]*,/.test(only);
  if (!isWholeRule || only.includes('\n')) return fields;
  const inner = readRecord(only, 0);
  return inner.fault ? fields : inner.fields;
}
