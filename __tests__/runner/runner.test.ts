import { parseArtifacts, parsePairs } from './file-commands.ts';
import { createMasker } from './masker.ts';
import { createOutputReader } from './output-reader.ts';

function read(...lines: readonly string[]) {
  const masker = createMasker();
  const reader = createOutputReader(masker);
  for (const line of lines) reader.read(line);
  return { ...reader, masks: masker.values };
}

describe('workflow commands', () => {
  test.each([
    ['::error::boo'],
    ['  \t::error::boo'],
    ['\u0085\u00a0\u2003::error::boo'],
    ['##[error]boo'],
    ['#12 0.123 text ##[error]boo'],
    ['::ERROR::boo'],
  ])('%j is an error', (line) => {
    expect(read(line).annotations).toEqual([{ severity: 'error', message: 'boo' }]);
  });

  test.each([
    ['text ::error::boo'],
    ['::error:boo'],
    ['::nothing::boo'],
    ['## [error]boo'],
    ['\uFEFF::error::x'],
  ])('%j is text', (line) => {
    const { annotations, log } = read(line);
    expect(annotations).toEqual([]);
    expect(log).toEqual([line]);
  });

  test('properties and data are unescaped', () => {
    const { annotations } = read('::error file=a%2Cb%3Ac,line=3,endLine=4,title=T::100%25%0Anext');
    expect(annotations).toEqual([
      {
        severity: 'error',
        message: '100%\nnext',
        file: 'a,b:c',
        line: '3',
        endLine: '4',
        title: 'T',
      },
    ]);
  });

  test('what is printed before a mask shows, what follows does not', () => {
    const { log, printed } = read('hunter2', '::add-mask::hunter2', 'hunter2');
    expect(log).toEqual(['hunter2', '***']);
    expect(printed).toEqual(['hunter2', 'hunter2']);
  });

  test('disabled commands fail the step', () => {
    expect(read('#1 ##[set-env name=X]y', '::add-path::/x').failures).toHaveLength(2);
  });

  test('nothing is obeyed while commands are stopped, not even a mask', () => {
    const { annotations, masks, printed } = read(
      '::stop-commands::Token-1',
      '::error::no',
      '::add-mask::hunter2',
      '::other::',
      '::TOKEN-1::',
      '::error::yes',
    );
    expect(annotations).toEqual([{ severity: 'error', message: 'yes' }]);
    expect(masks).toEqual([]);
    expect(printed).toContain('::add-mask::hunter2');
  });

  test.each([[''], ['error'], ['pause-logging']])('the resume token %j is refused', (token) => {
    expect(read(`::stop-commands::${token}`).failures).toHaveLength(1);
  });
});

describe('command files', () => {
  test('both forms', () => {
    const text = 'a=1=2\n\nb<<EOF\nx\r\ny=z\nEOF\nc<<E\nE\n';
    expect([...parsePairs(text)]).toEqual([
      ['a', '1=2'],
      ['b', 'x\r\ny=z'],
      ['c', ''],
    ]);
  });

  test.each([['a<<EOF\nx\n'], ['<<EOF\nEOF\n'], ['a<<\n\n'], ['word\n'], ['=x\n']])(
    '%j is refused',
    (text) => {
      expect(() => parsePairs(text)).toThrow();
    },
  );

  const digest = `sha256:${'a'.repeat(64)}`;
  test.each([
    [`oci://r/a@${digest}x`],
    ['oci://r/a'],
    [`docker://r/a@${digest}`],
    [`oci://r/a?b=c@${digest}`],
    [`oci://r/a@${digest}\noci://r/a@sha256:${'b'.repeat(64)}`],
    [Array.from({ length: 501 }, (_, at) => `oci://r/${at}@${digest}`).join('\n')],
  ])('invalid artifacts are refused (%#)', (text) => {
    expect(() => parseArtifacts(text)).toThrow();
  });

  test('equal subjects count once', () => {
    const line = `oci://r/a:1@${digest}`;
    expect([...parseArtifacts(`# note\n${line}\n\n${line}\n`)]).toEqual([['r/a:1', digest]]);
  });
});
