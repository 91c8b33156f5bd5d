import type { History } from '../../ports.ts';
import { type Checkout, isShallow } from './checkout.ts';
import { type GitTools, runGit } from './git.ts';
import { readTagNames } from './refs.ts';

const COMMIT = /^[0-9a-f]{40,64}$/;

/** The history that a checkout holds; a shallow one holds little, and then the answer is that it is not known. */
export function checkoutHistory(
  findCheckout: () => Promise<Checkout | undefined>,
  git: GitTools,
): History {
  return {
    async tagNames() {
      const checkout = await findCheckout();
      return checkout && !(await isShallow(checkout)) ? readTagNames(checkout, git) : undefined;
    },
    async descends(commit, ancestor) {
      const checkout = await findCheckout();
      if (!checkout || !COMMIT.test(commit) || !COMMIT.test(ancestor)) return undefined;
      // 0 = yes, 1 = no; 128 = one of the two is not here. https://git-scm.com/docs/git-merge-base
      const args = ['merge-base', '--is-ancestor', ancestor, commit];
      const { exitCode } = await runGit(checkout, args, git);
      if (exitCode === 0) return true;
      // Where history is cut off, no path from one commit to another proves nothing.
      return exitCode === 1 && !(await isShallow(checkout)) ? false : undefined;
    },
  };
}

/** The first history that knows. */
export function firstKnown(...histories: readonly History[]): History {
  return {
    tagNames: () => firstAnswer(histories, (history) => history.tagNames()),
    descends: (commit, ancestor) =>
      firstAnswer(histories, (history) => history.descends(commit, ancestor)),
  };
}

async function firstAnswer<T>(
  histories: readonly History[],
  ask: (history: History) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const history of histories) {
    const answer = await ask(history);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
