import { parseReference } from '../reference/reference.ts';
import type { Field } from './records.ts';

/**
 * The fields of an entry as references that are published as they stand, the repository in lower case; `undefined` if any
 * of them is something else. Without images, a bare name with a `/` is the repository's `latest`.
 */
export function toCompleteReferences(
  fields: readonly Field[],
  hasImages: boolean,
): readonly string[] | undefined {
  const references = fields.map((field) => toCompleteReference(field, hasImages));
  return references.every((each) => each !== undefined) ? references : undefined;
}

function toCompleteReference(field: Field, hasImages: boolean): string | undefined {
  const colon = field.lastIndexOf(':');
  const nameEnd = colon > field.lastIndexOf('/') ? colon : field.length;
  const text = field.slice(0, nameEnd).toLowerCase() + field.slice(nameEnd);
  const reference = parseReference(text);
  if (!reference || reference.digest !== undefined) return undefined;
  if (reference.tag !== undefined) return text;
  return !hasImages && text.includes('/') ? `${text}:latest` : undefined;
}

/** The tag of a complete reference. */
export function tagOf(reference: string): string {
  return parseReference(reference)?.tag ?? '';
}
