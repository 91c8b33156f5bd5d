import { type Secret, secret } from '../secret.ts';
import type { Problems } from './values.ts';

/** One entry of `webhooks` as typed, and where it stands. */
export interface Given {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A value as text, `''` where there is none. */
export function readText({ path, values }: Given, key: string, problems: Problems): string {
  const value = values[key] ?? '';
  if (typeof value === 'string') return value.trim();
  problems.add({ input: `${path}.${key}`, message: 'this is not text', fix: 'Quote the value.' });
  return '';
}

/** A value, or a list of them. */
export function readList(given: Given, key: string, problems: Problems): readonly string[] {
  const value = given.values[key];
  if (!Array.isArray(value)) {
    const text = readText(given, key, problems);
    return text === '' ? [] : [text];
  }
  const at = { path: `${given.path}.${key}`, values: Object.fromEntries(value.entries()) };
  return value.map((_, index) => readText(at, String(index), problems));
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Visible characters, space and tab, and what HTTP calls opaque: more cannot stand in a header. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** They belong to the connection, or say what the body is and who sent it. */
const OURS =
  /^(?:host|connection|content-(?:length|type|encoding)|transfer-encoding|expect|upgrade|te|trailer|keep-alive|proxy-.*|webhook-(?:id|timestamp|signature)|x-hub-signature-256|x-signature|ce-.*)$/i;

/** Extra headers of a request. */
export function readHeaders(
  { path, values }: Given,
  { sendsToken }: { readonly sendsToken: boolean },
  problems: Problems,
): readonly (readonly [string, Secret])[] {
  const mapping = values.headers;
  if (mapping === undefined || mapping === null || mapping === '') return [];
  const input = `${path}.headers`;
  if (typeof mapping !== 'object' || Array.isArray(mapping)) {
    const fix = 'Write `headers: {X-Webhook-Secret: "…"}`.';
    problems.add({ input, message: 'this is not a mapping', fix });
    return [];
  }
  const names = new Set<string>();
  return Object.entries(mapping).flatMap(([name, value]) => {
    const message =
      headerProblem(name, value) ??
      (names.has(name.toLowerCase()) ? 'this stands here twice' : undefined);
    const isTwoTokens = sendsToken && name.toLowerCase() === 'authorization';
    names.add(name.toLowerCase());
    if (message === undefined && !isTwoTokens)
      return [[name, secret(String(value).trim())] as const];
    problems.add({
      // A name without a value, or one that cannot be one, may be a piece of a secret.
      input: NAME.test(name) && value !== '' && value !== null ? `${input}.${name}` : input,
      message: message ?? 'auth: oidc sends this header already',
      fix: isTwoTokens
        ? 'Leave out one of them.'
        : 'Write `Name: value`, one line each, and quote values that hold commas.',
    });
    return [];
  });
}

function headerProblem(name: string, value: unknown): string | undefined {
  if (!NAME.test(name)) return 'the name of a header has no spaces, line ends or colons';
  if (OURS.test(name)) return 'this header is set by registry-publish';
  if (typeof value !== 'string' && value !== null) return 'this is not text';
  if (value === null || value.trim() === '')
    return 'a header has no value; if it comes from a secret, check that it exists';
  return VALUE.test(value.trim())
    ? undefined
    : 'this holds a line end or a character that no header can hold';
}
