import type { RuleType } from './rule.ts';

/** What an entry of a type may hold. */
export interface RuleTypeFacts {
  /** Unless the entry has its own. */
  readonly priority: number;
  readonly attributes: readonly string[];
  readonly required?: string;
  /** A rule of this type as it should be typed. */
  readonly example: string;
}

/** Attributes of every type. */
export const COMMON_ATTRIBUTES: readonly string[] = [
  'type',
  'enable',
  'priority',
  'prefix',
  'suffix',
];

/** Names in a version's pattern, besides the global ones. */
export const VERSION_FIELDS = {
  semver: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
  pep440: ['raw', 'version', 'major', 'minor', 'patch'],
} as const;

/** The types of rules. */
export const RULE_TYPES: Readonly<Record<RuleType, RuleTypeFacts>> = {
  schedule: { priority: 1000, attributes: ['pattern'], example: 'type=schedule,pattern=nightly' },
  semver: {
    priority: 900,
    attributes: ['pattern', 'value', 'match'],
    required: 'pattern',
    example: 'type=semver,pattern={{version}}',
  },
  pep440: {
    priority: 900,
    attributes: ['pattern', 'value', 'match'],
    required: 'pattern',
    example: 'type=pep440,pattern={{version}}',
  },
  match: {
    priority: 800,
    attributes: ['pattern', 'group', 'value'],
    required: 'pattern',
    example: 'type=match,pattern=v(.*),group=1',
  },
  edge: { priority: 700, attributes: ['branch'], example: 'type=edge,branch=main' },
  ref: {
    priority: 600,
    attributes: ['event'],
    required: 'event',
    example: 'type=ref,event=branch',
  },
  raw: {
    priority: 200,
    attributes: ['value'],
    required: 'value',
    example: 'type=raw,value=stable',
  },
  sha: { priority: 100, attributes: ['format'], example: 'type=sha,format=long' },
};

/** Whether the text is a type of rule. */
export function isRuleType(text: string): text is RuleType {
  return Object.hasOwn(RULE_TYPES, text);
}
