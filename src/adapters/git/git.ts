import type { Environment, Exec } from '../../ports.ts';
import type { Checkout } from './checkout.ts';

/** What it takes to start git. */
export interface GitTools {
  readonly exec: Exec;
  readonly env: Environment;
  readonly signal?: AbortSignal;
}

/** The lines that git prints, or `undefined` where git is missing or fails. */
export async function askGit(
  checkout: Checkout,
  args: readonly string[],
  git: GitTools,
): Promise<readonly string[] | undefined> {
  const { exitCode, lines } = await runGit(checkout, args, git);
  return exitCode === 0 ? lines : undefined;
}

/**
 * What git prints, and how it ended; -1 where it is missing.
 *
 * The directory is given, so git neither searches nor refuses one that belongs to another user (as in containers). A checkout is
 * foreign data: nothing may make git fetch or ask.
 */
export async function runGit(
  { gitDirectory }: Checkout,
  args: readonly string[],
  { exec, env, signal }: GitTools,
): Promise<{ readonly exitCode: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  try {
    const { exitCode } = await exec('git', [`--git-dir=${gitDirectory}`, ...args], {
      env: {
        PATH: env.PATH,
        HOME: env.HOME,
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
      },
      onLine: (line, stream) => {
        if (stream === 'stdout') lines.push(line);
      },
      ...(signal && { signal }),
    });
    return { exitCode, lines };
  } catch {
    return { exitCode: -1, lines };
  }
}
