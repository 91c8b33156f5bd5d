import type { RepositoryFacts } from '../../tagging/index.ts';
import { repositoryOfRemote } from '../git/remote-url.ts';

/** Facts of a repository as variables: those that are absent or empty are unknown. */
type Variables = { readonly [Fact in keyof RepositoryFacts]: string | undefined };

export function repositoryOf(variables: Variables): RepositoryFacts {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}

/** Name and URL from whatever git clones from, and what else is known. */
export function repositoryAt(remote: string | undefined, others: Variables = {}): RepositoryFacts {
  return { ...(remote ? repositoryOfRemote(remote) : {}), ...repositoryOf(others) };
}

/** Page of the run and who started it, where the system says so. */
export function runBy(said: {
  readonly url: string | undefined;
  readonly actor?: string | undefined;
}): { readonly runUrl?: string; readonly actor?: string } {
  return { ...(said.url && { runUrl: said.url }), ...(said.actor && { actor: said.actor }) };
}

/** A whole commit hash, or `''`: some systems say `HEAD`. */
export function commitHash(text: string | undefined): string {
  return text && /^[0-9a-f]{40,64}$/.test(text) ? text : '';
}

/** The first attempt is 1, as on GitHub, where a system counts repetitions from 0. */
export function attemptAfter(repetitions: string | undefined): string {
  return /^\d{1,6}$/.test(repetitions ?? '') ? String(Number(repetitions) + 1) : '';
}

/** Whether both are known and differ in more than case. */
export function differ(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other && one.toLowerCase() !== other.toLowerCase());
}
