import { createHash, randomUUID } from 'node:crypto';
import { rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { hexOf } from '../../oci/digest.ts';
import { ifAny, moveInto, namesIn } from './atomic-file.ts';
import { appendHashing, hashFile, noProgress, type Progress } from './hashed-file.ts';
import type { Paths } from './paths.ts';
import { createQueues } from './queues.ts';

/** An upload belongs to one repository. */
export interface UploadKey {
  readonly name: string;
  readonly id: string;
}

/** An upload that nobody else changes meanwhile. */
export interface Upload {
  /** In bytes, so far. */
  readonly size: number;
  /** Appends a stream, and answers the new size; what came of a stream that broke off stays. */
  append(body: Readable): Promise<number>;
  /** Takes back everything behind the first `size` bytes. */
  cutTo(size: number): Promise<void>;
  /** Makes it the content of this digest. `false`: its digest is another one. The upload is gone either way. */
  finish(digest: string): Promise<boolean>;
  cancel(): Promise<void>;
}

/**
 * Uploads are files, so they survive the process. What this process hashed while it wrote is remembered; where that is not
 * all of the file, the file is read again.
 */
export interface Uploads {
  /** Starts one, whose digest will be made with this algorithm, and answers its id. */
  start(name: string, algorithm: string): Promise<string>;
  /** In bytes; `undefined` = there is no such upload. */
  size(key: UploadKey): Promise<number | undefined>;
  /** Does something with an upload, after everything else that is done with it; `undefined` = there is no such upload. */
  use<T>(key: UploadKey, work: (upload: Upload) => Promise<T>): Promise<T | undefined>;
  /** Removes those that nobody has touched for a day. `now` in milliseconds since the epoch. */
  sweep(now: number): Promise<void>;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY_MS = 24 * 60 * 60 * 1000;

export function createUploads(paths: Paths): Uploads {
  const inTurn = createQueues();
  const hashed: Hashed = new Map();

  /** The repository is in the file's name, so that another one does not find it. */
  const fileOf = ({ name, id }: UploadKey) => {
    if (!ID.test(id)) return undefined;
    const repository = createHash('sha256').update(name).digest('hex').slice(0, 16);
    return join(paths.uploads, `${repository}.${id}`);
  };

  const size = async (key: UploadKey) => {
    const file = fileOf(key);
    return file === undefined ? undefined : (await ifAny(stat(file)))?.size;
  };

  return {
    async start(name, algorithm) {
      const id = randomUUID();
      const file = fileOf({ name, id }) ?? '';
      await writeFile(file, '', { flag: 'wx', mode: 0o644 });
      hashed.set(file, noProgress(algorithm));
      return id;
    },
    size,
    async use(key, work) {
      const file = fileOf(key);
      if (!file) return undefined;
      return inTurn(file, async () => {
        const bytes = await size(key);
        return bytes === undefined
          ? undefined
          : work(openUpload({ file, size: bytes, hashed, paths }));
      });
    },
    async sweep(now) {
      for (const name of await namesIn(paths.uploads)) {
        const file = join(paths.uploads, name);
        const found = await ifAny(stat(file));
        if (found && now - found.mtimeMs > DAY_MS) await rm(file, { force: true });
      }
    },
  };
}

/** By file: what this process has hashed of it. */
type Hashed = Map<string, Progress>;

interface OpenUpload {
  readonly file: string;
  readonly size: number;
  readonly hashed: Hashed;
  readonly paths: Paths;
}

function openUpload({ file, size, hashed, paths }: OpenUpload): Upload {
  const remove = async () => {
    hashed.delete(file);
    await rm(file, { force: true });
  };
  return {
    size,
    async append(body) {
      const known = hashed.get(file);
      // Until all of it is written the hash may be ahead of the file.
      hashed.delete(file);
      const before = known?.size === size ? known : await hashFile(file, known?.algorithm);
      const after = await appendHashing(file, before, body);
      hashed.set(file, after);
      return after.size;
    },
    async cutTo(length) {
      hashed.delete(file);
      await truncate(file, length);
    },
    async finish(digest) {
      const algorithm = digest.slice(0, digest.indexOf(':'));
      const known = hashed.get(file);
      const isWhole = known?.algorithm === algorithm && known.size === (await stat(file)).size;
      const { hash } = isWhole ? known : await hashFile(file, algorithm);
      const matches = hash.digest('hex') === hexOf(digest);
      if (matches) await moveInto(file, paths.content(digest));
      await remove();
      return matches;
    },
    cancel: remove,
  };
}
