import { denotedVersion } from './denoted-version.ts';
import { quoteEntry } from './entry.ts';
import { expand } from './expression.ts';
import { ANY_VERSION, rangeOf } from './floating.ts';
import {
  type Evaluation,
  FIXED,
  FLOATING,
  type Movement,
  type Outcome,
  plainValue,
} from './outcome.ts';
import { templateSource } from './reason.ts';
import type { RawRule } from './rule.ts';
import type { Scope } from './scope.ts';

/** The value of `type=raw`. On a prerelease it cannot be a tag of stable versions. */
export function rawValue(rule: RawRule, { scope, flavor, findings }: Evaluation): Outcome {
  const value = expand(rule.value, scope);
  const source = templateSource(rule.value, scope);
  if (flavor.latest !== 'true' && isOfStableVersions(value, scope)) {
    findings.warnings.push(
      `"${value}" is left out, because ${onPrerelease(scope)}: ${quoteEntry(rule.entry)}; flavor latest=true would keep it`,
    );
    return { kind: 'dropped', value, source, why: onPrerelease(scope) };
  }
  return plainValue(value, source, movementOf(value, scope));
}

function isOfStableVersions(value: string, { facts: { on }, isPrerelease }: Scope): boolean {
  if (on.kind !== 'tag' || !isPrerelease) return false;
  const version = denotedVersion(on.name);
  const isPart = version?.scheme === 'semver' && rangeOf(value, version) !== undefined;
  return value === 'latest' || isPart;
}

function movementOf(value: string, { facts: { on }, isPrerelease, channel }: Scope): Movement {
  if (on.kind !== 'tag') return FLOATING;
  const version = denotedVersion(on.name);
  if (isPrerelease && version && value === channel) {
    return { floating: true, range: `${ANY_VERSION}-${channel}`, version: version.full };
  }
  if (value === on.name || value === version?.full) return FIXED;
  if (!version || isPrerelease) return FLOATING;
  const range = value === 'latest' ? ANY_VERSION : rangeOf(value, version);
  return range === undefined ? FLOATING : { floating: true, range, version: version.full };
}

function onPrerelease({ facts: { on, releaseIsPrerelease } }: Scope): string {
  const name = on.kind === 'tag' ? on.name : '';
  return releaseIsPrerelease
    ? `the release of ${name} is marked as a prerelease`
    : `${name} is a prerelease`;
}
