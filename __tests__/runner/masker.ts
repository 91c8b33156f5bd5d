/** Values that the log must not show. */
export interface Masker {
  readonly values: readonly string[];
  add(value: string): void;
  /** The text as the log shows it; only values that were added before are hidden. */
  apply(text: string): string;
}

/** As the runner: the whole value and each of its lines, the longest first. It derives encodings too; we do not, to be stricter. */
export function createMasker(initial: readonly string[] = []): Masker {
  const values = new Set<string>(initial);
  return {
    get values() {
      return [...values];
    },
    add(value) {
      values.add(value);
      for (const line of value.split(/\r\n|\n|\r/)) if (line.trim() !== '') values.add(line);
    },
    apply(text) {
      const longestFirst = [...values].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((result, value) => result.replaceAll(value, '***'), text);
    },
  };
}
