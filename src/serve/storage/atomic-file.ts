import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file under a temporary name and moves it into place: others see all of it or nothing. */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  temporary: string,
): Promise<void> {
  const fresh = join(temporary, randomUUID());
  try {
    await writeFile(fresh, content, { flag: 'wx', mode: 0o644 });
    await moveInto(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** Moves a whole file to its place. What was there is the same, or is to be replaced. */
export async function moveInto(from: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rename(from, path);
}

/** The text of a file; `undefined` where there is none. */
export async function readTextIfAny(path: string): Promise<string | undefined> {
  return ifAny(readFile(path, 'utf8'));
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await ifAny(readdir(folder))) ?? [];
}

/** What is there; `undefined` where nothing is. */
export async function ifAny<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
