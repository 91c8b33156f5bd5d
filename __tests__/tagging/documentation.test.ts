import { parse } from 'yaml';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { judgeVersion } from '../../src/publish/forward.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { codeBlocks, deadLinks, textOf } from '../contract/readme.ts';
import { samplePlan } from '../report/sample.ts';
import { onBranch, onTag, run } from './run.ts';

const PAGE = textOf('docs/tagging.md');

/** The page's text below a heading, up to the next one of its kind. */
function section(heading: string, page = PAGE): string {
  const [, level = ''] = new RegExp(`^(#+) ${heading}$`, 'm').exec(page) ?? [];
  if (level === '') throw new Error(`no section "${heading}"`);
  const [, ...after] = page.split(new RegExp(`^${level} ${heading}$`, 'm'));
  return (after[0] ?? '').split(new RegExp(`^#{1,${level.length}} `, 'm'))[0] ?? '';
}

/** Rows of the tables in a text, without their heads. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const tables = [...text.matchAll(/^\|[^\n]*\|\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)/gm)];
  return tables.flatMap(([, body = '']) =>
    body
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .slice(1, -1)
          .split(' | ')
          .map((cell) => cell.trim()),
      ),
  );
}

/** The texts in backticks. */
function codes(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}

/** What the page calls a run. */
function runOf(words: string): Partial<RunFacts> {
  const [name = '', known = ''] = codes(words);
  if (words.startsWith('git tag')) return onTag(name);
  if (words.startsWith('branch')) return { ...onBranch(name), ...(known && { gitTags: [known] }) };
  if (words === 'a commit without a ref') return { on: { kind: 'none' } };
  if (words.startsWith('schedule')) return { ...onBranch(name), event: 'schedule' };
  const isQueue = words.startsWith('merge queue');
  if (!isQueue && !words.startsWith('pull request')) throw new Error(`what is "${words}"?`);
  const on = { kind: 'pull-request', number: name, base: 'main' } as const;
  return { on: isQueue ? { ...on, queue: true } : on, baseRef: 'main' };
}

function tagsOf(words: string, tags: string, facts: Partial<RunFacts> = {}): readonly string[] {
  const { tagNames, problems } = run(
    { tags, environment: 'staging', platforms: ['linux/amd64'] },
    { ...runOf(words), ...facts },
  );
  expect(problems).toEqual([]);
  return tagNames;
}

const defaults = rowsIn(section('Without rules'));
const rules = rowsIn(section('Rules').split('###')[0] ?? '');
const expressions = rowsIn(section('Expressions'));
const moves = rowsIn(section('Tags that only move forward'));

it('has rows in every table', () => {
  expect([defaults, rules, expressions, moves].map((rows) => rows.length)).toEqual([13, 12, 14, 7]);
});

it.each(defaults)('without rules, %s gives %s', (words = '', tags) => {
  expect(tagsOf(words, '')).toEqual(codes(tags));
});

const README = section('How tags are computed', textOf('README.md'))
  .split('\n\nWith `tags`')[0]
  ?.concat('\n');
let events: readonly string[] = [];
const readme = rowsIn(README ?? '').flatMap(([event = '', on = '', tags]) => {
  if (event !== 'the same') events = event.replace(/, marked.*/, '').split(', ');
  const releaseIsPrerelease = event.includes('marked as a prerelease');
  const alternatives = on.includes(' or ') ? codes(on).map((name) => `git tag \`${name}\``) : [on];
  return events.flatMap((name) =>
    alternatives.map((words) => ({ event: name, words, tags: codes(tags), releaseIsPrerelease })),
  );
});

it('has the README’s table of default tags', () => {
  expect(readme.length).toBe(35);
});

it.each(readme)(
  'README: $event on $words gives $tags',
  ({ event, words, tags, releaseIsPrerelease }) => {
    expect(tagsOf(words, '', { event, releaseIsPrerelease })).toEqual(tags);
  },
);

it.each(rules)('%s gives a tag %s, as on %s: %s', (rule, _, words = '', tags) => {
  expect(tagsOf(words, codes(rule)[0] ?? '')).toEqual(codes(tags));
});

const each = expressions.flatMap(([names, , words = '', value]) =>
  codes(names).map((expression) => ({ expression, words, value: codes(value)[0] })),
);

it.each(each)('$expression is $value on $words', ({ expression, words, value }) => {
  expect(tagsOf(words, `type=raw,value=${expression}`)).toEqual([value]);
});

it.each(moves)(
  'where the repository holds %s, publishing %s moves %s, and %s stays',
  (held, tag, moving, staying) => {
    const own = { tags: codes(held), complete: true };
    const stays: string[] = [];
    const { entries } = run({}, onTag(codes(tag)[0] ?? ''));
    for (const { name, range, guard } of entries) {
      if (guard?.kind !== 'version' || range === undefined) continue;
      const verdict = judgeVersion({ range, guard }, { own, others: [], gitTags: [] });
      if (!verdict.moves) stays.push(name);
    }
    expect(stays).toEqual(codes(staying));
    expect(entries.map(({ name }) => name).filter((name) => !stays.includes(name))).toEqual(
      codes(moving),
    );
  },
);

interface Recipe {
  readonly title: string;
  readonly inputs: RawInputs;
  readonly words: string;
  readonly tags: readonly string[];
}

const recipes = section('Recipes')
  .split(/^### /m)
  .slice(1)
  .flatMap((text): Recipe[] => {
    const [title = ''] = text.split('\n', 1);
    const [step] = codeBlocks(text, 'yaml').flatMap((block) => parse(block));
    return rowsIn(text).map(([words = '', tags]) => ({
      title,
      inputs: step.with,
      words,
      tags: codes(tags),
    }));
  });

it('has recipes for every practice', () => {
  expect(new Set(recipes.map(({ title }) => title)).size).toBe(6);
});

it.each(recipes)('$title: $words gives $tags', async ({ inputs, words, tags }) => {
  const { tagging } = await samplePlan(inputs, runOf(words));
  expect(tagging.tagNames).toEqual(tags);
});

it('has no dead links', () => {
  expect(deadLinks('docs/tagging.md')).toEqual([]);
});
