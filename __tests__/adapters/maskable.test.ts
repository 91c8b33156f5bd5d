import { maskable } from '../../src/adapters/maskable.ts';

it.each<[secret: string, hidden: string[]]>([
  ['hunter2', ['hunter2']],
  [' hunter2\n', ['hunter2']],
  ['', []],
  ['abc', []],
  ['true', []],
  ['{\n  "key": "value"\n}', ['{\n  "key": "value"\n}', '"key": "value"']],
  [
    'one-line\r\nand-another\nabc',
    ['one-line\r\nand-another\nabc', 'one-line\nand-another\nabc', 'one-line', 'and-another'],
  ],
  ['a##[b]c', ['a##[b]c', 'a## [b]c']],
])('of %j hides %j', (secret, hidden) => {
  expect(maskable(secret)).toEqual(hidden);
});
