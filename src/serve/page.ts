import { Refusal } from './refusal.ts';

export interface Page {
  readonly entries: readonly string[];
  /** The `Link` header, where more follows. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The part of a list that `n` and `last` ask for, in the order of the characters' codes.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
export function pageOf(all: readonly string[], query: URLSearchParams, path: string): Page {
  const limit = limitOf(query.get('n'));
  const last = query.get('last');
  const rest = all.toSorted(byCode).filter((entry) => last === null || entry > last);
  if (limit === undefined || limit >= rest.length) return { entries: rest, headers: {} };
  const entries = rest.slice(0, limit);
  const end = entries.at(-1);
  // Nothing was asked for: there is no place to go on from.
  if (end === undefined) return { entries, headers: {} };
  const next = new URLSearchParams({ n: String(limit), last: end });
  return { entries, headers: { link: `<${path}?${next}>; rel="next"` } };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function limitOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  throw new Refusal(400, { code: 'UNSUPPORTED', message: '`n` is not a whole number' });
}
