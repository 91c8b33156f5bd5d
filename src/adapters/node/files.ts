import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from '../../ports.ts';

/** File operations under one temporary directory of the run. */
export function nodeFiles(temporary: string): Files {
  return {
    async readText(path) {
      return absentAsUndefined(readFile(path, 'utf8'));
    },
    writeText,
    async createText(path, text) {
      try {
        await writeFile(path, text, { mode: 0o600, flag: 'wx' });
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      }
    },
    followLinks: (path) => followLinks(resolve(path), MAX_LINKS),
    async kind(path) {
      const found = await absentAsUndefined(stat(path));
      if (!found) return undefined;
      return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    },
    makePrivateDirectory: () => mkdtemp(join(temporary, 'registry-publish-')),
    list: (path) => absentAsUndefined(readdir(path)),
    symlink,
    async makeDirectory(path, mode = 0o777) {
      await mkdir(path, { recursive: true, mode });
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
  };
}

async function writeText(path: string, text: string, mode?: number): Promise<void> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(fresh, text, { mode: mode ?? 0o600, flag: 'wx' });
    if (mode === undefined) await copyPermissions(path, fresh);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

async function copyPermissions(from: string, to: string): Promise<void> {
  const [old, fresh] = await Promise.all([absentAsUndefined(stat(from)), stat(to)]);
  if (!old) return;
  // Root, above all, should not take a user's file away; others may not be allowed to keep the owner.
  if (old.uid !== fresh.uid || old.gid !== fresh.gid) {
    await chown(to, old.uid, old.gid).catch(() => {});
  }
  await chmod(to, old.mode & 0o777);
}

/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;

/** `realpath` gives up where the last link leads to nothing, so that one is followed by hand. */
async function followLinks(path: string, left: number): Promise<string> {
  const folder = await absentAsUndefined(realpath(dirname(path)));
  const here = folder === undefined ? path : join(folder, basename(path));
  const found = await absentAsUndefined(lstat(here));
  if (!found?.isSymbolicLink() || left === 0) return here;
  return followLinks(resolve(dirname(here), await readlink(here)), left - 1);
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

async function absentAsUndefined<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (ABSENT.has(codeOf(error))) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
