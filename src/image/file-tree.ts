import type { OpenFile } from '../ports.ts';
import { broken, quoted } from './errors.ts';

/** The files of an image at rest, in a directory or in an archive. */
export interface FileTree extends AsyncDisposable {
  /** As it was named, for messages. */
  readonly name: string;
  /** Opens a file by its path with `/`; `undefined` where there is none. Links are not followed. */
  open(path: string): Promise<OpenFile | undefined>;
}

/** The whole of a small file. */
export async function readWhole(
  tree: FileTree,
  path: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  await using file = await tree.open(path);
  if (!file) return undefined;
  if (file.size > maxBytes) {
    throw broken(
      `${quoted(tree.name)} holds a ${path} of ${file.size} bytes`,
      `At most ${maxBytes} bytes are read of it. Is this an image?`,
    );
  }
  const bytes = new Uint8Array(file.size);
  if ((await file.read(bytes, 0)) === bytes.length) return bytes;
  throw broken(`${quoted(tree.name)} became shorter while it was read`);
}

/** A part of a file, as a file; closing it leaves the whole open. */
export function sectionOf(file: OpenFile, start: number, size: number): OpenFile {
  return {
    size,
    read(buffer, position) {
      const left = Math.max(0, size - position);
      return file.read(buffer.subarray(0, Math.min(buffer.length, left)), start + position);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
