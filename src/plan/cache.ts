import type { PublishRequest } from '../inputs/request.ts';
import { type RunFacts, sanitizeTag } from '../tagging/index.ts';
import { isStrangers } from './strangers.ts';

/** Names of caches of one kind of build, each of a branch or a pull request. */
export interface CachePlan {
  /** The one to write; absent where nothing would read it, or nothing may be written. */
  readonly write?: string;
  /** Those to read, the nearest first. */
  readonly read: readonly string[];
}

/**
 * Which caches a run reads and writes, wherever they are: its own branch's, then those that it came from. Runs on tags only
 * read: nothing would ever read what they write. Nor do runs of strangers write, whose layers other runs would take over.
 */
export function planCache(request: PublishRequest, facts: RunFacts): CachePlan | undefined {
  if (!request.build.cache.isWanted) return undefined;
  const { on, baseRef, repository } = facts;
  const own = ownName(facts);
  const base = on.kind === 'pull-request' ? (on.base ?? baseRef) : baseRef;
  const names = [own, base, repository.defaultBranch ?? ''].filter((name) => name !== '');
  const mayWrite = own !== '' && !isStrangers(request, facts);
  return { ...(mayWrite && { write: own }), read: [...new Set(names)] };
}

/** What a run leaves its cache as; `''`: it leaves none. */
function ownName({ on }: RunFacts): string {
  switch (on.kind) {
    case 'branch':
      return on.name;
    case 'pull-request':
      return on.queue ? '' : `pr-${on.number}`;
    default:
      return '';
  }
}

/** The whole name of a cache: of the kind of build, the only platform of a build that has one, and the branch. */
export function cacheName(
  { target, platforms, cache }: PublishRequest['build'],
  branch: string,
): string {
  const platform = platforms.length === 1 ? platforms : [];
  const parts = [cache.scope || target || 'build', ...platform, branch];
  return sanitizeTag(parts.join('-'));
}
