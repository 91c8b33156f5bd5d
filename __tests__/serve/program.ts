import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { stopServer } from '../registry/process.ts';

/** `registry-publish serve`, as a process of its own. */
export interface ServeProgram extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it wrote so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  /** Sends a signal, and resolves with how the process ended. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const CLI = join(import.meta.dirname, '../../src/entry/cli.ts');

/** The environment and temporary folder of the program. */
export interface ProgramOptions {
  readonly temporary?: string;
}

/** Runs `registry-publish serve` with these options until it ends by itself. */
export async function runServe(args: readonly string[], { temporary }: ProgramOptions = {}) {
  const child = launch(args, temporary);
  const output = collect(child);
  const [code] = await ended(child);
  return { code, ...output() };
}

/** Starts it on a free port and waits until it says, in JSON, where it listens. */
export async function startServe(
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ServeProgram> {
  return started(['--port=0', '--json', ...args], options, (line) => {
    return (JSON.parse(line) as { address: string }).address;
  });
}

/** Starts it and waits for the line that a person reads. */
export function startPlain(
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ServeProgram> {
  return started(args, options, (line) => line);
}

async function started(
  args: readonly string[],
  { temporary }: ProgramOptions,
  addressIn: (line: string) => string,
): Promise<ServeProgram> {
  const child = launch(args, temporary);
  const output = collect(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const { stdout } = output();
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
    child.once('exit', () => reject(new Error(JSON.stringify(output()))));
  });
  return {
    child,
    address: addressIn(line),
    output,
    async end(signal) {
      const end = ended(child);
      child.kill(signal);
      const [code, by] = await end;
      return { code, signal: by };
    },
    [Symbol.asyncDispose]: () => stopServer(child),
  };
}

function launch(args: readonly string[], temporary = '/tmp'): ChildProcess {
  return spawn(process.execPath, [CLI, 'serve', ...args], {
    env: { PATH: process.env.PATH, RUNNER_TEMP: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess) {
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => {
      texts[stream] += chunk;
    });
  }
  return () => ({ ...texts });
}

function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve) => child.once('close', (code, by) => resolve([code, by])));
}
