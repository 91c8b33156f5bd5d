import fc from 'fast-check';
import { neutralize, neutralizeJson, neutralizeText } from '../../src/report/neutralize.ts';

/**
 * What GitHub's runner takes for a command, written down anew from ActionCommand.cs and OutputManager.cs: a line ends
 * at LF, CR or CRLF; `::` counts at its start after white space (.NET's `Char.IsWhiteSpace`), with another `::` behind;
 * `##[` counts anywhere, with a `]` behind.
 */
function isCommand(line: string): boolean {
  const spaces = [
    9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ];
  let start = 0;
  for (; start < line.length; start++) {
    const code = line.charCodeAt(start);
    if (!spaces.includes(code) && !(code >= 0x2000 && code <= 0x200a)) break;
  }
  const isNew = line.startsWith('::', start) && line.indexOf('::', start + 2) >= 0;
  const old = line.indexOf('##[');
  return isNew || (old >= 0 && line.indexOf(']', old) >= 0);
}

function commandsIn(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/).filter(isCommand);
}

const COMMANDS = [
  '::error::x',
  '::set-output name=a::b',
  '  ::warning::x',
  '\u0085::add-mask::x',
  '\u00a0\u2003\u3000::add-mask::x',
  '\ufeff::error::x',
  '::::',
  ':::error::x',
  'a ##[error]b',
  '####[set-output name=x]y',
  '##[##[error]x',
  'x\r::error::y',
  'x\r\n  ::error::y',
  'x\u2028::error::y',
  'x\u0000\r::stop-commands::y',
];

it.each(COMMANDS)('%j is a command no more', (text) => {
  expect(commandsIn(neutralize(text))).toEqual([]);
  expect(commandsIn(neutralizeText(text))).toEqual([]);
});

it('the rules of this test know a command', () => {
  expect(COMMANDS.filter((text) => commandsIn(text).length > 0)).toEqual(
    // A byte order mark is no white space there, and U+2028 ends no line: both are disarmed to be sure.
    COMMANDS.filter((text) => !/^\ufeff|\u2028/.test(text)),
  );
});

/** Texts made of what commands are made of, and of anything else. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        ']',
        'error',
        'add-mask',
        'stop-commands',
        '::error::x',
      ),
      fc.constantFrom(
        ' ',
        '\t',
        '\r',
        '\n',
        '\v',
        '\f',
        '\u0085',
        '\u00a0',
        '\u2028',
        '\ufeff',
        '\u001b[31m',
        '\u001b',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

it('no text gives a command, whatever it holds', () => {
  fc.assert(
    fc.property(HOSTILE, (text) => {
      expect(commandsIn(neutralize(text))).toEqual([]);
      expect(commandsIn(neutralizeText(text))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

it('JSON keeps its meaning and holds no command', () => {
  fc.assert(
    fc.property(fc.dictionary(HOSTILE, fc.oneof(HOSTILE, fc.array(HOSTILE))), (value) => {
      const json = neutralizeJson(JSON.stringify(value, undefined, 2));
      expect(JSON.parse(json)).toEqual(value);
      expect(commandsIn(json)).toEqual([]);
    }),
  );
});

it.each([
  ['plain text: a::b c# [x] #[y]', 'plain text: a::b c# [x] #[y]'],
  ['\tindented', '\tindented'],
  ['#7 0.123 ::error::x', '#7 0.123 ::error::x'],
  ['::error::x', ': :error::x'],
  ['a ##[error]b', 'a ## [error]b'],
  ['\u001b[1;31mred\u001b[0m', '\u001b[1;31mred\u001b[0m'],
  ['\u001b[2K\u001b]0;title\u0007\b', '\\x1b[2K\\x1b]0;title\\x07\\x08'],
  ['\u009b2J', '\\x9b2J'],
])('a line of a child %j is shown as %j', (line, shown) => {
  expect(neutralize(line)).toBe(shown);
});

it.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\u001b[31mred', '\\x1b[31mred'],
  ['\u0000', '\\x00'],
  ['ünïcode \u{1f600}', 'ünïcode \u{1f600}'],
])('a text that quotes %j says %j', (text, shown) => {
  expect(neutralizeText(text)).toBe(shown);
});
