import { posix } from 'node:path';
import type { OpenFile } from '../ports.ts';
import { broken, quoted } from './errors.ts';
import { type FileTree, sectionOf } from './file-tree.ts';
import { type TarEntry, tarEntries } from './tar-entries.ts';
import { TarError } from './tar-header.ts';

/** An image has some hundred at most. */
const MAX_ENTRIES = 100_000;
/** Of one link to the next. */
const MAX_LINKS = 8;

export interface TarTree extends FileTree {
  /** The path of the file that a path leads to through links, all within the archive. */
  follow(path: string): string | undefined;
}

/**
 * The files of a tar archive, each read where it stands; the archive is closed with the tree. Throws `TarError` where it is no
 * tar, or one that could mean different things to different readers.
 */
export async function tarTree(name: string, archive: OpenFile): Promise<TarTree> {
  const entries = new Map<string, TarEntry>();
  const repeated = new Set<string>();
  let count = 0;
  for await (const entry of tarEntries(archive)) {
    count += 1;
    if (count > MAX_ENTRIES) throw new TarError(`it holds more than ${MAX_ENTRIES} entries`);
    if (entry.kind === 'other') continue;
    if (entries.has(entry.path)) repeated.add(entry.path);
    entries.set(entry.path, entry);
  }
  const find = (path: string) => {
    // Tools disagree about which of them counts.
    if (repeated.has(path)) throw broken(`${quoted(name)} holds ${quoted(path)} twice`);
    return entries.get(path);
  };
  return {
    name,
    async open(path) {
      const entry = find(path);
      if (!entry) return undefined;
      if (entry.kind === 'file') return sectionOf(archive, entry.start, entry.size);
      throw broken(`${quoted(path)} in ${quoted(name)} is a link`);
    },
    follow: (path) => follow(path, find),
    [Symbol.asyncDispose]: () => archive[Symbol.asyncDispose](),
  };
}

function follow(
  path: string,
  find: (path: string) => TarEntry | undefined,
  left = MAX_LINKS,
): string | undefined {
  const entry = find(path);
  if (!entry || entry.kind === 'file') return entry?.path;
  const folder = entry.kind === 'symlink' ? posix.dirname(entry.path) : '';
  return left === 0 ? undefined : follow(posix.join(folder, entry.target), find, left - 1);
}
