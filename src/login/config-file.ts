import { dirname } from 'node:path';
import { PublishError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { type DockerConfig, parseDockerConfig } from './docker-config.ts';
import { withLock } from './lock.ts';

type FilePorts = Pick<Ports, 'files' | 'clock' | 'signal'>;

/** Where config.json of a directory really is: it may be a symbolic link. */
export function configPath(directory: string, { files }: Pick<Ports, 'files'>): Promise<string> {
  return files.followLinks(`${directory}/config.json`);
}

/** Reads a config.json; none is an empty one. Throws an error that names the file if it cannot be understood. */
export async function readDockerConfig(
  path: string,
  ports: Pick<Ports, 'files'>,
): Promise<DockerConfig> {
  const text = await readConfigText(path, ports);
  return parsed(path, () => parseDockerConfig(text ?? ''));
}

/** What to do with a config.json: `text` is the new one, `undefined` = no file. */
export interface Edit<T> {
  readonly text: string | undefined;
  readonly result: T;
}

/**
 * Changes a config.json, one process at a time, atomically. `edit` gets the text as it is now, `undefined` where there
 * is no file; nothing is written if it gives the same back. Throws an error that names the file if it cannot be done.
 */
export async function editConfigFile<T>(
  path: string,
  edit: (text: string | undefined) => Promise<Edit<T>>,
  ports: FilePorts,
): Promise<T> {
  const { files } = ports;
  const change = async () => {
    const before = await readConfigText(path, ports);
    const { text, result } = await edit(before);
    if (text === undefined && before !== undefined) await files.remove(path);
    if (text !== undefined && text !== before) await files.writeText(path, text);
    return result;
  };
  return explained(path, 'written', async () => {
    await files.makeDirectory(dirname(path), 0o700);
    return withLock(`${path}.lock`, change, ports);
  });
}

async function readConfigText(
  path: string,
  { files }: Pick<Ports, 'files'>,
): Promise<string | undefined> {
  return explained(path, 'read', async () => {
    const kind = await files.kind(path);
    if (kind === 'directory' || kind === 'other') {
      throw new PublishError({
        code: 'DOCKER_CONFIG',
        message: `docker's configuration ${path} is not a file.`,
        fix: 'Remove what is there, or set DOCKER_CONFIG to another directory.',
      });
    }
    return files.readText(path);
  });
}

/** Runs what reads the text, and names the file in what it throws. */
export function parsed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new PublishError({
      code: 'DOCKER_CONFIG',
      message: `docker's configuration ${path} cannot be used: ${(error as Error).message}.`,
      fix: `Correct it (\`jq . ${path}\` shows where it is wrong), or remove it. It was not changed.`,
      cause: error,
    });
  }
}

async function explained<T>(path: string, verb: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof PublishError || code === undefined || syscall === undefined) throw error;
    throw new PublishError({
      code: 'DOCKER_CONFIG',
      message: `docker's configuration ${path} cannot be ${verb} (${code}).`,
      fix: 'Give the user of this process write access to it and its directory, or set DOCKER_CONFIG to a directory of its own.',
      cause: error,
    });
  }
}
