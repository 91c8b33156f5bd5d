/** Where a piece of an input stands, so that messages can quote it. */
export interface Entry {
  /** The input's name. */
  readonly input: string;
  /** As typed, without white space around it. */
  readonly text: string;
  /** Counted from 1; absent for texts that nobody typed (the default rules). */
  readonly line?: number;
}

/** The message with the entry and its line: behind it, unless it quotes the whole entry already. */
export function withEntry(message: string, entry: Entry): string {
  const quoted = `"${entry.text}"`;
  const where = quoteEntry(entry);
  return message.includes(quoted) ? message.replace(quoted, () => where) : `${message} in ${where}`;
}

/** `"type=foo" (line 2)`. */
export function quoteEntry({ text, line }: Entry): string {
  return line === undefined ? `"${text}"` : `"${text}" (line ${line})`;
}
