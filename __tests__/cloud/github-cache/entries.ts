import { randomUUID } from 'node:crypto';
import type { CacheScope } from './runtime-token.ts';

/** Something in the cache, or on its way there. */
export interface CacheEntry {
  /** Of its blob. */
  readonly id: string;
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  /** Absent until it was uploaded. */
  content?: Buffer;
  /** Only then it can be read, and never be written again. */
  isFinal: boolean;
  /** Counts up with each use: what was used least recently goes first. */
  used: number;
}

export interface EntryName {
  readonly key: string;
  readonly version: string;
}

/** The caches of a repository. */
export interface Entries {
  readonly all: () => readonly CacheEntry[];
  byId(id: string): CacheEntry | undefined;
  /** `denied`: the job may write nowhere; `exists`: it is there or reserved. */
  reserve(scopes: readonly CacheScope[], name: EntryName): CacheEntry | 'denied' | 'exists';
  /** What was reserved in a scope of the job's own. */
  reserved(scopes: readonly CacheScope[], name: EntryName): CacheEntry | undefined;
  finalize(entry: CacheEntry): void;
  /** The nearest scope's; in it the exact name, else the latest that begins like it. */
  find(
    scopes: readonly CacheScope[],
    keys: readonly string[],
    version: string,
  ): CacheEntry | undefined;
}

const READ = 1;
const WRITE = 2;

/** https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching. `quota` in bytes. */
export function makeEntries(quota: number): Entries {
  const entries: CacheEntry[] = [];
  let uses = 0;
  const own = (scopes: readonly CacheScope[]) =>
    scopes.find(({ Permission }) => (Permission & WRITE) !== 0)?.Scope;
  const named = (scope: string | undefined, { key, version }: EntryName) =>
    entries.find((each) => each.scope === scope && each.key === key && each.version === version);

  const evict = () => {
    const size = () => entries.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    while (size() > quota) {
      const [oldest] = entries.filter(({ isFinal }) => isFinal).sort((a, b) => a.used - b.used);
      if (!oldest) return;
      entries.splice(entries.indexOf(oldest), 1);
    }
  };
  return {
    all: () => entries,
    byId: (id) => entries.find((each) => each.id === id),
    reserve(scopes, name) {
      const scope = own(scopes);
      if (scope === undefined) return 'denied';
      if (named(scope, name)) return 'exists';
      const entry = { ...name, id: randomUUID(), scope, isFinal: false, used: uses++ };
      entries.push(entry);
      return entry;
    },
    reserved(scopes, name) {
      const entry = named(own(scopes), name);
      return entry?.isFinal === false ? entry : undefined;
    },
    finalize(entry) {
      entry.isFinal = true;
      evict();
    },
    find(scopes, keys, version) {
      const readable = scopes.filter(({ Permission }) => (Permission & READ) !== 0);
      const found = readable
        .flatMap(({ Scope }) => keys.map((key) => nearest(entries, { Scope, key, version })))
        .find((entry) => entry !== undefined);
      if (found) found.used = uses++;
      return found;
    },
  };
}

function nearest(
  entries: readonly CacheEntry[],
  { Scope, key, version }: EntryName & Pick<CacheScope, 'Scope'>,
): CacheEntry | undefined {
  const fitting = entries.filter(
    (each) =>
      each.isFinal && each.scope === Scope && each.version === version && each.key.startsWith(key),
  );
  return fitting.find((each) => each.key === key) ?? fitting.at(-1);
}
