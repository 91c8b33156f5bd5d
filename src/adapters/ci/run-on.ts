import type { RunOn } from '../../tagging/index.ts';
import { mergeQueueOf } from '../github/merge-queue.ts';

/** Names that a CI system gives to what it runs on; empty ones count as absent. */
export interface Names {
  /** Anything but a number is none: some systems say `false`. */
  readonly pullRequest?: string | undefined;
  /** Base branch of the pull request. */
  readonly base?: string | undefined;
  readonly tag?: string | undefined;
  readonly branch?: string | undefined;
}

/** A pull request before a tag before a branch: systems that name several mean the most specific one. */
export function runOn({ pullRequest, base, tag, branch }: Names): RunOn {
  if (pullRequest && /^\d+$/.test(pullRequest)) {
    return { kind: 'pull-request', number: pullRequest, ...(base && { base }) };
  }
  if (tag) return { kind: 'tag', name: tag };
  // Other systems build the branches of GitHub's merge queue like any other.
  if (branch) return mergeQueueOf(branch) ?? { kind: 'branch', name: branch };
  return { kind: 'none' };
}

/** What a whole ref names: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`, `refs/merge-requests/7/head`. */
export function namesOf(ref: string | undefined): Names {
  const [, kind, name = ''] =
    /^refs\/(heads|tags|pull|pull-requests|merge-requests)\/(.+)$/s.exec(ref ?? '') ?? [];
  if (kind === undefined) return {};
  if (kind === 'heads') return { branch: name };
  if (kind === 'tags') return { tag: name };
  return { pullRequest: name.split('/', 1)[0] };
}
