import type { ImageFiles } from '../ports.ts';
import { broken, quoted } from './errors.ts';
import type { FileTree } from './file-tree.ts';

/** The files of a directory. A symbolic link in it is an error: it could lead to any file of this machine. */
export function directoryTree(directory: string, files: ImageFiles): FileTree {
  return {
    name: directory,
    async open(path) {
      try {
        return await files.openWithin(directory, path);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ELOOP') throw error;
        throw broken(
          `${quoted(`${directory}/${path}`)} is a symbolic link, or lies behind one`,
          `Links in a layout are not followed. Copy it with its files: cp -rL ${quoted(directory)} copy`,
        );
      }
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
