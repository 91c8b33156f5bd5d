import { type Json, textAt, valueAt } from './json.ts';
import type { RepositoryApi } from './repository-api.ts';

/** Where the time of a commit comes from, in this order. */
export interface CommitTimeSources {
  readonly payload: Json;
  readonly timeInCheckout: () => Promise<number | undefined>;
  readonly api?: RepositoryApi | undefined;
}

/** When the commit was made, milliseconds since the epoch, and why it is unknown. */
export interface FoundCommitTime {
  readonly time?: number;
  readonly notice?: string;
}

/** Looks the time up in the event, the checkout and the API, and stops where it is found. */
export async function readCommitTime(
  sha: string,
  sources: CommitTimeSources,
): Promise<FoundCommitTime> {
  if (sha === '') return {};
  const known = timeInPayload(sha, sources.payload) ?? (await sources.timeInCheckout());
  if (known !== undefined) return { time: known };
  const answer = await sources.api?.commit(sha);
  if (!answer) return {};
  if ('failure' in answer)
    return { notice: `the time of the commit is unknown: ${answer.failure}` };
  const time = toTime(textAt(answer.json, 'commit', 'committer', 'date'));
  return time === undefined ? {} : { time };
}

function timeInPayload(sha: string, payload: Json): number | undefined {
  const listed = valueAt(payload, 'commits');
  const commits = [...(Array.isArray(listed) ? listed : []), valueAt(payload, 'head_commit')];
  const commit: Json = commits.find((each) => textAt(each, 'id') === sha);
  return toTime(textAt(commit, 'timestamp'));
}

function toTime(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
