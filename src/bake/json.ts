/** An object of JSON whose fields are not known. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Whether the value is an object, and no list. */
export function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each) => typeof each === 'string').map(unescaped);
}

/** Keys and values of an object, booleans and numbers as text. */
export function mapOf(value: unknown): readonly (readonly [key: string, value: string])[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([, each]) => ['string', 'boolean', 'number'].includes(typeof each))
    .map(([key, each]) => [unescaped(key), unescaped(String(each))]);
}

/**
 * What the text means: bake prints what it can read again, and reads `${…}` and `%{…}` as templates unless their sign is doubled.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
export function unescaped(text: string): string {
  return text.replace(/([$%])\1\{/g, '$1{');
}
