import { isTag } from '../../src/reference/reference.ts';
import { sanitizeTag } from '../../src/tagging/sanitize.ts';
import { onBranch, onTag, run } from './run.ts';

it.each([
  ['feature/login#12', 'feature-login-12'],
  ['a//b@@c d', 'a-b-c-d'],
  ['Case.Kept_', 'Case.Kept_'],
  ['.-.x', 'x'],
  ['功能/x', 'x'],
  ['a.', 'a.'],
  ['功能', ''],
  ['', ''],
])('%s becomes %s', (text, expected) => {
  expect(sanitizeTag(text)).toBe(expected);
});

it('keeps 128 characters and no more', () => {
  expect(sanitizeTag('a'.repeat(128))).toBe('a'.repeat(128));
  expect(sanitizeTag('a'.repeat(129))).toMatch(/^a{119}-[0-9a-f]{8}$/);
});

it('keeps long names apart that differ at their end', () => {
  expect(sanitizeTag(`${'a'.repeat(200)}b`)).not.toBe(sanitizeTag(`${'a'.repeat(200)}c`));
});

/** Deterministic, so that a failure can be repeated. */
function* hostileTexts(count: number): Generator<string> {
  const alphabet = [
    'a',
    'Z',
    '0',
    '.',
    '-',
    '_',
    '/',
    '\\',
    ' ',
    '\n',
    '\r',
    '\0',
    '"',
    "'",
    '`',
    '$',
    '{',
    '}',
    ',',
    '=',
    '#',
    ':',
    '@',
    '%',
    '&',
    '<',
    'é',
    '功',
    '\u{1f600}',
    '\ud800',
    '\u2028',
    '--',
    '..',
    '{{',
    '}}',
    '::',
    'v1.2.3',
    'latest',
  ];
  let state = 1;
  for (let index = 0; index < count; index += 1) {
    let text = '';
    do {
      state = (state * 48271) % 2147483647;
      text += alphabet[state % alphabet.length];
    } while (state % 11 !== 0 && text.length < 300);
    yield text;
  }
}

const RULES =
  'type=ref,event=branch\ntype=ref,event=tag\ntype=match,pattern=.+\ntype=raw,value=x-{{branch}}{{tag}}-y\ntype=semver,pattern={{raw}}\ntype=pep440,pattern={{raw}}';

it('makes only valid tags of hostile refs, or says that nothing is left', () => {
  for (const name of hostileTexts(2000)) {
    for (const facts of [onBranch(name), onTag(name)]) {
      const { tagNames, problems } = run(
        { tags: RULES, flavor: 'suffix={{tag}},onlatest=true' },
        facts,
      );
      expect(tagNames.filter((tag) => !isTag(tag))).toEqual([]);
      expect(tagNames.length + problems.length).toBeGreaterThan(0);
    }
  }
});

it('makes only single lines of hostile refs', () => {
  for (const name of hostileTexts(500)) {
    const { labels, entries } = run({ tags: RULES, labels: 'x={{branch}}' }, onBranch(name));
    for (const [, value] of labels) expect(value).not.toMatch(/[\r\n]/);
    expect(entries.length).toBeGreaterThan(0);
  }
});
