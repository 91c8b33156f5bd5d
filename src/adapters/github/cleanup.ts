import { resolve, sep } from 'node:path';
import { withoutAnyCredentials } from '../../child-environment.ts';
import type { CleanupCommand, Environment, Exec, Files } from '../../ports.ts';
import { withoutInputs } from '../without-inputs.ts';
import { setValue } from './file-commands.ts';

const STATE = 'cleanup';
const COMMANDS = 'cleanup-commands';

/** Remembers paths for the post step, which runs when the step itself was cut off. */
export function cleanupMemory(env: Environment): (path: string) => void {
  const paths: string[] = [];
  return (path) => {
    paths.push(path);
    setValue(env, 'GITHUB_STATE', [STATE, JSON.stringify(paths)]);
  };
}

/** Remembers programs for the post step; the state has those that nobody has run yet. */
export function commandMemory(env: Environment): (command: CleanupCommand) => () => void {
  const commands = new Set<CleanupCommand>();
  const write = () => setValue(env, 'GITHUB_STATE', [COMMANDS, JSON.stringify([...commands])]);
  return (command) => {
    commands.add(command);
    write();
    return () => {
      commands.delete(command);
      write();
    };
  };
}

/** Runs what an interrupted step could not; one that fails does not keep the others from it. */
export async function runLeftovers(env: Environment, exec: Exec): Promise<void> {
  const remembered: unknown = JSON.parse(env[`STATE_${COMMANDS}`] || '[]');
  if (!Array.isArray(remembered)) return;
  for (const command of remembered as readonly CleanupCommand[]) {
    const { file, args } = command;
    const own = { ...withoutAnyCredentials(withoutInputs(env)), ...command.env };
    await exec(file, args, { env: own, onLine: () => {} }).catch(() => undefined);
  }
}

/** Ends what an interrupted step left running: programs that work in one of its directories. */
export async function endLeftovers(env: Environment, files: Files): Promise<void> {
  for (const path of rememberedPaths(env)) {
    if ((await files.kind(path)) === undefined) continue;
    const { endProcessesNaming } = await import('../node/end-processes.ts');
    await endProcessesNaming(path);
  }
}

/** Removes what an interrupted step left; nothing outside the runner's temporary directory. */
export async function removeLeftovers(env: Environment, files: Files): Promise<void> {
  for (const path of rememberedPaths(env)) await files.remove(path);
}

function rememberedPaths(env: Environment): readonly string[] {
  const remembered: unknown = JSON.parse(env[`STATE_${STATE}`] || '[]');
  if (!Array.isArray(remembered)) return [];
  return remembered.filter((path) => typeof path === 'string' && isTemporary(path, env));
}

/** Whether a path is inside the runner's temporary directory, where everything that we remove is. */
export function isTemporary(path: string, env: Environment): boolean {
  return resolve(path).startsWith(resolve(temporaryDirectory(env)) + sep);
}

export function temporaryDirectory(env: Environment): string {
  return env.RUNNER_TEMP || env.TMPDIR || '/tmp';
}
