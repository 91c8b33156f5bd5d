import { nearest } from '../src/nearest.ts';

it.each([
  ['platfroms', 'platforms'],
  ['platform', 'platforms'],
  ['tag', 'tags'],
  ['tagss', 'tags'],
  ['on-exist', 'on-exists'],
  ['cache-form', 'cache-from'],
  ['x', undefined],
  ['taxi', undefined],
  ['everything', undefined],
])('%j is meant as %j', (typed, meant) => {
  const words = ['tags', 'platforms', 'on-exists', 'cache-from', 'cache-to', 'ca'];
  expect(nearest(typed, words)).toBe(meant);
});
