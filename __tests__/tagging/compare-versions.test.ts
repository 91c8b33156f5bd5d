import { compareVersions } from '../../src/tagging/index.ts';

/** Each list goes from the lowest to the highest. */
const ORDERED: Readonly<Record<string, readonly string[]>> = {
  'semantic versions by number': ['0.9.9', '1.2.0', '1.9.4', '1.10.0', '2.0.0', '10.0.0'],
  'the example of the specification': [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
  ],
  'numbers beyond any integer': ['1.0.99999999999999999998', '1.0.99999999999999999999'],
  'calendar versions': ['2023.12.31', '2024.02.9', '2024.03.1', '2024.10.1'],
  'PEP 440': [
    '1.0.dev4',
    '1.0a1.dev1',
    '1.0a1',
    '1.0b2',
    '1.0rc1',
    '1.0',
    '1.0.post1.dev2',
    '1.0.post1',
    '1.1',
    '1!0.5',
  ],
  'a text that is no version is the lowest': ['release7', '0.0.1.dev1'],
};

describe.each(Object.entries(ORDERED))('%s', (_, versions) => {
  const pairs = versions.slice(1).map((higher, at) => [versions[at] ?? '', higher] as const);

  it.each(pairs)('%s is lower than %s', (lower, higher) => {
    expect(compareVersions(lower, higher)).toBeLessThan(0);
    expect(compareVersions(higher, lower)).toBeGreaterThan(0);
  });
});

it.each([
  ['1.2.3', '1.2.3'],
  ['2024.03.1', '2024.3.1'],
  ['1.0', '1.0.0'],
])('%s equals %s', (one, other) => {
  expect(compareVersions(one, other)).toBe(0);
});
