import type { AutoLatest } from './default-rules.ts';
import { expand } from './expression.ts';
import type { Flavor } from './flavor.ts';
import { ANY_VERSION } from './floating.ts';
import { lineageGuard, versionGuard } from './guards.ts';
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
export function latestEntry(request: LatestRequest): TagEntry | undefined {
  const { flavor, results, scope } = request;
  const yielding = results.filter(isYield);
  if (yielding.length === 0 || flavor.latest === 'false') return undefined;
  const affixes = {
    prefix: flavor.prefix.onLatest ? flavor.prefix.template : [],
    suffix: flavor.suffix.onLatest ? flavor.suffix.template : [],
  };
  const name = sanitizeTag(
    `${expand(affixes.prefix, scope)}latest${expand(affixes.suffix, scope)}`,
  );
  const cause = flavor.latest === 'true' ? askedFor(yielding, scope) : earned(request, yielding);
  if (!cause) return undefined;
  const { reason, isInRange, by } = cause;
  if (!isInRange) {
    const guard = lineageGuard(name, scope, { isEdge: false });
    return { name, reason, floating: true, ...(guard && { guard }) };
  }
  const version = by?.outcome.stableVersion;
  const guard = versionGuard({ version, affixes, ...(by && { rule: by.rule }) }, scope);
  return { name, reason, floating: true, range: ANY_VERSION, guard };
}

type Yielding = RuleResult & { readonly outcome: Yield };

/** Why there is a `latest`, the rule that earned it, and whether it moves along versions. */
interface Cause {
  readonly reason: string;
  readonly isInRange: boolean;
  readonly by?: Yielding | undefined;
}

function isYield(result: RuleResult): result is Yielding {
  return result.outcome.kind === 'value';
}

function askedFor(yielding: readonly Yielding[], scope: Scope): Cause {
  const by = yielding.find(({ outcome }) => outcome.stableVersion !== undefined);
  const reason = `flavor latest=true (${by?.outcome.source ?? refSource(scope)})`;
  return { reason, isInRange: by !== undefined, by };
}

function earned(
  { autoLatest, scope }: LatestRequest,
  yielding: readonly Yielding[],
): Cause | undefined {
  if (autoLatest === 'never') return undefined;
  if (autoLatest === 'until a version is known') {
    const reason = `default rule: flavor latest=auto, until a stable version is known (${refSource(scope)})`;
    return { reason, isInRange: true };
  }
  const by = yielding.find(({ outcome }) => outcome.earnsLatest);
  return by && { reason: `flavor latest=auto (${by.outcome.source})`, isInRange: true, by };
}
