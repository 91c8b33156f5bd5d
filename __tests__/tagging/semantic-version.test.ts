import { parseSemanticVersion } from '../../src/tagging/semantic-version.ts';

it.each([
  ['1.2.3', { version: '1.2.3', major: '1', minor: '2', patch: '3', prerelease: '', build: '' }],
  [
    '1.0.0-rc.1+build.7',
    {
      version: '1.0.0-rc.1',
      major: '1',
      minor: '0',
      patch: '0',
      prerelease: 'rc.1',
      build: 'build.7',
    },
  ],
  [
    '0.0.0--',
    { version: '0.0.0--', major: '0', minor: '0', patch: '0', prerelease: '-', build: '' },
  ],
  [
    '99999999999999999999.0.0',
    {
      version: '99999999999999999999.0.0',
      major: '99999999999999999999',
      minor: '0',
      patch: '0',
      prerelease: '',
      build: '',
    },
  ],
])('reads %s', (text, expected) => {
  expect(parseSemanticVersion(text)).toEqual(expected);
});

it.each([
  '',
  '1',
  '1.2',
  '1.2.3.4',
  '01.2.3',
  '1.02.3',
  '1.2.3-01',
  '1.2.3-',
  '1.2.3+',
  'v1.2.3',
  ' 1.2.3',
  '1.2.3\n',
  '1.2.3-a..b',
])('"%s" is none', (text) => {
  expect(parseSemanticVersion(text)).toBeUndefined();
});
