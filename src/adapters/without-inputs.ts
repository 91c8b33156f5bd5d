import type { Environment } from '../ports.ts';

/** The environment for what a run starts: its inputs, some of them secrets, are for nobody else. */
export function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}
