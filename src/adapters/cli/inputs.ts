import { type Command, inputsOf, type RawInputs } from '../../inputs/schema.ts';
import { fromVariable } from '../../inputs/switch.ts';
import type { Environment } from '../../ports.ts';

/**
 * Inputs from the environment, for everything that has no option on the command line: `INPUT_<NAME>` as GitHub's
 * runner sets it, or with `_` for `-` since most shells allow no other; then the variable that means the same.
 */
export function inputsFromEnvironment(command: Command, env: Environment): RawInputs {
  const entries = inputsOf(command).flatMap(({ name, kind, variable }): [string, string][] => {
    const upper = `INPUT_${name.toUpperCase()}`;
    const value =
      env[upper] ||
      env[upper.replaceAll('-', '_')] ||
      fromVariable(kind, (variable && env[variable]) || '');
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as RawInputs;
}
