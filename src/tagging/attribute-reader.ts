import { type Entry, quoteEntry } from './entry.ts';
import { readTemplate } from './expression.ts';
import type { Findings } from './findings.ts';
import { compilePattern } from './pattern.ts';
import type { Pattern } from './rule.ts';
import type { Scope } from './scope.ts';
import type { Template } from './template.ts';

/** Reads the attributes of one entry. What is wrong is reported, and then there is no value. */
export interface AttributeReader {
  readonly entry: Entry;
  has(key: string): boolean;
  text(key: string): string | undefined;
  template(key: string, localNames?: readonly string[]): Template | undefined;
  pattern(key: string): Pattern | undefined;
  /** A number the test accepts. */
  number(key: string, test: RegExp): number | undefined;
  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined;
  fail(message: string, fix: string): undefined;
}

/** Makes a reader of `key=value` pairs. */
export function readerOf(
  entry: Entry,
  values: ReadonlyMap<string, string>,
  context: { readonly scope: Scope; readonly findings: Findings },
): AttributeReader {
  const { scope, findings } = context;
  function fail(message: string, fix: string): undefined {
    findings.problems.push({
      input: entry.input,
      message: `${message} in ${quoteEntry(entry)}`,
      fix,
    });
  }
  return {
    entry,
    fail,
    has: (key) => values.has(key),
    text: (key) => values.get(key),
    template(key, localNames = []) {
      const text = values.get(key);
      return text === undefined
        ? undefined
        : readTemplate(text, { entry, scope, findings, localNames });
    },
    pattern(key) {
      const text = values.get(key);
      if (text === undefined) return undefined;
      const expression = compilePattern(text);
      return (
        (expression && { text, expression }) ??
        fail(
          `${key}=${text} is not a regular expression`,
          'Correct it: each of `\\ ( [ . + * ?` that stands for itself needs a `\\` before it.',
        )
      );
    },
    number(key, test) {
      const text = values.get(key);
      if (text === undefined) return undefined;
      return test.test(text)
        ? Number(text)
        : fail(`${key}=${text} is not a number`, `For example \`${key}=1\`.`);
    },
    oneOf(key, allowed) {
      const text = values.get(key);
      if (text === undefined) return undefined;
      return (
        allowed.find((each) => each === text) ??
        fail(`unknown ${key} "${text}"`, `Use one of ${allowed.join(', ')}.`)
      );
    },
  };
}
