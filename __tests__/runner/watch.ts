import { readdirSync, readFileSync } from 'node:fs';

/** How often the process list is looked at, in milliseconds. */
const INTERVAL = 10;

/** What the processes of a step could be seen to know by everybody on the machine. */
export interface Sightings {
  /** Each distinct command line, its arguments joined by spaces. */
  readonly commandLines: readonly string[];
  /** `NAME=value` in the environment of what the step started -> the programs that had it. */
  readonly variables: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface ProcessWatch extends Disposable {
  /** Looks a last time, ends watching, and gives what was seen. */
  stop(): Sightings;
}

/** Which processes belong to a step. */
export interface Family {
  /** The step's own process. Its environment holds its inputs: that is how the runner hands them over. */
  readonly root: number;
  /** Stands in the environment of all that the root starts, also of what outlives its parent. */
  readonly marker: string;
}

/** Watches a process and everything that it starts. */
export function watchFamily(family: Family): ProcessWatch {
  const known = { ours: new Set([family.root]), others: new Set<number>() };
  const commandLines = new Set<string>();
  const variables = new Map<string, Set<string>>();
  const look = () => {
    for (const id of familyMembers(family, known)) {
      // In this order: a program that is seen has an environment of its own by now.
      const line = read(id, 'cmdline');
      commandLines.add(asLine(line));
      if (id === family.root || line === '' || line === read(family.root, 'cmdline')) continue;
      const program = asLine(line).slice(0, 80);
      for (const each of read(id, 'environ').split('\0')) {
        const programs = variables.get(each) ?? new Set();
        variables.set(each, programs.add(program));
      }
    }
  };
  const timer = setInterval(look, INTERVAL).unref();
  look();
  return {
    stop() {
      clearInterval(timer);
      look();
      return { commandLines: [...commandLines].filter((line) => line !== ''), variables };
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

interface Known {
  readonly ours: Set<number>;
  readonly others: Set<number>;
}

/** Ids say nothing about age or descent: they are given again. Each new process is asked for its parent once. */
function familyMembers({ marker }: Family, { ours, others }: Known): readonly number[] {
  const living = new Set(processIds());
  for (const set of [ours, others]) {
    for (const id of set) if (!living.has(id)) set.delete(id);
  }
  let fresh = [...living].filter((id) => !ours.has(id) && !others.has(id));
  for (let found = -1; found !== 0; ) {
    const children = fresh.filter((id) => ours.has(parentOf(id)));
    for (const id of children) ours.add(id);
    fresh = fresh.filter((id) => !ours.has(id));
    found = children.length;
  }
  for (const id of fresh) (read(id, 'environ').includes(marker) ? ours : others).add(id);
  return [...ours];
}

/** proc_pid_stat(5): the name stands in parentheses and may hold some itself; state and parent follow. */
function parentOf(id: number): number {
  const [, parent] = /.*\) \S (\d+) /s.exec(read(id, 'stat')) ?? [];
  return Number(parent);
}

/** How long processes that are ending may take, in milliseconds. */
const PATIENCE = 2_000;

/** Command lines of processes that stay alive and name `text` in their arguments or their environment. */
export async function processesNaming(text: string): Promise<readonly string[]> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const alive = processIds()
      .filter((id) => id !== process.pid)
      .filter((id) => read(id, 'cmdline').includes(text) || read(id, 'environ').includes(text))
      .map((id) => `${id} ${asLine(read(id, 'cmdline'))}`);
    if (alive.length === 0 || Date.now() > until) return alive;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

function processIds(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .map(Number);
}

function asLine(commandLine: string): string {
  return commandLine.replaceAll('\0', ' ').trim();
}

function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    // It ended in between.
    return '';
  }
}
