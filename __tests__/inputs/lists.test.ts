import { parseCommaList, parseLines } from '../../src/inputs/lists.ts';

it.each<[text: string, entries: string[]]>([
  ['', []],
  ['\n \n\t\n', []],
  ['A=1\nB=2', ['A=1', 'B=2']],
  ['A=1\r\nB=2\rC=3', ['A=1', 'B=2', 'C=3']],
  ['  A=1  \n', ['A=1']],
  ['# a comment\n  # another\nA=#1', ['A=#1']],
  ['A=x,y', ['A=x,y']],
  ['A="x" y', ['A="x" y']],
  ['A={"a":"b","c":[1,2]}', ['A={"a":"b","c":[1,2]}']],
  ['"a":"b"', ['"a":"b"']],
  ['"A=1"', ['A=1']],
  ['  "A=1"  \nB=2', ['A=1', 'B=2']],
  ['"A=say ""hi"""', ['A=say "hi"']],
  ['"A=1\nB=2"\nC=3', ['A=1\nB=2', 'C=3']],
  ['"A=1\r\n# no comment\r\n\r\nx"', ['A=1\n# no comment\n\nx']],
  ['"A=1', ['"A=1']],
  ['"A=1\nB=2', ['"A=1', 'B=2']],
  ['"A" x\nB=2', ['"A" x', 'B=2']],
  ['""', []],
  ['A=ü\u2028\u{1f600}', ['A=ü\u2028\u{1f600}']],
])('the lines %j are %j', (text, entries) => {
  expect(parseLines(text)).toEqual(entries);
});

/** Quotes that never close, so that each could be looked for to the very end. */
it.each([
  ['"x\n', 50_000],
  ['"', 200_000],
  ['""x\n', 50_000],
  ['"\n""x\n', 30_000],
])('%j, %i times, is read in one go', (part, times) => {
  expect(parseLines(part.repeat(times)).length).toBeGreaterThan(0);
});

it.each<[text: string, entries: string[]]>([
  ['', []],
  ['a', ['a']],
  ['a,b\nc\r\n, d ,,\n', ['a', 'b', 'c', 'd']],
])('the comma list %j is %j', (text, entries) => {
  expect(parseCommaList(text)).toEqual(entries);
});
