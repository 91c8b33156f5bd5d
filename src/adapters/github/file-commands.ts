import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import type { Environment } from '../../ports.ts';

/**
 * Files through which a step talks to the runner.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#environment-files
 */
export type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_ENV';

/**
 * Appends a value: of several lines in the heredoc form with a random delimiter, so that no value can start an entry of its own.
 * The runner makes the files; one that is missing is a fault of the environment, which is said and not repaired.
 */
export function setValue(
  env: Environment,
  file: CommandFile,
  [name, value]: readonly [string, string],
): void {
  const path = env[file];
  if (!path) throw new Error(`${file} is not set: this does not run as a step of GitHub Actions.`);
  append(path, /[\r\n]/.test(value) ? heredoc(name, value) : `${name}=${value}\n`);
}

function heredoc(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/** The runner drops a whole summary that is longer, in bytes. */
const MAX_SUMMARY = 1024 * 1024;

/** Appends Markdown to the job summary; without such a file (old GitHub Enterprise servers) there is none. */
export function addSummary(env: Environment, markdown: string): void {
  if (Buffer.byteLength(markdown) > MAX_SUMMARY) return;
  tryToAppend(env.GITHUB_STEP_SUMMARY, markdown);
}

/** Declares what the step produced, one `oci://` subject per line, where the runner asks for it. */
export function declareArtifacts(env: Environment, subjects: readonly string[]): void {
  // A line with `=` would fail the step; no reference has one.
  const safe = subjects.filter((subject) => !/[=\s]/.test(subject));
  if (safe.length > 0) tryToAppend(env.GITHUB_ARTIFACTS, `${safe.join('\n')}\n`);
}

/** What is published stays published: a report that cannot be written is no reason to fail. */
function tryToAppend(path: string | undefined, text: string): void {
  if (!path) return;
  try {
    append(path, text);
  } catch {
    // Nobody to tell: the log says the same as the file would.
  }
}

function append(path: string, text: string): void {
  // Unlike the flag `a`, this makes no file.
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
