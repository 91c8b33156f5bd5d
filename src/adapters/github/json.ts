/** Foreign JSON: anything may be missing or of another type. */
export type Json = unknown;

/** The value at a path, `undefined` where there is none. Own properties only. */
export function valueAt(json: Json, ...path: readonly string[]): Json {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[key];
  }
  return value;
}

/** The text at a path that is not empty. */
export function textAt(json: Json, ...path: readonly string[]): string | undefined {
  const value = valueAt(json, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A fact: `null`, there or on the way there, is known and empty; what is missing or no text is unknown. */
export function factAt(json: Json, ...path: readonly string[]): string | undefined {
  for (const length of path.keys()) {
    if (valueAt(json, ...path.slice(0, length + 1)) === null) return '';
  }
  const value = valueAt(json, ...path);
  return typeof value === 'string' ? value : undefined;
}
