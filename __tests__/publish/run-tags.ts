import type { Manifest, Registry } from '../../src/oci/index.ts';
import type { Destination } from '../../src/plan/plan.ts';
import type { Clock, History, Log } from '../../src/ports.ts';
import type { Evidence } from '../../src/publish/judge.ts';
import { type Lane, openLane } from '../../src/publish/lane.ts';
import type { TagEntry } from '../../src/tagging/index.ts';

/** A line of commits, oldest first; nothing else is known. */
export function line(...commits: readonly string[]): History {
  return {
    tagNames: async () => undefined,
    async descends(commit, ancestor) {
      const [at, from] = [commits.indexOf(commit), commits.indexOf(ancestor)];
      return at < 0 || from < 0 ? undefined : at >= from;
    },
  };
}

export const NO_HISTORY: History = {
  tagNames: async () => undefined,
  descends: async () => undefined,
};

export function versioned(name: string, range: string, version: string): TagEntry {
  const guard = { kind: 'version', version, prefix: '', suffix: '' } as const;
  return { name, reason: 'a test', floating: true, range, guard };
}

export function onBranch(name: string, onlyOn?: string): TagEntry {
  const guard = {
    kind: 'lineage',
    branch: 'main',
    ...(onlyOn !== undefined && { onlyOn }),
  } as const;
  return { name, reason: 'a test', floating: true, guard };
}

interface RunTags {
  readonly client: Registry;
  readonly image: Manifest;
  readonly entries: readonly TagEntry[];
  readonly commit?: string;
  readonly history?: History;
  /** What the builder wrote itself, and what stood there before. */
  readonly overwritten?: ReadonlyMap<string, string | undefined>;
}

/** A destination whose image is there, before its tags are written. */
export async function openRun(run: RunTags): Promise<{ lane: Lane; evidence: Evidence }> {
  const { client, image, commit = '', history = NO_HISTORY, overwritten = new Map() } = run;
  const entries = new Map(run.entries.map((entry) => [entry.name, entry]));
  const lane = await openLane({
    destination: destinationOf([...entries.keys()]),
    client,
    manifest: image,
    overwritten,
    needsList: run.entries.some(({ range }) => range !== undefined),
  });
  const evidence: Evidence = {
    entries,
    commit,
    history,
    knowledgeFor: async ({ list }) => ({ own: await list, others: [], gitTags: [] }),
  };
  return { lane, evidence };
}

export function destinationOf(tags: readonly string[]): Destination {
  return {
    registry: 'memory',
    repository: 'acme/app',
    name: 'memory/acme/app',
    provider: 'generic',
    auth: 'docker-config',
    tags,
  };
}

/** A clock on which only sleeping takes time, and a log that is kept. */
export function createTime(): { clock: Clock; log: Log; slept: number[]; lines: string[] } {
  const slept: number[] = [];
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  return {
    slept,
    lines,
    clock: {
      now: () => slept.reduce((sum, ms) => sum + ms, 0),
      async sleep(ms) {
        slept.push(ms);
      },
    },
    log: {
      info: say,
      notice: say,
      warning: say,
      error: say,
      debug: say,
      child: say,
      progress: say,
      group: (_, work) => work(),
    },
  };
}
