import type { Field } from './records.ts';

/** The fields of an entry: `key=value`, and those without `=`. */
export interface Attributes {
  /** Keys in lower case; of a repeated key the last value. */
  readonly values: ReadonlyMap<string, string>;
  readonly bare: readonly string[];
}

/** Splits each field at its first `=`; the value may contain more of them. */
export function readAttributes(fields: readonly Field[]): Attributes {
  const values = new Map<string, string>();
  const bare: string[] = [];
  for (const field of fields) {
    const equals = field.indexOf('=');
    if (equals < 0) bare.push(field);
    else values.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1));
  }
  return { values, bare };
}
