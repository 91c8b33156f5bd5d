import type { Problems } from './values.ts';

export interface YamlText {
  /** For messages. */
  readonly input: string;
  readonly text: string;
  /** What to write instead, as the end of a message. */
  readonly example: string;
}

/**
 * Reads a YAML list whose values are all text; anything else is a problem. The parser's own messages quote the text,
 * which holds secrets: only the line is told.
 */
export async function parseYamlList(
  { input, text, example }: YamlText,
  problems: Problems,
): Promise<readonly unknown[]> {
  // Few runs use it, so YAML is loaded only for those that do.
  const { parse } = await import('yaml');
  try {
    // Failsafe: every value is text, so that `0123` keeps its zero and `1e5` its letter.
    const list: unknown = parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
    if (Array.isArray(list)) return list;
    problems.add({ input, message: 'this is not a list', fix: example });
  } catch (error) {
    const line = lineOf(error);
    const where = line === undefined ? '' : ` (line ${line})`;
    const fix = `${example} Quote values that hold \`: \`, \`#\`, \`,\` or start with another sign.`;
    problems.add({ input, message: `this is not YAML${where}`, fix });
  }
  return [];
}

/** https://eemeli.org/yaml/#errors */
function lineOf(error: unknown): number | undefined {
  const { linePos } = error as { linePos?: readonly { readonly line: number }[] };
  return linePos?.[0]?.line;
}
