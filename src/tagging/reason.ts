import type { Entry } from './entry.ts';
import { oneLine } from './key-values.ts';
import type { Rule } from './rule.ts';
import { gitTagOf, type Scope } from './scope.ts';
import { expressionsOf, type Template } from './template.ts';

/** What the run is on, in words: `git tag v1.2.3`, `branch main`, `pull request 7`, `merge queue of main`. */
export function refSource(scope: Scope): string {
  // Git takes no such name, but the environment of a CI can say anything.
  return oneLine(refText(scope));
}

function refText({ facts: { on, sha }, shortSha }: Scope): string {
  switch (on.kind) {
    case 'tag':
      return on.ofImage ? `version ${on.name} of the image` : `git tag ${on.name}`;
    case 'branch':
      return `branch ${on.name}`;
    case 'pull-request':
      return on.queue
        ? `merge queue of ${on.base ?? 'an unknown branch'}`
        : `pull request ${on.number}`;
    case 'none':
      return sha ? `commit ${shortSha}` : 'no ref';
  }
}

/** Where the value of a template comes from: the first expression that says so, else the text itself. */
export function templateSource(template: Template, scope: Scope): string {
  const { on } = scope.facts;
  for (const { name } of expressionsOf(template)) {
    if (name === 'tag' && on.kind === 'tag') return `git tag ${gitTagOf(on)}`;
    if (['branch', 'tag', 'base_ref', 'channel'].includes(name)) return refSource(scope);
    if (name === 'sha') return `commit ${scope.shortSha}`;
    if (name === 'date' || name === 'commit_date') return 'date';
  }
  return 'value';
}

/** The rule as typed, on one line, and its source. */
export function ruleReason({ entry }: Pick<Rule, 'entry'>, source: string): string {
  return `${isTyped(entry) ? '' : 'default rule: '}${oneLine(entry.text)} (${source})`;
}

function isTyped({ line }: Entry): boolean {
  return line !== undefined;
}
