/** An option of a command line, its value behind `=` in the same argument, so that no value can be read as an option; none for `''`. */
export function option(name: string, value: string): readonly string[] {
  return value === '' ? [] : [`--${name}=${value}`];
}

/** The same option once for each value. */
export function options(name: string, values: readonly string[]): readonly string[] {
  return values.map((value) => `--${name}=${value}`);
}
