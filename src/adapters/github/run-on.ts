import type { Environment } from '../../ports.ts';
import type { RunOn } from '../../tagging/index.ts';
import { type Json, textAt, valueAt } from './json.ts';
import { mergeQueueOf } from './merge-queue.ts';

/** What a run is on, and what the user should know about it. */
export interface Located {
  readonly on: RunOn;
  readonly warning?: string;
}

/**
 * Tells from ref and event what a run is on. The ref decides, except where GitHub's is about something else.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function locateRun(env: Environment, payload: Json): Located {
  const event = env.GITHUB_EVENT_NAME ?? '';
  const ref = env.GITHUB_REF ?? '';
  if (event === 'pull_request_target') return onPullRequestTarget(env, payload);
  if (event === 'merge_group')
    return onMergeQueue(textAt(payload, 'merge_group', 'head_ref') ?? ref);
  return { on: onRef(ref, env, payload) };
}

/** Branch a tag was pushed from, base of a pull request or of a merge queue; else empty. */
export function baseRefOf(on: RunOn, payload: Json): string {
  if (on.kind === 'pull-request') return on.base ?? '';
  if (on.kind !== 'tag') return '';
  return (textAt(payload, 'base_ref') ?? '').replace(/^refs\/heads\//, '');
}

function onRef(ref: string, env: Environment, payload: Json): RunOn {
  const [, kind, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
  if (kind === 'heads') return { kind: 'branch', name };
  if (kind === 'tags') return { kind: 'tag', name };
  const [, number] = /^(\d+)\//.exec(name) ?? [];
  return kind === 'pull' && number !== undefined
    ? pullRequest(number, env, payload)
    : { kind: 'none' };
}

/** The ref is the base branch. Without a number, reading it as a push to that branch would move the branch's tags. */
function onPullRequestTarget(env: Environment, payload: Json): Located {
  const number = valueAt(payload, 'number') ?? valueAt(payload, 'pull_request', 'number');
  if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) {
    return { on: pullRequest(String(number), env, payload) };
  }
  const warning =
    'the event pull_request_target has no number of a pull request, so no tag is made from it';
  return { on: { kind: 'none' }, warning };
}

function pullRequest(number: string, env: Environment, payload: Json): RunOn {
  const base = textAt(payload, 'pull_request', 'base', 'ref') ?? env.GITHUB_BASE_REF;
  return { kind: 'pull-request', number, ...(base && { base }) };
}

function onMergeQueue(ref: string): Located {
  const on = mergeQueueOf(ref);
  if (on) return { on };
  const warning = `"${ref}" is no ref of a merge queue (gh-readonly-queue/<base>/pr-<number>-<commit>), so no tag is made from it`;
  return { on: { kind: 'none' }, warning };
}
