/** Every header is one block, and content is filled up to whole blocks. */
export const BLOCK_BYTES = 512;

/** An archive that is not read further; says why, without full stop. */
export class TarError extends Error {}

/** One header as it stands in the archive, before the records that precede it change it. */
export interface TarHeader {
  readonly path: string;
  /** One character: `0` file, `5` directory, `x` pax records ... */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly target: string;
}

const decoder = new TextDecoder();

/**
 * Reads a header; `undefined` for a block of zeros, which ends an archive. ustar, and GNU's large numbers.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export function readHeader(block: Uint8Array): TarHeader | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  if (readNumber(block, 148, 8) !== checksumOf(block)) {
    throw new TarError('a header has a wrong checksum');
  }
  const name = readText(block, 0, 100);
  // GNU's own format keeps other things where POSIX has the prefix.
  const prefix = readText(block, 257, 6) === 'ustar' ? readText(block, 345, 155) : '';
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] || 0x30),
    size: readNumber(block, 124, 12),
    target: readText(block, 157, 100),
  };
}

/** The sum of a header's bytes, its own field taken as blanks. */
export function checksumOf(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function readText(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}

/** Octal digits, or with the first bit set a number of base 256. */
function readNumber(block: Uint8Array, start: number, length: number): number {
  const field = block.subarray(start, start + length);
  if ((field[0] ?? 0) < 0x80) return readOctal(field);
  if (field[0] !== 0x80) throw new TarError('a header holds a negative or impossible number');
  const number = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  if (Number.isSafeInteger(number)) return number;
  throw new TarError('a header holds a number that is too large');
}

function readOctal(field: Uint8Array): number {
  const digits = decoder
    .decode(field)
    .replace(/[\0 ]+$/, '')
    .trimStart();
  if (/^[0-7]*$/.test(digits)) return Number.parseInt(digits || '0', 8);
  throw new TarError('a header holds a number that cannot be read');
}
