import { branchMovement } from './branch-movement.ts';
import { denotedVersion } from './denoted-version.ts';
import { expand } from './expression.ts';
import { matchValue } from './match-value.ts';
import { type Evaluation, FIXED, FLOATING, noValue, type Outcome, plainValue } from './outcome.ts';
import { rawValue } from './raw-value.ts';
import { refSource } from './reason.ts';
import type { EdgeRule, RefRule, Rule, ShaRule } from './rule.ts';
import type { Scope } from './scope.ts';
import { versionValue } from './version-value.ts';

/** What an enabled rule gives in this run, before prefix and suffix. */
export function ruleValue(rule: Rule, evaluation: Evaluation): Outcome {
  const { scope } = evaluation;
  switch (rule.type) {
    case 'schedule':
      return scope.facts.event.includes('schedule')
        ? plainValue(expand(rule.pattern, scope), 'schedule', FLOATING)
        : noValue('the run is not scheduled');
    case 'semver':
    case 'pep440':
      return versionValue(rule, evaluation);
    case 'match':
      return matchValue(rule, evaluation);
    case 'edge':
      return edgeValue(rule, scope);
    case 'ref':
      return refValue(rule, scope);
    case 'raw':
      return rawValue(rule, evaluation);
    case 'sha':
      return shaValue(rule, scope);
  }
}

function edgeValue(rule: EdgeRule, scope: Scope): Outcome {
  const { on, repository } = scope.facts;
  const branch = rule.branch ?? repository.defaultBranch;
  if (!branch) return noValue('the default branch is unknown');
  return on.kind === 'branch' && on.name === branch
    ? plainValue('edge', refSource(scope), FLOATING)
    : noValue(`the run is not on branch ${branch}`);
}

function refValue({ event }: RefRule, scope: Scope): Outcome {
  const { on, releaseIsPrerelease } = scope.facts;
  const source = refSource(scope);
  if (event === 'branch' && on.kind === 'branch') {
    return plainValue(on.name, source, branchMovement(on.name, scope));
  }
  if (event === 'pr' && on.kind === 'pull-request') return plainValue(on.number, source, FLOATING);
  if (event !== 'tag' || on.kind !== 'tag') return noValue(`the run is on ${source}`);
  const version = denotedVersion(on.name);
  const isPrerelease = releaseIsPrerelease || version?.isPrerelease === true;
  return {
    kind: 'value',
    value: on.name,
    source,
    movement: FIXED,
    earnsLatest: !isPrerelease,
    ...(version && !isPrerelease && { stableVersion: version.full }),
  };
}

function shaValue({ format }: ShaRule, scope: Scope): Outcome {
  const { sha } = scope.facts;
  if (sha === '') return noValue('the commit is unknown');
  return plainValue(format === 'long' ? sha : scope.shortSha, `commit ${scope.shortSha}`, FIXED);
}
