import type { TaggingRequest } from '../../src/tagging/index.ts';
import { run } from './run.ts';

type Row = readonly [input: keyof TaggingRequest, entry: string, message: string];

/** Wrong entries of the inputs besides `tags`; each stands in line 3, after a comment and a blank line. */
const WRONG: readonly Row[] = [
  ['images', 'acme/app:1.0', 'is not the name of a repository'],
  ['images', 'https://ghcr.io/acme/app', 'is not the name of a repository'],
  ['images', 'name=', 'is not the name of a repository'],
  ['images', 'enable=true', 'the name is missing'],
  ['images', 'name=a/b,tag=1', 'unknown attribute "tag=1"'],
  ['images', 'name=a/b,enable=yes', 'enable must be true or false, and is "yes"'],
  ['images', 'name=a/b,enable={{branch', 'braces that do not close: {{branch'],
  ['images', '"name=a/b', 'a quote is not closed'],
  ['images', '"name=a/b"x', 'text after a closing quote: x'],
  ['flavor', 'latest=yes', 'is not a setting of flavor'],
  ['flavor', 'onlatest=true', 'is not a setting of flavor'],
  ['flavor', 'prefix=a,onlatest=yes', 'is not a setting of flavor'],
  ['flavor', 'infix=a', 'is not a setting of flavor'],
  ['flavor', 'latest', 'is not a setting of flavor'],
  ['flavor', 'prefix={{#if x}}', '{{#if x}} is not an expression'],
  ['flavor', "suffix={{date 'Y' tz='Nowhere'}}", 'unknown time zone "Nowhere"'],
  ['flavor', "suffix={{commit_date 'Y' zone='UTC'}}", 'unknown key "zone"'],
  ['flavor', "suffix={{sha 'x'}}", "{{sha 'x'}} takes no argument"],
  ['labels', 'a={{branch', 'braces that do not close: {{branch'],
  ['labels', "a={{date 'Y' tz='Nowhere'}}", 'unknown time zone "Nowhere"'],
  ['labels', '{{/if}}=a', '{{/if}} is not an expression'],
  ['labels', "a={{env 'x'}}", "{{env 'x'}} takes no argument"],
  ['annotations', 'a={{branch', 'braces that do not close: {{branch'],
  ['annotations', "index:a={{date tz='UTC+1'}}", 'unknown time zone "UTC+1"'],
];

it.each(WRONG)(
  '%s: %s: one error with the entry, its line and the fix',
  (input, entry, message) => {
    const request = { tags: 'x', [input]: `# first\n\n${entry}\n` };
    const { problems } = run(request);
    expect(problems).toEqual([
      { input, message: expect.stringContaining(message), fix: expect.stringMatching(/\.$/) },
    ]);
    expect(problems[0]?.message).toContain(`"${entry}" (line 3)`);
  },
);

it.each(['manifests', 'index[', 'manifest[]', 'index-descriptor[a b]', 'Index'])(
  'annotation-levels: %s is unknown',
  (level) => {
    expect(run({ tags: 'x', annotationLevels: `manifest,${level}` }).problems).toEqual([
      {
        input: 'annotation-levels',
        message: `unknown level "${level}"`,
        fix: expect.stringContaining('[linux/amd64]'),
      },
    ]);
  },
);

it('says which entry {{arch}} stands in where there are several platforms', () => {
  const { problems } = run({
    tags: 'type=raw,value=a\ntype=raw,value={{arch}}',
    flavor: 'suffix=-{{arch}}',
    platforms: ['linux/amd64', 'linux/arm64'],
  });
  expect(problems.map(({ input, message }) => [input, message.replace(/.* in /, '')])).toEqual([
    ['flavor', '"suffix=-{{arch}}" (line 1)'],
    ['tags', '"type=raw,value={{arch}}" (line 2)'],
  ]);
});

it.each(['labels', 'annotations'] as const)('%s: an entry without a key is left out', (input) => {
  const { warnings, problems } = run({ tags: 'x', [input]: 'a=b\nnothing\n=x' });
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    `${input}: "nothing" (line 2) is left out: write key=value`,
    `${input}: "=x" (line 3) is left out: write key=value`,
  ]);
});
