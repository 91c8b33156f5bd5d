import { TarError } from './tar-header.ts';

/** What pax records say about the entry that follows them. */
export interface TarRecords {
  readonly path?: string;
  readonly target?: string;
  readonly size?: number;
}

/**
 * Reads records of `length keyword=value\n`; the length counts itself.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03
 */
export function readRecords(bytes: Uint8Array): TarRecords {
  const values = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const record = recordAt(bytes, at);
    values.set(record.keyword, record.value);
    at += record.length;
  }
  if ([...values.keys()].some((keyword) => keyword.startsWith('GNU.sparse.'))) {
    throw new TarError('it holds a sparse file');
  }
  const [path, target, size] = ['path', 'linkpath', 'size'].map((key) => values.get(key));
  return {
    ...(path && { path }),
    ...(target && { target }),
    ...(size && { size: readSize(size) }),
  };
}

function recordAt(bytes: Uint8Array, at: number) {
  const blank = bytes.indexOf(0x20, at);
  const digits = new TextDecoder().decode(bytes.subarray(at, Math.min(blank, at + 10)));
  const length = /^[1-9][0-9]*$/.test(digits) ? Number(digits) : 0;
  const end = at + length;
  const record = new TextDecoder().decode(bytes.subarray(blank + 1, end));
  const equals = record.indexOf('=');
  if (length === 0 || end > bytes.length || !record.endsWith('\n') || equals < 1) {
    throw new TarError('it holds a pax record that cannot be read');
  }
  return { length, keyword: record.slice(0, equals), value: record.slice(equals + 1, -1) };
}

function readSize(text: string): number {
  const size = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(size)) return size;
  throw new TarError('it holds an entry of an impossible size');
}
