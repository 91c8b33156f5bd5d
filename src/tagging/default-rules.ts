import type { RunFacts } from './facts.ts';
import type { Findings } from './findings.ts';
import { isOnDefaultBranch } from './scope.ts';
import { parseSemanticVersion } from './semantic-version.ts';

/** When `flavor: latest=auto` adds `latest`: as the rules decide, not at all, or on a branch that no version is known of yet. */
export type AutoLatest = 'by rule' | 'never' | 'until a version is known';

/** The rules for runs whose input `tags` is empty. */
export interface DefaultRules {
  readonly rules: readonly string[];
  readonly autoLatest: AutoLatest;
}

/** Chooses the rules that fit what the run is on. */
export function defaultRules(facts: RunFacts, findings: Findings): DefaultRules {
  const { on } = facts;
  switch (on.kind) {
    case 'tag':
      return gitTagRules(on.name);
    case 'branch':
      return branchRules(facts, findings);
    case 'pull-request':
      return { rules: ['type=ref,event=pr'], autoLatest: 'by rule' };
    case 'none':
      return { rules: facts.sha ? ['type=sha'] : [], autoLatest: 'by rule' };
  }
}

function gitTagRules(name: string): DefaultRules {
  const version = parseSemanticVersion(name.replace(/^[v=]/, ''));
  if (!version) return { rules: ['type=ref,event=tag'], autoLatest: 'never' };
  const rules = ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'];
  // 0.x promises nothing to 0.y, so a tag `0` would promise too much: https://semver.org/#spec-item-4
  const major = version.major === '0' ? [] : ['type=semver,pattern={{major}}'];
  return { rules: [...rules, ...major], autoLatest: 'by rule' };
}

function branchRules(facts: RunFacts, findings: Findings): DefaultRules {
  if (facts.event.includes('schedule')) {
    return { rules: ['type=schedule', 'type=ref,event=branch'], autoLatest: 'by rule' };
  }
  if (isOnDefaultBranch(facts)) {
    const rules = ['type=edge', 'type=ref,event=branch', 'type=sha'];
    return {
      rules,
      autoLatest: isStableVersionKnown(facts) ? 'never' : 'until a version is known',
    };
  }
  if (facts.repository.defaultBranch === undefined) {
    findings.notices.push(
      'the default branch is unknown, so the tags edge and latest are left out; `git remote set-head origin --auto` finds it',
    );
  }
  return { rules: ['type=ref,event=branch', 'type=sha'], autoLatest: 'by rule' };
}

function isStableVersionKnown({ gitTags = [] }: RunFacts): boolean {
  return gitTags.some((tag) => parseSemanticVersion(tag.replace(/^v/, ''))?.prerelease === '');
}
