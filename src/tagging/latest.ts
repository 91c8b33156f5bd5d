import type { AutoLatest } from './default-rules.ts';
import { expand } from './expression.ts';
import type { Flavor } from './flavor.ts';
import { ANY_VERSION } from './floating.ts';
import type { RuleResult } from './names.ts';
import type { Yield } from './outcome.ts';
import { refSource } from './reason.ts';
import { sanitizeTag } from './sanitize.ts';
import type { Scope } from './scope.ts';
import type { TagEntry } from './types.ts';

/** What decides about `latest`. */
export interface LatestRequest {
  readonly flavor: Flavor;
  readonly autoLatest: AutoLatest;
  readonly results: readonly RuleResult[];
  readonly scope: Scope;
}

/** The tag `latest`, where flavor adds it. Never to a run that has no other name. */
export function latestEntry({
  flavor,
  autoLatest,
  results,
  scope,
}: LatestRequest): TagEntry | undefined {
  const yields = results
    .map(({ outcome }) => outcome)
    .filter((outcome) => outcome.kind === 'value');
  const [first] = yields;
  if (!first || flavor.latest === 'false') return undefined;
  const name = latestName(flavor, scope);
  if (flavor.latest === 'true') {
    const stable = yields.find(({ isStableVersion }) => isStableVersion);
    const reason = `flavor latest=true (${stable?.source ?? refSource(scope)})`;
    return { name, reason, floating: true, ...(stable && { range: ANY_VERSION }) };
  }
  const reason = autoReason(autoLatest, yields, scope);
  return reason === undefined ? undefined : { name, reason, floating: true, range: ANY_VERSION };
}

function autoReason(
  autoLatest: AutoLatest,
  yields: readonly Yield[],
  scope: Scope,
): string | undefined {
  if (autoLatest === 'never') return undefined;
  if (autoLatest === 'until a version is known') {
    return `default rule: flavor latest=auto, until a stable version is known (${refSource(scope)})`;
  }
  const earning = yields.find(({ earnsLatest }) => earnsLatest);
  return earning && `flavor latest=auto (${earning.source})`;
}

function latestName({ prefix, suffix }: Flavor, scope: Scope): string {
  const before = prefix.onLatest ? expand(prefix.template, scope) : '';
  const after = suffix.onLatest ? expand(suffix.template, scope) : '';
  return sanitizeTag(`${before}latest${after}`);
}
