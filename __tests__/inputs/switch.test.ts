import { fromVariable } from '../../src/inputs/switch.ts';

it.each([
  ['1', 'true'],
  ['t', 'true'],
  ['T', 'true'],
  ['0', 'false'],
  ['f', 'false'],
  [' F ', 'false'],
  ['TRUE', 'TRUE'],
  ['yes', 'yes'],
  ['constructor', 'constructor'],
  ['', ''],
])('a boolean variable %j reads as %j', (text, expected) => {
  expect(fromVariable('boolean', text)).toBe(expected);
});

it('leaves other variables as they are', () => {
  expect(fromVariable('number', '1')).toBe('1');
});
