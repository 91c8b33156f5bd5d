import { expand } from './expression.ts';
import { EXACT, type Guard, type LineageGuard, type VersionGuard } from './guard.ts';
import { oneLine } from './key-values.ts';
import type { Movement } from './outcome.ts';
import type { Rule } from './rule.ts';
import { replaceForbidden, sanitizeTag } from './sanitize.ts';
import { isOnDefaultBranch, type Scope } from './scope.ts';
import type { Template } from './template.ts';

/** What stands around a value. */
export interface Affixes {
  readonly prefix: Template;
  readonly suffix: Template;
}

/** A name whose guard is asked for. */
export interface Guarded {
  readonly name: string;
  readonly movement: Movement;
  readonly rule: Rule;
  readonly affixes: Affixes;
}

/** What keeps the name that a rule gives from pointing at the wrong image. */
export function guardOf(guarded: Guarded, scope: Scope): Guard | undefined {
  const { name, movement, rule, affixes } = guarded;
  if (!movement.floating) return rule.type === 'sha' ? undefined : EXACT;
  if (movement.range !== undefined) {
    return versionGuard({ version: movement.version, affixes, rule }, scope);
  }
  return lineageGuard(name, scope, { isEdge: rule.type === 'edge' });
}

/** For a tag with a range. The affixes are written as they stand in names. */
export function versionGuard(
  of: { readonly version?: string | undefined; readonly affixes: Affixes; readonly rule?: Rule },
  scope: Scope,
): VersionGuard {
  const { version = '', affixes, rule } = of;
  const match = rule && 'match' in rule ? rule.match?.text : undefined;
  return {
    kind: 'version',
    version,
    // What a name cannot start with is not in it.
    prefix: replaceForbidden(expand(affixes.prefix, scope)).replace(/^[.-]+/, ''),
    suffix: replaceForbidden(expand(affixes.suffix, scope)),
    ...(match !== undefined && { match }),
  };
}

/**
 * For a tag without a range: a run on a branch moves it along the branch's history. Other runs just move it: a git tag says what
 * it wants, and a pull request's test merge never descends from the one before.
 */
export function lineageGuard(
  name: string,
  { facts }: Scope,
  { isEdge }: { readonly isEdge: boolean },
): LineageGuard | undefined {
  const { on, repository } = facts;
  if (on.kind !== 'branch') return undefined;
  const { defaultBranch } = repository;
  // One run of another branch would put the tag on a commit that the default branch never descends from.
  const isForeign = defaultBranch !== undefined && !isOnDefaultBranch(facts) && !isEdge;
  const isDefault = name === 'edge' || name === sanitizeTag(defaultBranch ?? '');
  const isTheirs = isForeign && isDefault;
  return { kind: 'lineage', branch: oneLine(on.name), ...(isTheirs && { onlyOn: defaultBranch }) };
}
