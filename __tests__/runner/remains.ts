import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Sandbox } from './sandbox.ts';
import { findLeaks, type ScenarioSecret } from './secrets.ts';
import { processesNaming, type Sightings } from './watch.ts';

/** Everything that a step said and left. */
export interface Remains {
  readonly sandbox: Sandbox;
  readonly secrets: readonly ScenarioSecret[];
  /** Place -> text. */
  readonly texts: Readonly<Record<string, string>>;
  readonly sightings: readonly Sightings[];
}

/** No secret in anything that was said or left, no file left that no output names, no process left running. */
export async function checkRemains({ sandbox, secrets, texts, sightings }: Remains): Promise<void> {
  const alive = await processesNaming(sandbox.root);
  const places = { ...texts, ...placesOf(sightings) };
  const folders = [sandbox.temporary, sandbox.tmp, sandbox.home, sandbox.workspace];
  const leaks = findLeaks(secrets, places, folders);
  if (leaks.length > 0) throw new Error(`A secret got out: ${leaks.join(', ')}`);
  if (alive.length > 0) throw new Error(`Still running: ${alive.join('; ')}`);
  const left = leftIn(sandbox);
  if (left.length > 0) throw new Error(`Left behind: ${left.join(', ')}`);
}

function placesOf(sightings: readonly Sightings[]): Readonly<Record<string, string>> {
  const variables = sightings.flatMap((each) => [...each.variables]);
  const pairs = variables.flatMap(([variable, programs]) =>
    [...programs].map((program): [string, string] => {
      return [`environment of ${program}: ${variable.split('=')[0]}`, variable];
    }),
  );
  const commandLines = sightings.flatMap((each) => each.commandLines);
  return { arguments: commandLines.join('\n'), ...Object.fromEntries(pairs) };
}

/** What is in the temporary folders besides the runner's own files and what outputs name. */
function leftIn({ root, temporary, tmp, named }: Sandbox): readonly string[] {
  return [temporary, tmp]
    .flatMap((folder) => topOf(folder).flatMap(leavesOf))
    .filter((path) => !named.has(path))
    .map((path) => relative(root, path));
}

/** The runner's own begin with `_`. */
function topOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .map((name) => join(folder, name));
}

/** The files of a tree, and its empty folders. */
function leavesOf(path: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
  return names.length === 0 ? [path] : names.flatMap((name) => leavesOf(join(path, name)));
}
