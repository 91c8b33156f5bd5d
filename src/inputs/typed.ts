import { INPUTS, type InputName, type RawInputs } from './schema.ts';

/** Reads one input: what was typed, else its default. */
export type Typed = (name: InputName) => string;

/** What was typed, with white space around it dropped, else the input's default. */
export function typedValues(raw: RawInputs): Typed {
  const defaults = new Map<string, string>();
  for (const input of INPUTS) if ('default' in input) defaults.set(input.name, input.default);
  return (name) => raw[name]?.trim() || (defaults.get(name) ?? '');
}
