import { resolve, sep } from 'node:path';
import type { Environment, Files } from '../../ports.ts';
import { setValue } from './file-commands.ts';

const STATE = 'cleanup';

/** Remembers paths for the post step, which runs when the step itself was cut off. */
export function cleanupMemory(env: Environment): (path: string) => void {
  const paths: string[] = [];
  return (path) => {
    paths.push(path);
    setValue(env, 'GITHUB_STATE', [STATE, JSON.stringify(paths)]);
  };
}

/** Removes what an interrupted step left; nothing outside the runner's temporary directory. */
export async function removeLeftovers(env: Environment, files: Files): Promise<void> {
  const remembered: unknown = JSON.parse(env[`STATE_${STATE}`] || '[]');
  if (!Array.isArray(remembered)) return;
  for (const path of remembered) {
    if (typeof path === 'string' && isTemporary(path, env)) await files.remove(path);
  }
}

/** Whether a path is inside the runner's temporary directory, where everything that we remove is. */
export function isTemporary(path: string, env: Environment): boolean {
  return resolve(path).startsWith(resolve(temporaryDirectory(env)) + sep);
}

export function temporaryDirectory(env: Environment): string {
  return env.RUNNER_TEMP || env.TMPDIR || '/tmp';
}
