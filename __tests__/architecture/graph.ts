import { posix } from 'node:path';
import type { Source } from './source.ts';

export interface EdgeOptions {
  /** Imports of types count too. */
  readonly types: boolean;
}

/** The files of src/ that a file imports, as paths relative to src/. */
export function importsOf(source: Source, { types }: EdgeOptions): readonly string[] {
  return source.imports
    .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && (types || !typeOnly))
    .map(({ specifier }) => posix.join(posix.dirname(source.path), specifier));
}

/** The first circle found, as the nodes on it (the first again at the end); `undefined` if there is none. */
export function findCycle(
  edges: ReadonlyMap<string, Iterable<string>>,
): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Shortest ways from a node to every node it reaches, itself included. */
export function pathsFrom(
  start: string,
  edges: ReadonlyMap<string, Iterable<string>>,
): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [node, path] of paths) {
    for (const next of edges.get(node) ?? []) {
      if (!paths.has(next)) paths.set(next, [...path, next]);
    }
  }
  return paths;
}
