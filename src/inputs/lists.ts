/**
 * A line that is quoted as a whole, or several: from a quote at its start to the first one that is not doubled and
 * ends a line.
 */
const QUOTED_ENTRY = /[^\S\n]*"([^"]*(?:""[^"]*)*)"[^\S\n]*(?:\n|$)/y;
const LINE = /([^\n]*)(?:\n|$)/y;

/**
 * Entries of a list with one entry per line, each taken as it is: commas, quotes, `#` and `=` belong to the value. A line
 * quoted as a whole is unquoted, and a quoted entry may span lines (inside it `""` is one quote). Blank lines and lines
 * that start with `#` are dropped.
 */
export function parseLines(text: string): readonly string[] {
  const source = text.replace(/\r\n?/g, '\n');
  const entries: string[] = [];
  for (let at = 0; at < source.length; ) {
    const quoted = matchAt(QUOTED_ENTRY, source, at);
    const [whole, body] = quoted ?? matchAt(LINE, source, at) ?? ['', ''];
    const entry = quoted ? body.replaceAll('""', '"') : body.trim();
    if (entry !== '' && (quoted || !entry.startsWith('#'))) entries.push(entry);
    at += whole.length;
  }
  return entries;
}

function matchAt(pattern: RegExp, source: string, at: number): [string, string] | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match ? [match[0], match[1] ?? ''] : undefined;
}

/** Entries separated by commas or line ends; white space around them is dropped. */
export function parseCommaList(text: string): readonly string[] {
  return text
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
