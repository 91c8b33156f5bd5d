import type { Environment } from '../../ports.ts';
import type { Untrusted } from '../../tagging/index.ts';
import { type Json, textAt, valueAt } from './json.ts';

/** Events that run without secrets when they come from a fork. */
const PULL_REQUEST_EVENTS = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions */
const DEPENDABOT_EVENTS = new Set([
  ...PULL_REQUEST_EVENTS,
  'pull_request_target',
  'push',
  'create',
  'deployment',
  'deployment_status',
]);

/** Whether a run has no secrets, or has them although its code may be a stranger's; `undefined` for all others. */
export function findUntrusted(env: Environment, payload: Json): Untrusted | undefined {
  const event = env.GITHUB_EVENT_NAME ?? '';
  const own = textAt(payload, 'repository', 'full_name') ?? env.GITHUB_REPOSITORY ?? '';
  if (event === 'pull_request_target') {
    const base = textAt(payload, 'pull_request', 'base', 'repo', 'full_name') ?? own;
    const head = valueAt(payload, 'pull_request', 'head', 'repo');
    return isSame(textAt(head, 'full_name'), base)
      ? dependabot(event, env)
      : privileged(event, head);
  }
  if (event === 'workflow_run') {
    const head = valueAt(payload, 'workflow_run', 'head_repository');
    return isSame(textAt(head, 'full_name'), own) ? undefined : privileged(event, head);
  }
  return (
    (PULL_REQUEST_EVENTS.has(event) ? fork(own, payload) : undefined) ?? dependabot(event, env)
  );
}

function fork(own: string, payload: Json): Untrusted | undefined {
  const base = textAt(payload, 'pull_request', 'base', 'repo', 'full_name') ?? own;
  const head = valueAt(payload, 'pull_request', 'head', 'repo');
  // Only GitHub's null means a deleted fork. Without secrets, a wrong guess here could publish nothing anyway.
  if (head === undefined || isSame(textAt(head, 'full_name'), base)) return undefined;
  const name = textAt(head, 'full_name') ?? 'a deleted fork';
  return {
    reason: 'fork',
    explanation: `the pull request comes from ${name}, and GitHub gives such runs no secrets: the image is built and not published`,
  };
}

function dependabot(event: string, env: Environment): Untrusted | undefined {
  if (env.GITHUB_ACTOR !== 'dependabot[bot]' || !DEPENDABOT_EVENTS.has(event)) return undefined;
  return {
    reason: 'dependabot',
    explanation:
      'Dependabot started this run, and GitHub gives such runs a read-only token and no secrets: the image is built and not published',
  };
}

/** These events hold secrets and a token that may write. Where the code comes from must be shown, not assumed. */
function privileged(event: string, head: Json): Untrusted {
  const name =
    textAt(head, 'full_name') ?? (head === null ? 'a deleted fork' : 'an unknown repository');
  return {
    reason: 'fork-privileged',
    explanation: `the event ${event} comes from ${name}, but runs with this repository's secrets: publishing what strangers wrote is refused; build with the event pull_request instead`,
  };
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLowerCase() === other.toLowerCase();
}
