/** The command line under measurement: the bundle of REGISTRY_PUBLISH_DIST, or dist/. */
import { join, resolve } from 'node:path';
import { type ChildOptions, measured, type Taken } from './child.ts';

const dist = process.env.REGISTRY_PUBLISH_DIST ?? 'dist';
const CLI = join(resolve(import.meta.dirname, '..'), 'dist/entry/cli.js');
const program = process.env.REGISTRY_PUBLISH_DIST ? resolve(dist, 'entry/cli.js') : CLI;

/** `registry-publish <args>`. */
export function registryPublish(args: readonly string[], options: ChildOptions): Promise<Taken> {
  return measured(process.execPath, [program, ...args], options);
}

/** A workspace without git, and nothing of the user's own settings. */
export function plainOptions(folder: string): ChildOptions {
  const { PATH = '', DOCKER_HOST = '' } = process.env;
  return { cwd: folder, env: { PATH, DOCKER_HOST, HOME: folder, TMPDIR: folder } };
}
