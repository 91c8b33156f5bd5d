import { parseOptions } from '../../../src/adapters/cli/options.ts';
import { BadRequest } from '../../../src/errors.ts';
import type { Command, RawInputs } from '../../../src/inputs/schema.ts';

it.each<[command: Command, args: string[], inputs: RawInputs]>([
  ['publish', [], {}],
  ['publish', ['app'], { context: 'app' }],
  ['publish', ['--context=a'], { context: 'a' }],
  ['publish', ['--', '--app'], { context: '--app' }],
  ['login', ['ghcr.io', '--username', 'me'], { registry: 'ghcr.io', username: 'me' }],
  ['plan', ['--images', 'a/b', '--images=c/d'], { images: 'a/b\nc/d' }],
  ['plan', ['--images=a/b\nc/d'], { images: 'a/b\nc/d' }],
  ['plan', ['--tags=--x'], { tags: '--x' }],
  ['plan', ['--environment=a', '--environment=b'], { environment: 'b' }],
  ['plan', ['--environment='], { environment: '' }],
  ['publish', ['--push'], { push: 'true' }],
  ['publish', ['--push=false'], { push: 'false' }],
  ['publish', ['--push=ja'], { push: 'ja' }],
  ['publish', ['--no-push'], { push: 'false' }],
  ['publish', ['--push', 'false', 'app'], { push: 'false', context: 'app' }],
  ['publish', ['--no-cache', 'true'], { 'no-cache': 'true' }],
  ['publish', ['--target', 'false'], { target: 'false' }],
  ['publish', ['--no-cache'], { 'no-cache': 'true' }],
  ['publish', ['--no-no-cache'], { 'no-cache': 'false' }],
  ['publish', ['--load', 'app'], { load: 'true', context: 'app' }],
  ['publish', ['--build-args', 'A=--x', '--build-args=B=2'], { 'build-args': 'A=--x\nB=2' }],
])('%s %j', (command, args, inputs) => {
  expect(parseOptions(command, args)).toEqual({
    inputs,
    json: false,
    help: false,
    passwordFromStdin: false,
  });
});

it('knows the options that are no inputs', () => {
  expect(parseOptions('login', ['--json', '--password-stdin'])).toMatchObject({
    json: true,
    passwordFromStdin: true,
  });
  expect(parseOptions('plan', ['--json=false']).json).toBe(false);
});

it.each([[['--help']], [['-h']], [['--help', '--bogus']], [['--bogus', 'x', 'y', '-h']]])(
  '%j asks for help, whatever else is wrong',
  (args) => {
    expect(parseOptions('plan', args).help).toBe(true);
  },
);

function problemsOf(command: Command, args: string[]) {
  try {
    parseOptions(command, args);
  } catch (error) {
    if (error instanceof BadRequest) return error.problems;
    throw error;
  }
  return [];
}

it.each<[command: Command, args: string[], input: string, message: string, fix: string]>([
  ['plan', ['--bogus'], '--bogus', 'unknown option', 'See --help.'],
  ['plan', ['--platfroms=x'], '--platfroms', 'unknown option', 'Did you mean `--platforms`?'],
  ['plan', ['-x'], '-x', 'unknown option', 'See --help.'],
  ['plan', ['--pull'], '--pull', 'unknown option', 'See --help.'],
  ['plan', ['--__proto__'], '--__proto__', 'unknown option', 'See --help.'],
  ['plan', ['--images'], '--images', 'a value is missing', 'See --help.'],
  ['plan', ['--images', '--json'], '--images', 'a value is missing', '--images=--json'],
  ['plan', ['app'], 'app', 'unexpected argument', 'See --help.'],
  ['publish', ['a', 'b'], 'b', 'unexpected argument', 'See --help.'],
  ['plan', ['--json=ja'], '--json', '"ja" is not a boolean', 'See --help.'],
  [
    'publish',
    ['--password=hunter2'],
    '--password',
    'can be read by every user',
    '--password-stdin',
  ],
  ['publish', ['app', '--password', 'hunter2'], '--password', 'can be read', 'INPUT_PASSWORD'],
  ['publish', ['--github-token=hunter2'], '--github-token', 'can be read', 'INPUT_GITHUB_TOKEN'],
  ['login', ['--registry-auth=hunter2'], '--registry-auth', 'can be read', 'INPUT_REGISTRY_AUTH'],
])('%s %j is wrong', (command, args, input, message, fix) => {
  const problems = problemsOf(command, args);
  expect(problems).toEqual([
    { input, message: expect.stringContaining(message), fix: expect.stringContaining(fix) },
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

it('says everything that is wrong at once, and exits with 2', () => {
  expect(() => parseOptions('plan', ['--a', '--b', 'c'])).toThrow(
    expect.objectContaining({ exitCode: 2, problems: [{}, {}, {}].map(() => expect.anything()) }),
  );
});
