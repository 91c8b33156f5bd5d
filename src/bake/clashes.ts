import { quote } from '../inputs/quote.ts';
import type { Problem } from '../problem.ts';

/** What a target is to be published as. */
export interface Claim {
  readonly target: string;
  /** `registry/repository:tag` each. */
  readonly references: readonly string[];
}

/** References that several targets would be published as: the last would win, which is nobody's wish. */
export function findClashes(claims: readonly Claim[]): readonly Problem[] {
  const owners = new Map<string, Set<string>>();
  for (const { target, references } of claims) {
    for (const reference of references) {
      owners.set(reference, (owners.get(reference) ?? new Set()).add(target));
    }
  }
  return [...owners]
    .filter(([, targets]) => targets.size > 1)
    .map(([reference, targets]) => ({
      input: 'images',
      message: `${[...targets].map(quote).join(' and ')} would all be ${reference}`,
      fix: 'Put `{{target}}` into `images`, or give the targets different `tags`.',
    }));
}
