import { renderDate } from './date-format.ts';
import { type Entry, quoteEntry } from './entry.ts';
import type { Findings } from './findings.ts';
import { gitTagOf, isOnDefaultBranch, type Scope } from './scope.ts';
import {
  type Expression,
  expressionsOf,
  parseTemplate,
  renderTemplate,
  type Template,
} from './template.ts';
import { isTimeZone } from './time-zone.ts';

/** Values of the expressions that exist in one place only (`{{major}}` in the pattern of a version). */
export type LocalValues = Readonly<Record<string, string>>;

const VALUES: Readonly<Record<string, (scope: Scope, expression: Expression) => string>> = {
  branch: ({ facts: { on } }) => (on.kind === 'branch' ? on.name : ''),
  tag: ({ facts: { on } }) => gitTagOf(on),
  sha: ({ shortSha }) => shortSha,
  base_ref: ({ facts }) => facts.baseRef,
  is_default_branch: ({ facts }) => String(isOnDefaultBranch(facts)),
  is_not_default_branch: ({ facts }) => String(!isOnDefaultBranch(facts)),
  date: ({ facts }, expression) => dateText(facts.sourceDateEpoch ?? facts.now, expression),
  commit_date: ({ facts }, expression) =>
    dateText(facts.commitTime ?? facts.sourceDateEpoch ?? facts.now, expression),
  build_number: ({ facts }) => facts.buildNumber,
  run_id: ({ facts }) => facts.runId,
  run_attempt: ({ facts }) => facts.runAttempt,
  env: ({ environment }) => environment,
  arch: ({ architecture }) => architecture,
  is_prerelease: ({ isPrerelease }) => String(isPrerelease),
  channel: ({ channel }) => channel,
};

/** Names that exist only in the pattern of a rule that has found a version: the git tag's, or that of an image that exists. */
const IN_PATTERNS: ReadonlySet<string> = new Set(['version', 'major', 'minor', 'patch', 'raw']);

/** Where a template stands, for messages. */
export interface TemplatePlace {
  readonly entry: Entry;
  readonly scope: Scope;
  readonly findings: Findings;
  /** Names that exist in this place besides the global ones. */
  readonly localNames?: readonly string[];
}

/** Reads a text with `{{…}}`; what is wrong with it is reported, and then there is no template. */
export function readTemplate(text: string, place: TemplatePlace): Template | undefined {
  const parsed = parseTemplate(text);
  const { entry, findings } = place;
  if ('fault' in parsed) {
    const message = `${parsed.fault} in ${quoteEntry(entry)}`;
    findings.problems.push({ input: entry.input, message, fix: parsed.fix });
    return undefined;
  }
  const sound = expressionsOf(parsed.template).map((each) => checkExpression(each, place));
  return sound.every(Boolean) ? parsed.template : undefined;
}

/** The template's text in this run. Local values win over global ones. */
export function expand(template: Template, scope: Scope, local: LocalValues = {}): string {
  return renderTemplate(
    template,
    (expression) =>
      own(local, expression.name) ?? own(VALUES, expression.name)?.(scope, expression) ?? '',
  );
}

function checkExpression(expression: Expression, place: TemplatePlace): boolean {
  const { entry, findings, scope, localNames = [] } = place;
  const where = `in ${quoteEntry(entry)}`;
  const { name, text } = expression;
  const fail = (message: string, fix: string) => {
    findings.problems.push({ input: entry.input, message: `${message} ${where}`, fix });
    return false;
  };
  if (localNames.includes(name)) return true;
  if (!own(VALUES, name)) {
    const hint = IN_PATTERNS.has(name) ? `; write type=semver,pattern=${text}` : '';
    findings.warnings.push(`unknown expression ${text} ${where}: its value is empty${hint}`);
    return true;
  }
  if (name === 'date' || name === 'commit_date') return checkDate(expression, place, fail);
  const extra = [expression.argument, ...expression.options.keys(), ...expression.unexpected];
  if (extra.some((each) => each !== undefined)) {
    return fail(`${text} takes no argument`, `Write \`{{${name}}}\`.`);
  }
  if (name === 'arch' && scope.platforms.length > 1) {
    const platforms = scope.platforms.join(', ');
    return fail(
      `{{arch}} has no single value with several platforms (${platforms})`,
      'Leave it out: one image for several platforms needs no architecture in its name.',
    );
  }
  return true;
}

function checkDate(
  { name, text, options, unexpected }: Expression,
  { entry, findings, scope }: TemplatePlace,
  fail: (message: string, fix: string) => boolean,
): boolean {
  const wrong = [...options.keys()].find((key) => key !== 'tz');
  const example = `{{${name} 'YYYY.MM.DD' tz='Europe/Paris'}}`;
  if (wrong !== undefined)
    return fail(`unknown key "${wrong}" of ${text}`, `Write \`${example}\`.`);
  const zone = options.get('tz');
  if (zone !== undefined && !isTimeZone(zone)) {
    return fail(
      `unknown time zone "${zone}" of ${text}`,
      `Use a name of the IANA database: \`${example}\`.`,
    );
  }
  if (unexpected.length > 0) {
    findings.warnings.push(
      `${unexpected.join(' ')} in ${text} is not quoted and is ignored: write ${example} (${quoteEntry(entry)})`,
    );
  }
  const { commitTime, sourceDateEpoch } = scope.facts;
  if (name === 'commit_date' && (commitTime ?? sourceDateEpoch) === undefined) {
    findings.warnings.push(`the time of the commit is unknown: ${text} uses the time of this run`);
  }
  return true;
}

function dateText(time: number, { argument, options }: Expression): string {
  return renderDate(time, options.get('tz') ?? 'UTC', argument);
}

/** A property of the table itself, never one of Object.prototype (`{{constructor}}`). */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
