import { parseCommaList, parseLines } from './lists.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

/** A list of which every entry has a form. */
export interface Form {
  readonly input: InputName;
  readonly pattern: RegExp;
  /** An entry as it should be. */
  readonly example: string;
}

/** Reads lists and says of each entry that has not its form how it should be. */
export function formReader(typed: Typed, problems: Problems) {
  const check = (entries: readonly string[], { input, pattern, example }: Form) => {
    for (const entry of entries.filter((each) => !pattern.test(each))) {
      problems.add({
        input,
        message: `${quote(entry)} is not understood`,
        fix: `For example \`${example}\`.`,
      });
    }
    return entries;
  };
  return {
    lines: (form: Form) => check(parseLines(typed(form.input)), form),
    comma: (form: Form) => check(parseCommaList(typed(form.input)), form),
  };
}
