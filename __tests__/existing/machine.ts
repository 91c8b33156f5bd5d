import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { builtAction } from '../scenarios/bundle.ts';

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A machine of its own, as far as files go: a working folder and a home. */
export interface Machine extends Disposable {
  readonly folder: string;
  /** Runs the command line there, in a process of its own. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Said>;
}

export function makeMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  const cli = join(builtAction(), 'dist/entry/cli.js');
  const { PATH = '', DOCKER_HOST } = process.env;
  return {
    folder,
    async run(args, env = {}) {
      const child = spawn(process.execPath, [cli, ...args], {
        cwd: folder,
        env: { PATH, HOME: folder, ...(DOCKER_HOST && { DOCKER_HOST }), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = new Promise<number | null>((done, failed) => {
        child.on('error', failed).on('close', done);
      });
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { code: await ended, stdout, stderr };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
