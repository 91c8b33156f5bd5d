import { PublishError } from '../errors.ts';
import { cleanText } from '../oci/index.ts';
import type { ServiceAnswer } from './service.ts';

/** The answer as a JSON object, `{}` if it is none: a proxy's page, or nothing. */
export function jsonOf({ text }: Pick<ServiceAnswer, 'text'>): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** A field that must be text for the exchange to go on; a success without it is an answer of somebody else. */
export function requiredText(
  service: string,
  record: Readonly<Record<string, unknown>>,
  field: string,
): string {
  const value = record[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new PublishError({
    code: 'SERVICE_UNREACHABLE',
    message: `${service} answered without ${cleanText(field)}.`,
    fix: 'Something else may answer in its place: a proxy, or a wrong address in an input. Check these, and run again.',
  });
}

/** What a refusal says, in the ways that services have. */
export function wordsOf(record: Readonly<Record<string, unknown>>): string {
  const { error, error_description, message, detail, errors } = record;
  const first = Array.isArray(errors) ? errors[0] : undefined;
  const words = [message, detail, error_description, error, first?.message, first];
  return words.find((text) => typeof text === 'string' && text !== '') ?? '';
}
