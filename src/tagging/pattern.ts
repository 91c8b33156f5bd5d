/** Compiles a regular expression, or `/expression/flags`; `undefined` if it is none. */
export function compilePattern(text: string): RegExp | undefined {
  const [, source = text, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
