import { type AttributeReader, readerOf } from './attribute-reader.ts';
import { readAttributes } from './attributes.ts';
import { quoteEntry } from './entry.ts';
import type { Findings } from './findings.ts';
import type { ListRecord } from './records.ts';
import type { Rule, RuleType, VersionRule } from './rule.ts';
import { COMMON_ATTRIBUTES, isRuleType, RULE_TYPES, VERSION_FIELDS } from './rule-types.ts';
import type { Scope } from './scope.ts';

/** Reads one entry of `tags`. Everything wrong with it is reported, and then there is no rule. */
export function parseRule(
  { entry, fields }: ListRecord,
  context: { readonly scope: Scope; readonly findings: Findings },
): Rule | undefined {
  const { findings } = context;
  const before = findings.problems.length;
  const attributes = readAttributes(fields);
  const type = attributes.values.get('type') ?? 'raw';
  if (!isRuleType(type)) {
    readerOf(entry, attributes.values, context).fail(
      `unknown type "${type}"`,
      `Use one of ${Object.keys(RULE_TYPES).join(', ')}.`,
    );
    return undefined;
  }
  const { values, surplus } = withBareValue(type, attributes);
  const reader = readerOf(entry, values, context);
  for (const field of surplus) {
    reader.fail(`unexpected "${field}"`, surplusFix(type, field));
  }
  for (const key of values.keys()) {
    if (isAttribute(type, key)) continue;
    findings.warnings.push(
      `type=${type} has no attribute "${key}": it is ignored in ${quoteEntry(entry)}`,
    );
  }
  const rule = buildRule(type, reader);
  return findings.problems.length === before ? rule : undefined;
}

/** `type=raw` takes its value as one field without `value=`. */
function withBareValue(
  type: RuleType,
  { values, bare }: ReturnType<typeof readAttributes>,
): { readonly values: ReadonlyMap<string, string>; readonly surplus: readonly string[] } {
  const [value, ...surplus] = bare;
  const isValue = type === 'raw' && value !== undefined && !values.has('value');
  return isValue
    ? { values: new Map(values).set('value', value), surplus }
    : { values, surplus: bare };
}

function surplusFix(type: RuleType, field: string): string {
  if (type === 'raw')
    return `Put quotes around a value with commas (\`"value=a,b"\`), or put \`${field}\` on a line of its own.`;
  return `Write it as \`attribute=value\`, for example \`${RULE_TYPES[type].example}\`.`;
}

function isAttribute(type: RuleType, key: string): boolean {
  return COMMON_ATTRIBUTES.includes(key) || RULE_TYPES[type].attributes.includes(key);
}

function buildRule(type: RuleType, reader: AttributeReader): Rule | undefined {
  const { required, priority, example } = RULE_TYPES[type];
  if (required !== undefined && !reader.has(required)) {
    return reader.fail(
      `type=${type} needs the attribute ${required}, which is missing`,
      `For example \`${example}\`.`,
    );
  }
  const prefix = reader.template('prefix');
  const suffix = reader.template('suffix');
  const common = {
    entry: reader.entry,
    enable: reader.template('enable') ?? ['true'],
    priority: reader.number('priority', /^[+-]?\d+(?:\.\d+)?$/) ?? priority,
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
  const own = ownAttributes(type, reader);
  return own && { ...common, ...own };
}

/** A rule of one type without the attributes that all types have. */
type OwnAttributes<R> = R extends Rule
  ? Omit<R, 'entry' | 'enable' | 'priority' | 'prefix' | 'suffix'>
  : never;

function ownAttributes(type: RuleType, reader: AttributeReader): OwnAttributes<Rule> | undefined {
  switch (type) {
    case 'schedule':
      return { type, pattern: reader.template('pattern') ?? ['nightly'] };
    case 'semver':
    case 'pep440':
      return versionAttributes(type, reader);
    case 'match': {
      const pattern = reader.pattern('pattern');
      const group = reader.number('group', /^\d+$/) ?? 0;
      return pattern && { type, pattern, group, ...optionalValue(reader) };
    }
    case 'edge': {
      const branch = reader.text('branch');
      return { type, ...(branch && { branch }) };
    }
    case 'ref': {
      const event = reader.oneOf('event', ['branch', 'tag', 'pr']);
      return event && { type, event };
    }
    case 'raw': {
      const value = reader.template('value');
      return value && { type, value };
    }
    case 'sha':
      return { type, format: reader.oneOf('format', ['short', 'long']) ?? 'short' };
  }
}

function versionAttributes(
  type: VersionRule['type'],
  reader: AttributeReader,
): OwnAttributes<VersionRule> | undefined {
  const pattern = reader.template('pattern', VERSION_FIELDS[type]);
  const match = reader.text('match') ? reader.pattern('match') : undefined;
  return pattern && { type, pattern, ...optionalValue(reader), ...(match && { match }) };
}

/** `value=` with nothing after it is as good as no value. */
function optionalValue(reader: AttributeReader): Pick<VersionRule, 'value'> {
  const value = reader.text('value') ? reader.template('value') : undefined;
  return value ? { value } : {};
}
