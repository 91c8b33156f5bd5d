import type { OpenFile } from '../ports.ts';
import type { FileTree } from './file-tree.ts';

/** Shows the files of a tree, and some that are only in memory, under other paths. Closing it closes the tree. */
export function virtualTree(
  tree: FileTree,
  contents: ReadonlyMap<string, string | Uint8Array>,
): FileTree {
  return {
    name: tree.name,
    async open(path) {
      const content = contents.get(path);
      return typeof content === 'string' ? tree.open(content) : content && memoryFile(content);
    },
    [Symbol.asyncDispose]: () => tree[Symbol.asyncDispose](),
  };
}

function memoryFile(bytes: Uint8Array): OpenFile {
  return {
    size: bytes.length,
    async read(buffer, position) {
      const part = bytes.subarray(position, position + buffer.length);
      buffer.set(part);
      return part.length;
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
