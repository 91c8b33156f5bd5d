/**
 * One record of CSV as buildx reads lists of attributes: a field that begins with `"` ends at the next one that is not doubled; elsewhere
 * a quote is a mistake. `undefined` where the text is malformed. https://pkg.go.dev/encoding/csv
 */
export function parseCsv(text: string): readonly string[] | undefined {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const [, quoted, plain = '', end] = field.exec(text) ?? [];
    if (end === undefined) return undefined;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') return fields;
  }
}

/** One field, quoted where it has to be. */
export function csvField(text: string): string {
  return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The attributes of a record by their names in lower case; of fields without `=` the name alone, with `''`. */
export function attributesOf(fields: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    fields.map((field) => {
      const [name = '', ...value] = field.split('=');
      return [name.trim().toLowerCase(), value.join('=')] as const;
    }),
  );
}
