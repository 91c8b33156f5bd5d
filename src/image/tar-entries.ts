import type { OpenFile } from '../ports.ts';
import { quoted } from './errors.ts';
import { BLOCK_BYTES, readHeader, TarError, type TarHeader } from './tar-header.ts';
import { readRecords, type TarRecords } from './tar-records.ts';

/** One thing in an archive. */
export interface TarEntry {
  /** Relative, with `/`, without `.` and `..`. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'hardlink' | 'other';
  /** Where its content begins in the archive, in bytes. */
  readonly start: number;
  /** In bytes. */
  readonly size: number;
  /** Where a link leads, as it is written. */
  readonly target: string;
}

/** A path of 4096 bytes is the longest that Linux takes; records hold a few. */
const MAX_RECORD_BYTES = 64 * 1024;

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '7': 'file',
  '1': 'hardlink',
  '2': 'symlink',
};
/** Links, devices, directories and pipes: a size in their headers means nothing. */
const WITHOUT_CONTENT = /[1-6]/;
/** Sparse files, continued volumes, and directories with a list of their files (all GNU). */
const REFUSED = /[SMD]/;

/** The entries in order. Only headers are read, so that it takes no longer for large files. Throws `TarError`. */
export async function* tarEntries(file: OpenFile): AsyncGenerator<TarEntry> {
  let records: TarRecords = {};
  for (let at = 0; ; ) {
    const header = await headerAt(file, at);
    if (!header) return;
    const size = WITHOUT_CONTENT.test(header.type) ? 0 : (records.size ?? header.size);
    const start = at + BLOCK_BYTES;
    if (start + size > file.size) throw new TarError('it is cut off');
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    if (REFUSED.test(header.type)) throw new TarError(`it holds an entry of type ${header.type}`);
    const more = await recordsIn(file, header, { start, size });
    if (more) {
      records = { ...records, ...more };
      continue;
    }
    yield entryOf({ ...header, ...records, size }, start);
    records = {};
    // Some writers leave the end out.
    if (at >= file.size) return;
  }
}

async function headerAt(file: OpenFile, at: number): Promise<TarHeader | undefined> {
  try {
    return readHeader(await read(file, at, BLOCK_BYTES));
  } catch (error) {
    throw at === 0 ? new TarError('it does not begin like one') : error;
  }
}

/** What a header says about the next one; `undefined` if it is an entry itself. */
async function recordsIn(
  file: OpenFile,
  { type }: TarHeader,
  { start, size }: { readonly start: number; readonly size: number },
): Promise<TarRecords | undefined> {
  // Records for the whole archive never hold what matters here.
  if (type === 'g') return {};
  if (type !== 'x' && type !== 'L' && type !== 'K') return undefined;
  if (size > MAX_RECORD_BYTES) throw new TarError('it holds a name that is too long');
  const bytes = await read(file, start, size);
  if (type === 'x') return readRecords(bytes);
  const text = new TextDecoder().decode(bytes).replace(/\0.*$/s, '');
  return type === 'L' ? { path: text } : { target: text };
}

async function read(file: OpenFile, at: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  if ((await file.read(bytes, at)) === size) return bytes;
  throw new TarError('it is cut off');
}

function entryOf({ path, type, size, target }: TarHeader, start: number): TarEntry {
  return { path: cleanPath(path), kind: KINDS[type] ?? 'other', start, size, target };
}

function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.includes('..')) {
    throw new TarError(`its entry ${quoted(path)} leads out of the archive`);
  }
  return parts.join('/');
}
