import type { Problem } from '../problem.ts';

/** What is noticed on the way through the rules. One collection per computation, handed down and only added to. */
export interface Findings {
  readonly problems: Problem[];
  readonly warnings: string[];
  readonly notices: string[];
}

/** An empty collection. */
export function newFindings(): Findings {
  return { problems: [], warnings: [], notices: [] };
}

/** The texts in their order, each once. */
export function distinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)];
}
