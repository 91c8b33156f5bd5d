import { canonicalPlatform } from '../../src/reference/platform.ts';

it.each([
  ['linux/amd64', 'linux/amd64'],
  ['LINUX/AMD64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/x86-64', 'linux/amd64'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64/8', 'linux/arm64'],
  ['linux/arm64/v9.2', 'linux/arm64/v9.2'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/arm/v7'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/armhf', 'linux/arm/v7'],
  ['linux/armel', 'linux/arm/v6'],
  ['linux/i386', 'linux/386'],
  ['linux/s390x', 'linux/s390x'],
  ['windows/amd64', 'windows/amd64'],
])('%s is %s', (text, canonical) => {
  expect(canonicalPlatform(text)).toBe(canonical);
});

it.each([
  '',
  'linux',
  'linux/',
  '/amd64',
  'linux/amd64/',
  'linux/arm/v7/x',
  'linux/arm/seven',
  'linux amd64',
  'linux/amd64,linux/arm64',
  'linux/amd64\n',
  'linüx/amd64',
])('%j is no platform', (text) => {
  expect(canonicalPlatform(text)).toBeUndefined();
});
