import { posix } from 'node:path';
import { findCycle, importsOf, pathsFrom } from './graph.ts';
import {
  FLOORS,
  LONG_FILES,
  MAX_FILE_LINES,
  MAX_FUNCTION_LINES,
  MAX_PARAMETERS,
  OCI_MODULES,
  PURE,
  PURE_MODULES,
  REVEALING,
  SHARED_BY_HOSTS,
} from './layout.ts';
import type { Source } from './source.ts';

/** Each finding is one line: the file, then what is wrong with it and the way it got there. */
export type Rule = (sources: readonly Source[]) => readonly string[];

/** By the sentence that must hold. */
export const RULES: Readonly<Record<string, Rule>> = {
  'a room imports only from its own floor and from floors below': everyImport((from, to) => {
    const [upper, lower] = [floorOf(from), floorOf(to)];
    if (upper === undefined || lower === undefined) return 'its room has no floor in layout.ts';
    return lower < upper ? 'that is a higher floor' : undefined;
  }),
  'rooms do not import each other in a circle': (sources) => cycleOf(roomEdges(sources)),
  'files do not import each other in a circle': (sources) => cycleOf(fileEdges(sources, true)),
  'pure code loads nothing that has an effect': pureCode,
  'oci imports nothing of ours, and of Node only what computes': each((source) => {
    const { path, imports } = source;
    if (!isIn(path, 'oci')) return [];
    const packages = specifiers(imports).filter((name) => !name.startsWith('.'));
    return [
      ...importsOf(source, { types: true }).filter((to) => !isIn(to, 'oci')),
      ...packages.filter((name) => name !== 'node:crypto' && name !== OCI_MODULES[path]),
    ];
  }),
  'registries do not know each other': everyImport((from, to) => {
    const [one, other] = [registryOf(from), registryOf(to)];
    return one && other && one !== other ? 'that is another registry' : undefined;
  }),
  'the hosts (GitHub, command line) do not know each other': everyImport((from, to) => {
    const host = HOSTS.find((each) => isIn(from, each));
    const other = HOSTS.find((each) => isIn(to, each));
    const isForeign = host && other && host !== other && !SHARED_BY_HOSTS.includes(to);
    return isForeign ? 'that is another host' : undefined;
  }),
  'only adapters/github imports @actions/*': each(({ path, imports }) =>
    isIn(path, 'adapters/github')
      ? []
      : specifiers(imports).filter((name) => name.startsWith('@actions/')),
  ),
  'only adapters use process': each(({ path, uses }) =>
    isIn(path, 'adapters') ? [] : [...uses].filter((use) => use.startsWith('process.')),
  ),
  'secrets are revealed only where they are used': each(({ path, uses }) =>
    REVEALING.includes(path) ? [] : [...uses].filter((use) => use === '.reveal()'),
  ),
  'src does not import tests or scripts': each(({ path, imports }) =>
    specifiers(imports).filter(
      (name) => name.startsWith('.') && posix.join(posix.dirname(path), name).startsWith('..'),
    ),
  ),
  'no file is called utils, helpers or common': each(({ path }) =>
    path.split(/[/.]/).filter((part) => /^(?:utils?|helpers|common)$/.test(part)),
  ),
  'no enum, no default export, no module-level variable': each(({ constructs }) => constructs),
  'what a function disposes of, it needs no more': each(({ hastyReturns }) =>
    hastyReturns.map((line) => `line ${line}: the return lacks an await`),
  ),
  'files are short': each(({ path, lines }) =>
    lines > MAX_FILE_LINES && !LONG_FILES[path] ? [`${lines} lines`] : [],
  ),
  'functions are short, and take few parameters': each(({ functions }) =>
    functions.flatMap(({ name, line, lines, parameters }) => [
      ...(lines > MAX_FUNCTION_LINES ? [`${name} (line ${line}) has ${lines} lines`] : []),
      ...(parameters > MAX_PARAMETERS
        ? [`${name} (line ${line}) has ${parameters} parameters`]
        : []),
    ]),
  ),
};

const HOSTS = ['adapters/github', 'adapters/cli'];

/** What brings the registries together, or is the same for all. */
const SHARED_REGISTRY = new Set(
  [
    ...['index.ts', 'explain.ts', 'explain-read.ts', 'provider.ts'],
    ...['identity.ts', 'exchange.ts', 'exchanges.ts'],
  ].map((name) => `registries/${name}`),
);

/** The file of a registry's facts, or the folder of a vendor whose registries share their logins. */
function registryOf(path: string): string | undefined {
  if (!isIn(path, 'registries') || SHARED_REGISTRY.has(path)) return undefined;
  return path.split('/')[1];
}

function each(findings: (source: Source) => readonly string[]): Rule {
  return (sources) =>
    sources.flatMap((source) => findings(source).map((finding) => `${source.path}: ${finding}`));
}

function everyImport(problem: (from: string, to: string) => string | undefined): Rule {
  return each((source) =>
    importsOf(source, { types: true }).flatMap((to) => {
      const found = problem(source.path, to);
      return found ? [`imports ${to}: ${found}`] : [];
    }),
  );
}

/** Everything that pure files load, directly or not, is free of effects; a finding shows the way there. */
function pureCode(sources: readonly Source[]): readonly string[] {
  const edges = fileEdges(sources, false);
  const effects = new Map(sources.map((source) => [source.path, effectsOf(source)]));
  return sources
    .filter(({ path }) => PURE.some((place) => isIn(path, place)))
    .flatMap(({ path }) =>
      [...pathsFrom(path, edges)].flatMap(([reached, way]) =>
        (effects.get(reached) ?? []).map((effect) => `${way.join(' -> ')}: ${effect}`),
      ),
    );
}

function effectsOf({ path, imports, uses }: Source): readonly string[] {
  const modules = imports
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ specifier }) => specifier)
    .filter((name) => /^(?:node:|@actions\/)/.test(name) && PURE_MODULES[path] !== name);
  return [...modules, ...[...uses].filter((use) => EFFECTS.test(use))];
}

const EFFECTS =
  /^(?:process\.|globalThis\.|performance\.|crypto\.|Date\.now$|new Date\(\)$|Math\.random$|fetch\(\)$)/;

function specifiers(imports: Source['imports']): readonly string[] {
  return imports.map(({ specifier }) => specifier);
}

/** Whether a path is a place, or lies in it. */
function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** 0 is the top. */
function floorOf(path: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
  return floor < 0 ? undefined : floor;
}

function fileEdges(
  sources: readonly Source[],
  types: boolean,
): ReadonlyMap<string, readonly string[]> {
  return new Map(sources.map((source) => [source.path, importsOf(source, { types })]));
}

function roomEdges(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [from, targets] of fileEdges(sources, true)) {
    const rooms = edges.get(roomOf(from)) ?? new Set();
    for (const to of targets) if (roomOf(to) !== roomOf(from)) rooms.add(roomOf(to));
    edges.set(roomOf(from), rooms);
  }
  return edges;
}

function cycleOf(edges: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const cycle = findCycle(edges);
  return cycle ? [cycle.join(' -> ')] : [];
}
