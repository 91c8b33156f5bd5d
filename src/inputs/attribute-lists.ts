import { attributesOf, parseCsv } from './csv.ts';
import { parseLines } from './lists.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Problems } from './values.ts';

/** A list of records of attributes, `type=…,key=value`. */
export interface AttributeList {
  readonly input: InputName;
  readonly text: string;
  /** A record as it should be. */
  readonly example: string;
  /** What a record of one field without `=` is: an image, a path; absent where it is a mistake. */
  readonly bare?: string;
}

/** The records as they were typed, for buildx to read. Whether a `type` is known, the builder decides: new ones come. */
export function parseAttributeList(
  { input, text, example, bare }: AttributeList,
  problems: Problems,
): readonly string[] {
  const entries = parseLines(text);
  for (const entry of entries) {
    const message = mistakeIn(entry, bare !== undefined);
    if (message === undefined) continue;
    const or = bare === undefined ? '' : `, or ${bare}`;
    problems.add({ input, message, fix: `For example \`${example}\`${or}.` });
  }
  return entries;
}

function mistakeIn(entry: string, isBareAllowed: boolean): string | undefined {
  const fields = parseCsv(entry);
  if (fields === undefined) {
    return `${quote(entry)} is malformed: a quote stands before and after a whole \`key=value\`, and is doubled inside`;
  }
  const [only = '', ...more] = fields;
  if (isBareAllowed && more.length === 0 && only !== '' && !only.includes('=')) return undefined;
  const wrong = fields.find((field) => !/^\s*[\w.-]+(?:\[[^\]]*\])?[\w.-]*=/.test(field));
  if (wrong !== undefined) return `${quote(wrong)} in ${quote(entry)} is no \`key=value\``;
  return attributesOf(fields).get('type') ? undefined : `${quote(entry)} names no type`;
}
