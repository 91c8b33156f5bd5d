import type { InputKind } from './schema.ts';

/** https://pkg.go.dev/strconv#ParseBool */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['1', 't', 'T'].map((text) => [text, 'true'] as const),
  ...['0', 'f', 'F'].map((text) => [text, 'false'] as const),
]);

/** A variable's text as an input would be written: booleans in the environment may also have Go's short spellings. */
export function fromVariable(kind: InputKind, text: string): string {
  return (kind === 'boolean' && SPELLINGS.get(text.trim())) || text;
}
