import type { Checkout } from './checkout.ts';
import { askGit, type GitTools } from './git.ts';

/** When a commit was committed, milliseconds since the epoch; `undefined` if the checkout does not have it. */
export async function readCommitTime(
  checkout: Checkout,
  sha: string,
  git: GitTools,
): Promise<number | undefined> {
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  // Unlike log and show, cat-file runs no filter, pager or hook that the checkout's configuration names.
  const lines = await askGit(checkout, ['cat-file', 'commit', sha], git);
  return lines && committerTime(lines);
}

/** https://git-scm.com/docs/git-cat-file: headers, an empty line, then the message, which is foreign text. */
function committerTime(lines: readonly string[]): number | undefined {
  for (const line of lines) {
    if (line === '') return undefined;
    const [, seconds] = /^committer .*> (\d{1,11}) [+-]\d{4}$/.exec(line) ?? [];
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return undefined;
}
