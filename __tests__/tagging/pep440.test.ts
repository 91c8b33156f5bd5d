import { parsePep440 } from '../../src/tagging/pep440.ts';

// The spellings are those of https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization
it.each([
  ['1', '1'],
  ['1.2.3', '1.2.3'],
  ['1.2.3.4', '1.2.3.4'],
  ['v1.0', '1.0'],
  ['V1.0', '1.0'],
  [' 1.0\n', '1.0'],
  ['2024.03.01', '2024.3.1'],
  ['00.1', '0.1'],
  ['1!2.0', '1!2.0'],
  ['0!2.0', '2.0'],
  ['1.1RC1', '1.1rc1'],
  ['1.1.a1', '1.1a1'],
  ['1.1-a_1', '1.1a1'],
  ['1.1alpha1', '1.1a1'],
  ['1.1beta2', '1.1b2'],
  ['1.1c3', '1.1rc3'],
  ['1.1pre3', '1.1rc3'],
  ['1.1preview3', '1.1rc3'],
  ['1.2a', '1.2a0'],
  ['1.2.post2', '1.2.post2'],
  ['1.2-post2', '1.2.post2'],
  ['1.2post', '1.2.post0'],
  ['1.0-r4', '1.0.post4'],
  ['1.0-rev4', '1.0.post4'],
  ['1.0-1', '1.0.post1'],
  ['1.2-dev2', '1.2.dev2'],
  ['1.2dev', '1.2.dev0'],
  ['1.2.dev2', '1.2.dev2'],
  ['1.0rc1.post2.dev3', '1.0rc1.post2.dev3'],
  ['1.0+ubuntu-1', '1.0+ubuntu.1'],
  ['1.0+ABC_007', '1.0+abc.7'],
  ['20200110-RC2', '20200110rc2'],
])('%s is %s', (text, expected) => {
  expect(parsePep440(text)?.version).toBe(expected);
});

it.each([
  '',
  'x',
  '1.',
  '.1',
  '1..2',
  '1.0+',
  '1.0+a..b',
  '1.0-',
  '1.0.foo',
  '1.0 0',
  '1!',
  'v',
  '1.0+é',
])('"%s" is no version', (text) => {
  expect(parsePep440(text)).toBeUndefined();
});

it('takes a version apart', () => {
  expect(parsePep440('2!1.2b3.post4.dev5+x')).toEqual({
    version: '2!1.2b3.post4.dev5+x',
    epoch: '2',
    release: ['1', '2'],
    pre: { letter: 'b', number: '3' },
    post: '4',
    dev: '5',
    local: 'x',
  });
});
