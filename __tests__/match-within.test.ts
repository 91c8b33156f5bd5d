import { matchWithin } from '../src/match-within.ts';

it.each([
  [/v(.*)/, 'v1', ['v1', '1']],
  [/(x)?y/, 'y', ['y', undefined]],
  [/V/i, 'v', ['v']],
  [/v/, 'x', 'no match'],
  [/"'`\\\n/, '"\'`\\\n', ['"\'`\\\n']],
  [/\u2028/, '\u2028', ['\u2028']],
])('%s on %j', (expression, text, expected) => {
  expect(matchWithin(expression, text)).toEqual(expected);
});

it('treats texts as data', () => {
  expect(matchWithin(/x/, '"); throw new Error("run"); ("')).toBe('no match');
});

it('stops an expression that takes exponential time', () => {
  expect(matchWithin(/^(a+)+$/, `${'a'.repeat(60)}b`, 20)).toBe('too slow');
});
