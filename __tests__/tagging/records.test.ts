import { newFindings } from '../../src/tagging/findings.ts';
import { readRecords } from '../../src/tagging/records.ts';

function fieldsOf(text: string): readonly (readonly string[])[] {
  return readRecords('tags', text, newFindings()).map(({ fields }) => fields);
}

it.each([
  ['one field per line', 'a\nb', [['a'], ['b']]],
  ['fields separated by commas, without white space around them', ' a , b\t,c ', [['a', 'b', 'c']]],
  ['blank lines and comments dropped', '\n  \n# x\n  # y\na', [['a']]],
  ['a # further right', 'a#b', [['a#b']]],
  ['other line ends', 'a\r\nb\rc', [['a'], ['b'], ['c']]],
  ['trailing commas', 'a,\n,', [['a']]],
  ['commas and line breaks inside quotes', '"a,\nb",c\nd', [['a,\nb', 'c'], ['d']]],
  ['a doubled quote inside quotes', '"a""b"', [['a"b']]],
  ['a quote in the middle of a field', 'x="y",a"b', [['x="y"', 'a"b']]],
  ['white space after a closing quote', '"a" ,b', [['a', 'b']]],
  [
    'a rule that was quoted for a second parser',
    '"type=match,""pattern=^r\\d{1,2}"""',
    [['type=match', 'pattern=^r\\d{1,2}']],
  ],
  ['another quoted field with a comma', '"value=a,b"', [['value=a,b']]],
])('reads %s', (_, text, expected) => {
  expect(fieldsOf(text)).toEqual(expected);
});

it('notes the text and the line of each entry', () => {
  const records = readRecords('tags', '\n# x\n a,b \n"c\nd"\ne', newFindings());
  expect(records.map(({ entry }) => entry)).toEqual([
    { input: 'tags', text: 'a,b', line: 3 },
    { input: 'tags', text: '"c\nd"', line: 4 },
    { input: 'tags', text: 'e', line: 6 },
  ]);
});

it.each([
  ['an unclosed quote', 'a\n"b,c\nd', 'a quote is not closed in ""b,c" (line 2)'],
  [
    'text after a closing quote',
    'a\n"b"c,d\nd',
    'text after a closing quote: c in ""b"c,d" (line 2)',
  ],
])('reports %s and goes on with the next line', (_, text, message) => {
  const findings = newFindings();
  const fields = readRecords('tags', text, findings).map((record) => record.fields);
  expect(fields).toEqual([['a'], ['d']]);
  expect(findings.problems.map((problem) => problem.message)).toEqual([message]);
});
