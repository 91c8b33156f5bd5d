import { type DenotedVersion, denotedVersion } from './denoted-version.ts';
import { quoteEntry } from './entry.ts';
import { rangeOf } from './floating.ts';
import { type Evaluation, FIXED, noValue, type Outcome } from './outcome.ts';
import type { MatchRule } from './rule.ts';
import { sourceText } from './source-text.ts';
import { failureOf } from './version-value.ts';

/** The value of `type=match`. */
export function matchValue(rule: MatchRule, evaluation: Evaluation): Outcome {
  const found = sourceText(rule.value, evaluation.scope);
  if ('why' in found) return noValue(found.why);
  const { text, source } = found;
  const captured = capture(rule, text, evaluation);
  if ('why' in captured) {
    evaluation.findings.warnings.push(`${captured.why} in ${quoteEntry(rule.entry)}`);
    return noValue(captured.why);
  }
  if (captured.value === '') return noValue('what it matches is empty');
  return judge(captured.value, { text, source }, evaluation);
}

function capture(
  { pattern, group }: MatchRule,
  text: string,
  { matchWithin }: Evaluation,
): { readonly value: string } | { readonly why: string } {
  const groups = matchWithin(pattern.expression, text);
  if (typeof groups === 'string') return { why: `${pattern.text} ${failureOf(groups)} "${text}"` };
  const value = groups[group];
  return value === undefined
    ? { why: `${pattern.text} has no group ${group} in "${text}"` }
    : { value };
}

/** Both what was matched in and what was captured tell whether this is a prerelease. */
function judge(
  captured: string,
  { text, source }: { readonly text: string; readonly source: string },
  { scope, flavor }: Evaluation,
): Outcome {
  const versions = [denotedVersion(text), denotedVersion(captured)].filter(
    (each) => each !== undefined,
  );
  const isPrerelease =
    scope.facts.releaseIsPrerelease || versions.some((each) => each.isPrerelease);
  const yielded = { kind: 'value', source, earnsLatest: !isPrerelease } as const;
  const range = versions[0] && rangeOf(captured, versions[0]);
  if (!isPrerelease) {
    const full = versions[0]?.full;
    const movement =
      range === undefined || full === undefined ? FIXED : { floating: true, range, version: full };
    const stable = full === undefined ? {} : { stableVersion: full };
    return { ...yielded, value: captured, movement, ...stable };
  }
  const whole = flavor.latest === 'true' ? undefined : wholeVersion(captured, versions);
  const instead = whole === undefined ? {} : { instead: captured };
  return {
    ...yielded,
    value: whole ?? captured,
    movement: FIXED,
    ...instead,
  };
}

/** The whole semantic version where the value is only its `X` or `X.Y`. */
function wholeVersion(value: string, versions: readonly DenotedVersion[]): string | undefined {
  return versions.find((each) => each.scheme === 'semver' && rangeOf(value, each) !== undefined)
    ?.full;
}
