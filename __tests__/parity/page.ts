/** A name in a table of docs/parity.md. */
export interface Row {
  readonly name: string;
  /** `same`, our name for it, or `not taken`. */
  readonly here: string;
  readonly differs: string;
  /** Linked tests, relative to the page. */
  readonly tests: readonly string[];
}

/** The rows of each table, by section and first column: `docker/login-action: Input`. A row of several names counts for each. */
export function tablesOf(markdown: string): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>();
  let section = '';
  let kind = '';
  for (const line of markdown.split('\n')) {
    const [, title] = /^## (.+)$/.exec(line) ?? [];
    if (title !== undefined) section = title;
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1) : [];
    const [first = '', here = '', differs = '', tests = ''] = cells.map((cell) => cell.trim());
    if (here === 'Here') kind = first;
    const rows = [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({
      name,
      here: here.replaceAll('`', ''),
      differs,
      tests: [...tests.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path),
    }));
    const key = `${section}: ${kind}`;
    if (rows.length > 0) tables.set(key, [...(tables.get(key) ?? []), ...rows]);
  }
  return tables;
}
