/** Where a piece of an input stands, so that messages can quote it. */
export interface Entry {
  /** The input's name. */
  readonly input: string;
  /** As typed, without white space around it. */
  readonly text: string;
  /** Counted from 1; absent for texts that nobody typed (the default rules). */
  readonly line?: number;
}

/** `"type=foo" (line 2)`. */
export function quoteEntry({ text, line }: Entry): string {
  return line === undefined ? `"${text}"` : `"${text}" (line ${line})`;
}
