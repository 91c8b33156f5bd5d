import { BLOCK_BYTES, checksumOf } from './tar-header.ts';

/** One entry to be written; without content it is a directory, whose path ends with `/`. */
export interface NewEntry {
  /** At most 100 bytes. */
  readonly path: string;
  readonly size: number;
  readonly content?: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What does not fit into 11 octal digits is written as GNU does, which every reader of today knows. */
const MAX_OCTAL = 8 ** 11 - 1;
const encoder = new TextEncoder();

/**
 * An archive as chunks. Owner, group, mode and time are always the same, so that the same entries are the same bytes.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export async function* tarChunks(
  entries: Iterable<NewEntry> | AsyncIterable<NewEntry>,
): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield headerOf(entry);
    if (entry.content) yield* entry.content;
    const rest = entry.size % BLOCK_BYTES;
    if (rest > 0) yield new Uint8Array(BLOCK_BYTES - rest);
  }
  yield new Uint8Array(2 * BLOCK_BYTES);
}

function headerOf({ path, size, content }: NewEntry): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  const put = (at: number, text: string) => block.set(encoder.encode(text), at);
  put(0, path);
  put(100, content ? '0000644\0' : '0000755\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  if (size <= MAX_OCTAL) put(124, `${octal(size, 11)}\0`);
  else block.set(base256(size), 124);
  put(136, '00000000000\0');
  put(156, content ? '0' : '5');
  put(257, 'ustar\u000000');
  put(148, `${octal(checksumOf(block), 6)}\0 `);
  return block;
}

function octal(number: number, digits: number): string {
  return number.toString(8).padStart(digits, '0');
}

function base256(number: number): Uint8Array {
  const field = new Uint8Array(12);
  new DataView(field.buffer).setBigUint64(4, BigInt(number));
  field[0] = 0x80;
  return field;
}
