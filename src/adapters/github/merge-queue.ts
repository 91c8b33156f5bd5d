import type { RunOn } from '../../tagging/index.ts';

/**
 * The pull request that a branch of GitHub's merge queue stands for; the base may contain slashes.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group
 */
export function mergeQueueOf(ref: string): RunOn | undefined {
  const pattern = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]{40,64}$/;
  const [, base, number] = pattern.exec(ref) ?? [];
  return base !== undefined && number !== undefined
    ? { kind: 'pull-request', number, base, queue: true }
    : undefined;
}
