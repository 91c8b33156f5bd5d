import type { Clock } from '../ports.ts';
import type { CacheFollower } from './cache-use.ts';

/** Where a cache stood still, and how that is said. */
export interface CacheStall {
  readonly kind: 'read' | 'write';
  readonly text: string;
}

/** Ends a build that gets nowhere because its cache does not. */
export interface CacheWatch extends Disposable {
  /** Aborted when the cache stands still, or when the build was to be ended anyway. */
  readonly signal: AbortSignal;
  /** What it stood still at; `undefined`: it did not. */
  problem(): CacheStall | undefined;
}

/**
 * How long the cache may stand still before the build goes on without it, in milliseconds. BuildKit waits for ever for a cache that does
 * not answer, and shows nothing while it writes a large layer.
 */
const PATIENCE = { read: 60_000, write: 180_000 } as const;
const TEXTS = { read: 'it does not answer', write: 'it does not take anything' } as const;
/** How often it is looked at, in milliseconds. */
const INTERVAL = 5_000;

export function watchCache(
  follower: Pick<CacheFollower, 'awaited'>,
  { clock, signal: outer }: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): CacheWatch {
  const stalled = new AbortController();
  const ended = new AbortController();
  let problem: CacheStall | undefined;
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
      const kind = kindOf(late[0]);
      problem = { kind, text: TEXTS[kind] };
      stalled.abort(new Error(`The cache cannot be used: ${problem.text}.`));
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

function kindOf(key: string): CacheStall['kind'] {
  return key.startsWith('write') ? 'write' : 'read';
}

/**
 * Ends a build that does not get to its first instruction, or waits for a layer: an earlier one left the daemon waiting for a cache that does
 * not answer.
 */
export function watchStart(
  follower: Pick<CacheFollower, 'awaited' | 'beginning'>,
  ports: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): CacheWatch {
  const awaited = () => {
    const line = follower.beginning();
    return new Map([
      ...follower.awaited(),
      ...(line === undefined ? [] : [['read start', line] as const]),
    ]);
  };
  return watchCache({ awaited }, ports);
}
