import { type ChildProcess, spawn } from 'node:child_process';

/** Starts a server program and resolves with what `ready` finds in its output; rejects with the output if it ends before. */
export async function startServer(
  file: string,
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly child: ChildProcess; readonly match: RegExpExecArray }> {
  const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}:\n${output}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
      const match = ready.exec(output);
      if (match) resolve({ child, match });
      // What follows would only fill the memory.
      if (output.length > 64 * 1024) output = output.slice(-1024);
    });
  });
}

/** Ends a server program and waits for its end. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
