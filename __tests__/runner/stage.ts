import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { eachLine } from './lines.ts';
import { type Sightings, watchFamily } from './watch.ts';

/** When a step is cut off, and how patiently. */
export interface Cancellation {
  /** The step is cancelled when it prints this, or when this has happened. */
  readonly when: RegExp | Promise<unknown>;
  /** From SIGINT to SIGTERM, in milliseconds; with 0 at once. The runner's own value unless told otherwise. */
  readonly untilTerminate?: number;
  /** From SIGTERM to SIGKILL, in milliseconds. */
  readonly untilKill?: number;
}

export interface StageRequest {
  readonly script: string;
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly cancel?: Cancellation | undefined;
}

export interface StageResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly cancelled: boolean;
  /** Signals that were sent. */
  readonly sent: readonly NodeJS.Signals[];
  readonly seen: Sightings;
}

/**
 * Runs one script of an action on this Node and reads both its streams. Signals go to that process alone, as the
 * runner sends them.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export async function runStage(request: StageRequest): Promise<StageResult> {
  const { script, cwd, env, onLine, cancel } = request;
  const marker = `github_${randomUUID()}`;
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...env, RUNNER_TRACKING_ID: marker },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve([code, signal]));
  });
  using watch = watchFamily({ root: child.pid ?? 0, marker });
  const cancelling = startCancellation(child, cancel);
  const read = (line: string) => {
    onLine(line);
    cancelling.see(line);
  };
  await Promise.all([eachLine(child.stdout, read), eachLine(child.stderr, read)]);
  const [exitCode, signal] = await ended;
  return { exitCode, signal, ...cancelling.end(), seen: watch.stop() };
}

function startCancellation(child: ChildProcess, cancel: Cancellation | undefined) {
  const sent: NodeJS.Signals[] = [];
  const timers: NodeJS.Timeout[] = [];
  const send = (signal: NodeJS.Signals) => {
    sent.push(signal);
    child.kill(signal);
  };
  const sendLater = (signal: NodeJS.Signals, delay: number) => {
    if (delay === 0) send(signal);
    else timers.push(setTimeout(send, delay, signal));
  };
  const start = () => {
    if (sent.length > 0 || child.exitCode !== null) return;
    const { untilTerminate = 7_500, untilKill = 2_500 } = cancel ?? {};
    send('SIGINT');
    sendLater('SIGTERM', untilTerminate);
    sendLater('SIGKILL', untilTerminate + untilKill);
  };
  const { when } = cancel ?? {};
  if (when instanceof Promise) when.then(start);
  return {
    see(line: string) {
      if (when instanceof RegExp && when.test(line)) start();
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
      return { cancelled: sent.length > 0, sent };
    },
  };
}
