import { type ChildProcess, spawn } from 'node:child_process';
import type { Exec } from '../../ports.ts';
import { eachLine } from './lines.ts';

/** How long a cancelled child may take to end by itself, in milliseconds. */
const GRACE = 5_000;

/**
 * Starts programs by `child_process.spawn` with an argument vector: never a shell, nothing inherited. Each becomes the
 * leader of a process group, so that cancelling reaches whatever it started itself.
 */
export const exec: Exec = (file, args, { cwd, env, onLine, stdin, signal }) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(file, args, {
      cwd,
      env: { ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const release = stopOnAbort(child, signal);
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (exitCode, endedBy) => {
      release();
      if (signal?.aborted) reject(signal.reason);
      else resolve({ exitCode: exitCode ?? 1, ...(endedBy && { signal: endedBy }) });
    });
    eachLine(child.stdout, (line, continues) => onLine(line, 'stdout', continues));
    eachLine(child.stderr, (line, continues) => onLine(line, 'stderr', continues));
    // A child that ends without reading its input closes the pipe: no failure of ours.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });

/** Ends the child's whole group when the run is cancelled or this process exits; gives the end of watching. */
function stopOnAbort(child: ChildProcess, signal: AbortSignal | undefined): () => void {
  let killTimer: NodeJS.Timeout | undefined;
  const kill = () => signalGroup(child, 'SIGKILL');
  const stop = () => {
    signalGroup(child, 'SIGINT');
    killTimer = setTimeout(kill, GRACE);
  };
  signal?.addEventListener('abort', stop, { once: true });
  process.once('exit', kill);
  return () => {
    signal?.removeEventListener('abort', stop);
    process.removeListener('exit', kill);
    clearTimeout(killTimer);
    // The child is gone; what it left behind in its group must not outlive a cancelled run.
    if (signal?.aborted) kill();
  };
}

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    // Everybody in the group has ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
