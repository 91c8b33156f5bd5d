/** Programs under measurement. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a program took: milliseconds, of processor time as well (all threads), MB of memory at its peak, and its standard output. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly stdout: string;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Often enough to meet programs that run for a second; the kernel keeps the peak, so what lies between is not missed. */
const LOOK_EVERY_MS = 25;

/** Runs a program to its end. Throws with all that it said if it failed. */
export async function measured(
  file: string,
  args: readonly string[],
  { cwd, env }: ChildOptions,
): Promise<Taken> {
  const before = performance.now();
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let memory = 0;
  let cpu = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid));
    cpu = Math.max(cpu, processorTimeOf(child.pid));
  }, LOOK_EVERY_MS);
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk;
  });
  const [status] = await once(child, 'close').finally(() => clearInterval(timer));
  const wall = performance.now() - before;
  if (status === 0) return { wall, cpu, memory, stdout: printed.stdout };
  throw new Error(`${file} ${args.join(' ')}: ${status}\n${printed.stdout}${printed.stderr}`);
}

/** `VmHWM` of a process, in MB; 0 once it has ended. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024) / 1_000_000;
  } catch {
    return 0;
  }
}

/** User and system time, in steps of 10 ms, the kernel's unit; 0 once it has ended. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function processorTimeOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')'))
      .split(' ')
      .slice(12, 14)
      .map(Number);
    return (user + system) * 10;
  } catch {
    return 0;
  }
}
