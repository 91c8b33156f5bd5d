import { run } from './run.ts';

it.each([
  ['type=foo', 'unknown type "foo"'],
  ['type=constructor', 'unknown type "constructor"'],
  ['type=semver', 'needs the attribute pattern'],
  ['type=pep440', 'needs the attribute pattern'],
  ['type=match', 'needs the attribute pattern'],
  ['type=ref', 'needs the attribute event'],
  ['type=raw', 'needs the attribute value'],
  ['type=ref,event=commit', 'unknown event "commit"'],
  ['type=sha,format=medium', 'unknown format "medium"'],
  ['type=match,pattern=x,group=a', 'group=a is not a number'],
  ['type=sha,priority=high', 'priority=high is not a number'],
  ['type=sha,priority=', 'priority= is not a number'],
  ['type=match,pattern=(', 'pattern=( is not a regular expression'],
  ['type=match,pattern=/x/q', 'pattern=/x/q is not a regular expression'],
  ['type=semver,pattern={{version}},match=[', 'match=[ is not a regular expression'],
  ['type=sha,long', 'unexpected "long"'],
  ['type=raw,value=a,b', 'unexpected "b"'],
  ['foo,bar', 'unexpected "bar"'],
  ['type=sha,enable=TRUE', 'enable must be true or false, and is "TRUE"'],
  ['type=sha,enable=', 'enable must be true or false, and is ""'],
  ['type=raw,value={{branch', 'braces that do not close: {{branch'],
  ['type=raw,value={{#if x}}', '{{#if x}} is not an expression'],
  ["type=raw,value={{branch 'x'}}", 'takes no argument'],
  ["type=raw,value={{date 'YYYY' zone='UTC'}}", 'unknown key "zone"'],
  ["type=raw,value={{date 'YYYY' tz='Mars/Phobos'}}", 'unknown time zone "Mars/Phobos"'],
  ['type=sha,prefix={{', 'braces that do not close'],
])('%s: %s', (tags, text) => {
  const { problems } = run({ tags });
  expect(problems).toEqual([
    { input: 'tags', message: expect.stringContaining(text), fix: expect.stringMatching(/\.$/) },
  ]);
  expect(problems[0]?.message).toContain(`"${tags}" (line 1)`);
});

it('reports every wrong entry with its line', () => {
  const { problems } = run({
    tags: '# x\ntype=foo\ntype=sha\n"type=raw\ntype=ref',
    flavor: 'x',
    images: 'A B',
  });
  expect(problems.map(({ input, message }) => `${input}: ${message}`)).toEqual([
    'images: "A B" (line 1) is not the name of a repository',
    'flavor: "x" (line 1) is not a setting of flavor',
    'tags: a quote is not closed in ""type=raw" (line 4)',
    'tags: unknown type "foo" in "type=foo" (line 2)',
    'tags: type=ref needs the attribute event, which is missing in "type=ref" (line 5)',
  ]);
});

it('does not fall back to the default rules where every entry is wrong', () => {
  expect(run({ tags: '"x' }).tagNames).toEqual([]);
});

it.each([
  ['type=sha,pattern=x', 'type=sha has no attribute "pattern"'],
  ['type=raw,value=x{{nothing}}', 'unknown expression {{nothing}}'],
  ['type=raw,value=x{{constructor}}', 'unknown expression {{constructor}}'],
  ['type=raw,value={{version}}x', 'its value is empty; write type=semver,pattern={{version}}'],
  ['type=raw,value={{date YYYY}}', 'YYYY in {{date YYYY}} is not quoted'],
])('%s: only a warning', (tags, text) => {
  const { problems, warnings, tagNames } = run({ tags });
  expect(problems).toEqual([]);
  expect(tagNames).toHaveLength(1);
  expect(warnings).toEqual([expect.stringContaining(text)]);
});
