import { quoteEntry } from './entry.ts';
import { expand } from './expression.ts';
import type { Flavor } from './flavor.ts';
import { type Affixes, guardOf } from './guards.ts';
import type { Evaluation, Movement, Outcome, Yield } from './outcome.ts';
import { ruleReason } from './reason.ts';
import type { Rule } from './rule.ts';
import { ruleValue } from './rule-value.ts';
import { sanitizeTag } from './sanitize.ts';
import type { Template } from './template.ts';
import type { TagEntry } from './types.ts';

/** What one rule gives: at most one name, and names it would have given on a stable version. */
export interface RuleResult {
  readonly rule: Rule;
  readonly outcome: Outcome;
  readonly entries: readonly TagEntry[];
}

/** Puts the words that a type starts its names with unless the rule has a prefix. */
const OWN_PREFIX = { pr: 'pr-', sha: 'sha-' };

/** Evaluates one rule down to its name. */
export function nameOf(rule: Rule, evaluation: Evaluation): RuleResult {
  const outcome = isEnabled(rule, evaluation) ? ruleValue(rule, evaluation) : disabled();
  return { rule, outcome, entries: entriesOf(rule, outcome, evaluation) };
}

function disabled(): Outcome {
  return { kind: 'none', why: 'it is switched off' };
}

function isEnabled({ enable, entry }: Rule, { scope, findings }: Evaluation): boolean {
  const text = expand(enable, scope);
  if (text !== 'true' && text !== 'false') {
    findings.problems.push({
      input: entry.input,
      message: `enable must be true or false, and is "${text}" in ${quoteEntry(entry)}`,
      fix: 'Write `enable=true`, `enable=false`, or an expression such as `enable={{is_default_branch}}`.',
    });
  }
  return text === 'true';
}

function entriesOf(rule: Rule, outcome: Outcome, evaluation: Evaluation): TagEntry[] {
  if (outcome.kind === 'none') return [];
  const reason = ruleReason(rule, outcome.source);
  const name = withAffixes(rule, outcome.value, evaluation);
  if (outcome.kind === 'dropped') return [{ name, reason, floating: false, dropped: outcome.why }];
  if (name === '') {
    evaluation.findings.problems.push({
      input: rule.entry.input,
      message: `"${outcome.value}" has no character that a tag may have; it comes from ${quoteEntry(rule.entry)}`,
      fix: 'Add a prefix (`prefix=branch-`), or use another rule: tags are made of `A-Z a-z 0-9 _ . -`.',
    });
    return [];
  }
  return [
    toEntry({ name, reason, movement: outcome.movement }, rule, evaluation),
    ...replacedEntry({ name, reason, ...outcome }, rule, evaluation),
  ];
}

function toEntry(
  { name, reason, movement }: Named,
  rule: Rule,
  { scope, flavor }: Evaluation,
): TagEntry {
  const { floating, range } = movement;
  const affixes = affixesOf(rule, flavor);
  const guard = guardOf({ name, movement, rule, affixes }, scope);
  return { name, reason, floating, ...(range !== undefined && { range }), ...(guard && { guard }) };
}

interface Named extends Pick<TagEntry, 'name' | 'reason'> {
  readonly movement: Movement;
}

function replacedEntry(
  { name, reason, instead }: Pick<TagEntry, 'name' | 'reason'> & Pick<Yield, 'instead'>,
  rule: Rule,
  evaluation: Evaluation,
): TagEntry[] {
  if (instead === undefined) return [];
  const dropped = `not on a prerelease: replaced by ${name}`;
  return [{ name: withAffixes(rule, instead, evaluation), reason, floating: false, dropped }];
}

function withAffixes(rule: Rule, value: string, { scope, flavor }: Evaluation): string {
  const { prefix, suffix } = affixesOf(rule, flavor);
  return sanitizeTag(`${expand(prefix, scope)}${value}${expand(suffix, scope)}`);
}

/** The rule's own prefix and suffix, else its type's, else flavor's. */
function affixesOf(rule: Rule, flavor: Flavor): Affixes {
  return {
    prefix: rule.prefix ?? ownPrefix(rule) ?? flavor.prefix.template,
    suffix: rule.suffix ?? flavor.suffix.template,
  };
}

function ownPrefix(rule: Rule): Template | undefined {
  if (rule.type === 'sha') return [OWN_PREFIX.sha];
  return rule.type === 'ref' && rule.event === 'pr' ? [OWN_PREFIX.pr] : undefined;
}
