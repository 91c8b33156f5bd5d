import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageFiles, NewFile, OpenFile } from '../../ports.ts';

/** Files of the disk, read at any place and written in one go. */
export const imageFiles: ImageFiles = {
  open: (path) => openRegular(path, constants.O_RDONLY),
  async openWithin(directory, path) {
    const full = await absentAsUndefined(realpath(directory).then((real) => join(real, path)));
    if (full === undefined) return undefined;
    const real = await absentAsUndefined(realpath(full));
    if (real === undefined) return undefined;
    if (real !== full) throw Object.assign(new Error(`${path} is a link`), { code: 'ELOOP' });
    return openRegular(full, constants.O_RDONLY | constants.O_NOFOLLOW);
  },
  create,
};

async function openRegular(path: string, flags: number): Promise<OpenFile | undefined> {
  // Without O_NONBLOCK a named pipe would wait for somebody to write to it.
  const handle = await absentAsUndefined(open(path, flags | constants.O_NONBLOCK));
  if (!handle) return undefined;
  try {
    const found = await handle.stat();
    if (found.isFile()) return openFile(handle, found.size);
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
}

function openFile(handle: FileHandle, size: number): OpenFile {
  return {
    size,
    async read(buffer, position) {
      let filled = 0;
      while (filled < buffer.length) {
        const rest = { offset: filled, position: position + filled };
        const { bytesRead } = await handle.read(buffer, rest);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled;
    },
    [Symbol.asyncDispose]: () => handle.close(),
  };
}

async function create(path: string, mode = 0o600): Promise<NewFile> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  const handle = await open(fresh, 'wx', mode);
  let committed = false;
  return {
    async write(chunk) {
      for (let written = 0; written < chunk.length; ) {
        written += (await handle.write(chunk, written)).bytesWritten;
      }
    },
    async commit() {
      await handle.close();
      await rename(fresh, path);
      committed = true;
    },
    async [Symbol.asyncDispose]() {
      if (committed) return;
      await handle.close();
      await rm(fresh, { force: true });
    },
  };
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENXIO']);

async function absentAsUndefined<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
