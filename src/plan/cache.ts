import type { PublishRequest } from '../inputs/request.ts';
import type { Repository } from '../reference/reference.ts';
import type { RunFacts } from '../tagging/index.ts';
import { type AuthMethod, isForPushesAlone } from './auth.ts';
import { isStrangers } from './strangers.ts';

/** A cache that was chosen, where the builder can use it. Its names are of one kind of build, each of a branch or a pull request. */
export interface CachePlan {
  /** GitHub’s own, or tags beside the image. */
  readonly place: 'gha' | 'registry';
  /** Nobody asked for it: only a builder that begins without layers takes it. */
  readonly isByDefault: boolean;
  /** With its registry; `''`: there is none that the builder may write to. */
  readonly repository: string;
  /** The one to write; absent where nothing would read it, or nothing may be written. */
  readonly write?: string;
  /** Those to read, the nearest first. */
  readonly read: readonly string[];
}

/** What a cache is planned by. */
export interface CacheQuestion {
  readonly request: PublishRequest;
  readonly facts: RunFacts;
  readonly destinations: readonly (Repository & { readonly auth: AuthMethod })[];
  /** Whether anything is pushed. */
  readonly publish: boolean;
}

/**
 * Which caches a run reads and writes: its own, then those that it came from. Runs on tags only read: nothing would ever read what they
 * write. Nor do runs of strangers write, whose layers other runs would take over. What was typed wins over all of them.
 */
export function planCache(question: CacheQuestion): CachePlan | undefined {
  const { request, facts, destinations } = question;
  const { cache, cacheFrom, cacheTo, call, engine } = request.build;
  const isTyped = cacheFrom.length + cacheTo.length > 0;
  const isBuilt = request.from === '' && call === 'build' && engine === 'docker';
  if (cache.where === 'off' || isTyped || !isBuilt) return undefined;
  const isByDefault = cache.where === '';
  const place = destinations.find((destination) => !isForPushesAlone(destination));
  const repository = place ? `${place.registry}/${place.repository}` : '';
  const { jobCache } = facts;
  const isReached = jobCache !== undefined && (jobCache.isHosted || !isByDefault);
  if (isReached && cache.where !== 'registry') {
    // BuildKit itself asks for the branch’s own, its base’s and the default branch’s: the token of the job names them.
    const mayWrite = jobCache.mayWrite && ownName(facts) !== '' && !isStrangers(request, facts);
    return {
      ...{ place: 'gha', isByDefault, repository },
      read: jobCache.mayRead ? [''] : [],
      ...(mayWrite && { write: '' }),
    };
  }
  if (isByDefault || cache.where === 'gha') return undefined;
  return { place: 'registry', isByDefault, repository, ...branchesOf(question) };
}

function branchesOf(question: CacheQuestion): Pick<CachePlan, 'read' | 'write'> {
  const { on, baseRef, repository } = question.facts;
  const own = ownName(question.facts);
  const base = on.kind === 'pull-request' ? (on.base ?? baseRef) : baseRef;
  const names = [own, base, repository.defaultBranch ?? ''].filter((name) => name !== '');
  const mayWrite = own !== '' && question.publish && !isStrangers(question.request, question.facts);
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
