import {
  collectProblems,
  parseBoolean,
  parseChoice,
  parseNumber,
  parsePlatforms,
} from '../../src/inputs/values.ts';

describe('a boolean', () => {
  const read = (text: string, fallback: boolean) => {
    const problems = collectProblems();
    return [parseBoolean({ input: 'push', text, fallback }, problems), problems.list];
  };

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    [' true\n', true],
  ])('%j is %j', (text, value) => {
    expect(read(text, !value)).toEqual([value, []]);
  });

  it.each([true, false])('that is absent is %j by default', (fallback) => {
    expect(read('', fallback)).toEqual([fallback, []]);
    expect(read('  ', fallback)).toEqual([fallback, []]);
  });

  it.each(['yes', 'no', 'on', '1', '0', 'tRUE', '"true"', 'true false'])('%j is none', (text) => {
    expect(read(text, true)).toEqual([
      true,
      [
        {
          input: 'push',
          message: `"${text}" is not a boolean`,
          fix: 'Use `true` or `false`.',
        },
      ],
    ]);
  });
});

describe('a number', () => {
  const read = (text: string) => {
    const problems = collectProblems();
    return [parseNumber({ input: 'n', text, fallback: 7 }, problems), problems.list.length];
  };

  it.each([
    ['', 7],
    ['0', 0],
    ['12', 12],
    [' 40 ', 40],
    ['007', 7],
  ])('%j is %i', (text, value) => {
    expect(read(text)).toEqual([value, 0]);
  });

  it.each(['-1', '1.5', '1e3', '0x10', 'seven', '9'.repeat(30), '٣'])('%j is none', (text) => {
    expect(read(text)).toEqual([7, 1]);
  });
});

describe('a choice', () => {
  const read = (text: string) => {
    const problems = collectProblems();
    const choices = ['fail', 'skip'] as const;
    return [parseChoice({ input: 'on-exists', text, choices }, problems), problems.list];
  };

  it.each([
    ['', 'fail'],
    ['skip', 'skip'],
    [' skip ', 'skip'],
  ])('%j is %j', (text, value) => {
    expect(read(text)).toEqual([value, []]);
  });

  it('that is none of the words names them', () => {
    expect(read('Skip')).toEqual([
      'fail',
      [
        {
          input: 'on-exists',
          message: '"Skip" is not one of its values',
          fix: 'Use `fail`, `skip`.',
        },
      ],
    ]);
  });
});

describe('platforms', () => {
  const read = (...entries: string[]) => {
    const problems = collectProblems();
    return [parsePlatforms(entries, problems), problems.list];
  };

  it('are each given once, in one spelling', () => {
    expect(read('linux/amd64', 'Linux/x86_64', 'linux/arm64/v8', 'linux/arm')).toEqual([
      ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
      [],
    ]);
  });

  it('may be of words that nobody has heard of yet', () => {
    expect(read('linux/quantum', 'wasi/wasm')[1]).toEqual([]);
  });

  it.each([
    ['amd64', 'Write `linux/amd64`.'],
    ['aarch64', 'Write `linux/arm64`.'],
    ['arm/v6', 'Write `linux/arm/v6`.'],
    ['linux', 'Write `os/arch[/variant]`, for example `linux/amd64`.'],
    ['linux/amd64;rm', 'Write `os/arch[/variant]`, for example `linux/amd64`.'],
    ['--push', 'Write `os/arch[/variant]`, for example `linux/amd64`.'],
    ['linux/amd65', 'Did you mean `linux/amd64`?'],
    ['linus/arm/v6', 'Did you mean `linux/arm/v6`?'],
    ['linux/arm46', 'Did you mean `linux/arm64`?'],
  ])('%j is none', (entry, fix) => {
    expect(read(entry)[1]).toEqual([
      { input: 'platforms', message: `"${entry}" is not a platform`, fix },
    ]);
  });
});

it('quotes what was typed on one line, and not all of something huge', () => {
  const problems = collectProblems();
  parseBoolean(
    { input: 'push', text: `a\n\n  b${'\u{1f600}'.repeat(1000)}`, fallback: true },
    problems,
  );
  expect(problems.list[0]?.message).toBe(`"a b${'\u{1f600}'.repeat(77)}…" is not a boolean`);
});
