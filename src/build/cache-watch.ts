import type { Clock } from '../ports.ts';
import type { CacheFollower } from './cache-use.ts';

/** Ends a build that gets nowhere because its cache does not. */
export interface CacheWatch extends Disposable {
  /** Aborted when the cache stands still, or when the build was to be ended anyway. */
  readonly signal: AbortSignal;
  /** What it stood still at; `undefined`: it did not. */
  problem(): string | undefined;
}

/**
 * How long the cache may stand still before the build goes on without it, in milliseconds. BuildKit waits for ever for a cache that does
 * not answer, and shows nothing while it writes a large layer.
 */
const PATIENCE = { read: 60_000, write: 180_000 } as const;
/** How often it is looked at, in milliseconds. */
const INTERVAL = 5_000;

export function watchCache(
  follower: Pick<CacheFollower, 'awaited'>,
  { clock, signal: outer }: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): CacheWatch {
  const stalled = new AbortController();
  const ended = new AbortController();
  let problem: string | undefined;
  const look = async () => {
    let before = new Map<string, { readonly state: string; readonly since: number }>();
    for (;;) {
      await clock.sleep(INTERVAL, ended.signal);
      const now = clock.now();
      const seen = [...follower.awaited()].map(([key, state]) => {
        const known = before.get(key);
        return [key, known?.state === state ? known : { state, since: now }] as const;
      });
      before = new Map(seen);
      const [late] = seen.filter(([key, { since }]) => now - since > PATIENCE[kindOf(key)]);
      if (!late) continue;
      problem = kindOf(late[0]) === 'read' ? 'it does not answer' : 'it does not take anything';
      stalled.abort(new Error(`The cache cannot be used: ${problem}.`));
      return;
    }
  };
  look().catch(() => {
    // The build has ended.
  });
  return {
    signal: AbortSignal.any([stalled.signal, ...(outer ? [outer] : [])]),
    problem: () => problem,
    [Symbol.dispose]: () => ended.abort(),
  };
}

function kindOf(key: string): keyof typeof PATIENCE {
  return key.startsWith('write') ? 'write' : 'read';
}

/**
 * Ends a build that does not even begin: an earlier one left the daemon waiting for a cache that does not answer. `hasBegun` is asked.
 */
export function watchStart(
  hasBegun: () => boolean,
  ports: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): CacheWatch {
  const awaited = () => new Map(hasBegun() ? [] : [['read start', '']]);
  return watchCache({ awaited }, ports);
}
