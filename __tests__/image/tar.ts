/** One entry of an archive as a test wants it, right or wrong. */
export interface RawEntry {
  readonly path: string;
  readonly type?: string;
  readonly content?: string | Uint8Array;
  readonly target?: string;
  readonly prefix?: string;
  /** `ustar` and version; GNU's own is `ustar  `. */
  readonly magic?: string;
  /** Instead of the true one: octal digits, or the bytes of the field. */
  readonly size?: string | Uint8Array;
  readonly checksum?: string;
}

const END = Buffer.alloc(1024);

/** An archive of these entries, with its end. */
export function tarOf(entries: readonly RawEntry[]): Buffer {
  return Buffer.concat([...entries.map(entryBytes), END]);
}

/** An archive without its end. */
export function unendedTar(entries: readonly RawEntry[]): Buffer {
  return Buffer.concat(entries.map(entryBytes));
}

/** An archive of files: path -> content. */
export function tarOfFiles(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return tarOf(Object.entries(files).map(([path, content]) => ({ path, content })));
}

function entryBytes(entry: RawEntry): Buffer {
  const content = Buffer.from(entry.content ?? '');
  const header = Buffer.alloc(512);
  header.write(entry.path, 0, 100);
  header.write('0000644\0', 100);
  const size = entry.size ?? content.length.toString(8).padStart(11, '0');
  header.set(typeof size === 'string' ? Buffer.from(size) : size, 124);
  header.write(entry.type ?? '0', 156);
  header.write(entry.target ?? '', 157, 100);
  header.write(entry.magic ?? 'ustar\0', 257);
  header.write(entry.prefix ?? '', 345, 155);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(entry.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** A pax record. */
export function record(keyword: string, value: string): string {
  const rest = ` ${keyword}=${value}\n`;
  const length = Buffer.byteLength(rest);
  const digits = String(length + String(length + String(length).length).length).length;
  return `${length + digits}${rest}`;
}
