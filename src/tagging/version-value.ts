import type { Match } from '../match-within.ts';
import { quoteEntry } from './entry.ts';
import { expand, type LocalValues } from './expression.ts';
import { rangeOf } from './floating.ts';
import {
  type Evaluation,
  FIXED,
  FLOATING,
  type Movement,
  noValue,
  type Outcome,
} from './outcome.ts';
import { parsePep440 } from './pep440.ts';
import type { VersionRule } from './rule.ts';
import { parseSemanticVersion } from './semantic-version.ts';
import { sourceText } from './source-text.ts';
import { expressionsOf, type Template } from './template.ts';

/** The names in a pattern, and whether only the whole version may be a tag. */
interface VersionFields {
  readonly local: LocalValues & {
    readonly version: string;
    readonly major: string;
    readonly minor: string;
  };
  readonly wholeOnly: boolean;
}

/** The value of `type=semver` and `type=pep440`. */
export function versionValue(rule: VersionRule, evaluation: Evaluation): Outcome {
  const { scope, findings } = evaluation;
  const found = sourceText(rule.value, scope);
  if ('why' in found) return noValue(found.why);
  const text = cutOut(rule, found.text, evaluation);
  const raw = text.replaceAll('/', '-');
  const fields = rule.type === 'semver' ? semverFields(raw) : pep440Fields(raw);
  if (!fields) {
    const scheme = rule.type === 'semver' ? 'semantic version' : 'PEP 440 version';
    findings.warnings.push(`"${text}" is no ${scheme}`);
    return noValue(`"${text}" is no ${scheme}`);
  }
  const { local } = fields;
  const wholeOnly = fields.wholeOnly || scope.facts.releaseIsPrerelease;
  const asked = expand(rule.pattern, scope, local);
  const replaced = wholeOnly && !carriesWhole(rule.pattern);
  const value = replaced && asked !== '' ? local.version : asked;
  if (value === '') return noValue('its pattern is empty here');
  return {
    kind: 'value',
    value,
    source: found.source,
    movement: wholeOnly || carriesWhole(rule.pattern) ? FIXED : movementOf(value, local),
    earnsLatest: !wholeOnly,
    ...(!wholeOnly && { stableVersion: local.version }),
    ...(replaced && asked !== value && { instead: asked }),
  };
}

/** The text, or what `match` finds in it. */
function cutOut(
  { match, entry }: VersionRule,
  text: string,
  { matchWithin, findings }: Evaluation,
): string {
  if (!match) return text;
  const groups = matchWithin(match.expression, text);
  if (typeof groups === 'string') {
    findings.warnings.push(
      `match=${match.text} ${failureOf(groups)} "${text}" in ${quoteEntry(entry)}: the whole text is used`,
    );
    return text;
  }
  return groups[1] ?? groups[0] ?? text;
}

/** Why a match has no groups, to be followed by the text. */
export function failureOf(match: Exclude<Match, readonly unknown[]>): string {
  return match === 'too slow' ? 'takes too long on' : 'does not match';
}

function semverFields(raw: string): VersionFields | undefined {
  const version = parseSemanticVersion(raw.replace(/^[v=]/, ''));
  return version && { local: { ...version, raw }, wholeOnly: version.prerelease !== '' };
}

function pep440Fields(raw: string): VersionFields | undefined {
  const parsed = parsePep440(raw);
  if (!parsed) return undefined;
  const { version, pre, post, dev } = parsed;
  const [major = '0', minor = '0', patch = '0'] = parsed.release;
  return {
    local: { raw, version, major, minor, patch },
    wholeOnly: (pre ?? post ?? dev) !== undefined,
  };
}

function carriesWhole(pattern: Template): boolean {
  return expressionsOf(pattern).some(({ name }) => name === 'version' || name === 'raw');
}

function movementOf(
  value: string,
  { version: full, major, minor }: VersionFields['local'],
): Movement {
  if (value.replace(/^v/, '') === full) return FIXED;
  const range = rangeOf(value, { full, major, minor });
  return range === undefined ? FLOATING : { floating: true, range, version: full };
}
