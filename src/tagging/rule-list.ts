import { toCompleteReferences } from './complete-reference.ts';
import { type AutoLatest, defaultRules } from './default-rules.ts';
import type { Findings } from './findings.ts';
import { parseRule } from './parse-rule.ts';
import { type ListRecord, readRecords } from './records.ts';
import type { Rule } from './rule.ts';
import type { Scope } from './scope.ts';

/** What the input `tags` asks for. */
export interface RuleList {
  /** By priority, highest first. */
  readonly rules: readonly Rule[];
  readonly references: readonly string[];
  readonly autoLatest: AutoLatest;
}

/** Reads `tags`; without any entry it is the default rules. */
export function parseRuleList(
  text: string,
  context: { readonly scope: Scope; readonly findings: Findings; readonly hasImages: boolean },
): RuleList {
  const { scope, findings, hasImages } = context;
  const before = findings.problems.length;
  const records = readRecords('tags', text, findings);
  if (records.length === 0 && findings.problems.length === before) {
    const { rules, autoLatest } = defaultRules(scope.facts, findings);
    return { rules: byPriority(rules.map(toDefaultRecord), context), references: [], autoLatest };
  }
  const references: string[] = [];
  const ruleRecords: ListRecord[] = [];
  for (const record of records) {
    const complete = toCompleteReferences(record.fields, hasImages);
    if (complete) references.push(...complete);
    else ruleRecords.push(record);
  }
  return {
    rules: byPriority(ruleRecords, context),
    references: [...new Set(references)],
    autoLatest: 'by rule',
  };
}

/** Nobody typed these: they have no line. */
function toDefaultRecord(text: string): ListRecord {
  return { entry: { input: 'tags', text }, fields: text.split(',') };
}

function byPriority(
  records: readonly ListRecord[],
  context: { readonly scope: Scope; readonly findings: Findings },
): Rule[] {
  const rules = records
    .map((record) => parseRule(record, context))
    .filter((rule) => rule !== undefined);
  // The sort is stable: equal priorities stay in their order.
  return rules.sort((one, other) => other.priority - one.priority);
}
