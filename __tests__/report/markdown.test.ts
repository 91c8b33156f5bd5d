import { clip, code, escapeMarkdown, tableRow } from '../../src/report/markdown.ts';

it.each([
  ['plain 1.2.3', 'plain 1.2.3'],
  ['"; rm -rf / #', '"; rm -rf / &#35;'],
  ['##[set-output name=x]y', '&#35;&#35;&#91;set-output name=x&#93;y'],
  ['<img src=x onerror=y>', '&#60;img src=x onerror=y&#62;'],
  ['a|b`c`', 'a&#124;b&#96;c&#96;'],
  ['[x](http://y)', '&#91;x&#93;(http&#58;//y)'],
  ['https://y WWW.y.z ada@y.z a:b', 'https&#58;//y WWW&#46;y.z ada&#64;y.z a:b'],
  ['a\u202eb', 'a b'],
  ['*a* _b_ ~c~ $d$ \\', '&#42;a&#42; &#95;b&#95; &#126;c&#126; &#36;d&#36; &#92;'],
  ['&amp;', '&#38;amp;'],
  ['a\r\n\n# b\u2028c\u0000d', 'a &#35; b c d'],
])('%j is written %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
  expect(code(text)).toBe(`<code>${escaped}</code>`);
});

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a\u{1f600}b', 3, 'a…'],
])('%j is clipped to %i: %j', (text, length, clipped) => {
  expect(clip(text, length)).toBe(clipped);
});

it('draws rows of tables', () => {
  expect(tableRow(['a', 'b'])).toBe('| a | b |');
});
