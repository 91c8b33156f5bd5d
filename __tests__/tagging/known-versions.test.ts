import { matchEachWithin } from '../../src/match-within.ts';
import {
  highestIn,
  type VersionGuard,
  versionsInGit,
  versionsInRegistry,
} from '../../src/tagging/index.ts';

function guard(overrides: Partial<VersionGuard> = {}): VersionGuard {
  return { kind: 'version', version: '1.2.5', prefix: '', suffix: '', ...overrides };
}

const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('tags of a repository', () => {
  const TAGS = [
    'latest',
    '1',
    '1.2',
    'v1.3.0',
    '1.2.4',
    '1.2.4-alpine',
    'api-2.0.0',
    'sha-1234567',
  ];

  it.each([
    ['plain ones', guard(), ['v1.3.0', '1.2.4', '1.2.4-alpine']],
    ['those with the suffix', guard({ suffix: '-alpine' }), ['1.2.4-alpine']],
    ['those with the prefix', guard({ prefix: 'api-' }), ['api-2.0.0']],
    ['none that is shorter than its affixes', guard({ prefix: '1.2', suffix: '.4' }), []],
  ])('%s', (_, by, expected) => {
    expect(names(versionsInRegistry(TAGS, by))).toEqual(expected);
  });

  it('counts two numbers only where the published version has two', () => {
    expect(names(versionsInRegistry(['2024.03'], guard({ version: '2024.02' })))).toEqual([
      '2024.03',
    ]);
    expect(names(versionsInRegistry(['2024.03'], guard()))).toEqual([]);
  });
});

describe('git tags', () => {
  const TAGS = ['v1.2.4', '1.3.0', 'api/v2.0.0', 'web/v3.0.0', 'nightly', 'v1.4.0+build.7'];

  it('counts whole names without `match`', () => {
    const found = versionsInGit(TAGS, guard(), matchEachWithin);
    expect(found).toEqual([
      { version: '1.2.4', name: 'v1.2.4' },
      { version: '1.3.0', name: '1.3.0' },
      { version: '1.4.0', name: 'v1.4.0+build.7' },
    ]);
  });

  it('counts what `match` finds', () => {
    const found = versionsInGit(TAGS, guard({ match: '^api/v(.*)$' }), matchEachWithin);
    expect(found).toEqual([{ version: '2.0.0', name: 'api/v2.0.0' }]);
  });

  it('counts nothing when `match` takes for ever', () => {
    const tags = [`${'a'.repeat(40)}!`];
    expect(versionsInGit(tags, guard({ match: '^(a+)+$' }), matchEachWithin)).toEqual([]);
  });
});

describe('the highest of a range', () => {
  const KNOWN = versionsInRegistry(
    ['1.2.4', '1.10.0', '1.9.0', '2.0.0-rc.2', '2.0.0-rc.1', '2.0.0-beta.9', '0.9.0'],
    guard(),
  );

  it.each([
    ['*', '1.10.0'],
    ['1.x', '1.10.0'],
    ['1.2.x', '1.2.4'],
    ['0.x', '0.9.0'],
    ['*-rc', '2.0.0-rc.2'],
    ['3.x', undefined],
  ])('%s: %s', (range, expected) => {
    expect(highestIn(range, KNOWN)?.name).toBe(expected);
  });
});
