import { type Command, inputsOf, type RawInputs } from '../../inputs/schema.ts';
import { fromVariable } from '../../inputs/switch.ts';
import type { Environment } from '../../ports.ts';

/**
 * Inputs as the runner hands them over: `INPUT_<NAME>` in upper case, spaces as `_`. An input that is empty counts as
 * absent, and then a variable of the environment that means the same may stand in.
 */
export function readInputs(command: Command, env: Environment): RawInputs {
  const values = inputsOf(command).map(({ name, kind, variable }) => {
    const typed = env[`INPUT_${name.toUpperCase()}`];
    return [name, typed || fromVariable(kind, (variable && env[variable]) || '')];
  });
  return Object.fromEntries(values) as RawInputs;
}
