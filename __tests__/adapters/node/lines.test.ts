import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { eachLine } from '../../../src/adapters/node/lines.ts';

/** The lines of a stream that comes in these pieces. */
async function linesOf(...chunks: (string | Buffer)[]): Promise<readonly string[]> {
  const stream = new PassThrough();
  const lines: string[] = [];
  eachLine(stream, (line) => lines.push(line));
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await new Promise((resolve) => stream.once('close', resolve));
  return lines;
}

it.each<[chunks: string[], lines: string[]]>([
  [[], []],
  [['a'], ['a']],
  [['a\n'], ['a']],
  [['a\r\nb\rc\nd'], ['a', 'b', 'c', 'd']],
  [
    ['a\r', '\nb'],
    ['a', 'b'],
  ],
  [
    ['a\r', 'b'],
    ['a', 'b'],
  ],
  [['a\r'], ['a']],
  [['\n\n'], ['', '']],
  [
    ['10%\r20%\r', '30%\r\n'],
    ['10%', '20%', '30%'],
  ],
])('%j is %j', async (chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines);
});

it.each<[chunks: string[], continuing: string[]]>([
  [['a\rb\nc\r\nd'], ['b']],
  [['a\r', 'b\nc'], ['b']],
  [['a\r', '\nb'], []],
  [['x'.repeat(70_000), 'b\nc'], ['b']],
  [
    ['x'.repeat(70_000) + '\r', 'b\nc'],
    ['', 'b'],
  ],
])('knows what continues a line (%#)', async (chunks, continuing) => {
  const stream = new PassThrough();
  const found: string[] = [];
  eachLine(stream, (line, continues) => continues && found.push(line));
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await new Promise((resolve) => stream.once('close', resolve));
  expect(found).toEqual(continuing);
});

it('does not break characters that come in two pieces', async () => {
  const bytes = Buffer.from('ü\u{1f600}\n');
  expect(await linesOf(bytes.subarray(0, 1), bytes.subarray(1, 4), bytes.subarray(4))).toEqual([
    'ü\u{1f600}',
  ]);
});

it('gives what is no UTF-8 as replacement characters', async () => {
  expect(await linesOf(Buffer.from([0x61, 0xff, 0x0a, 0xc3]))).toEqual(['a\ufffd', '\ufffd']);
});

it('cuts lines that never end, and keeps no more than one piece', async () => {
  const chunks = Array.from({ length: 64 }, () => 'x'.repeat(10_000));
  const lines = await linesOf(...chunks, '\r', '\nend');
  expect(lines.at(-1)).toBe('end');
  expect(lines.slice(0, -1).join('')).toBe(chunks.join(''));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80_000);
});

it('gives the same lines however the text is cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ü', '\u{1f600}', '\r', '\n', ':') });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat({ max: 20 })), async (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const at = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length].sort(
        (a, b) => a - b,
      );
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      const expected = whole.split(/\r\n|\n|\r/);
      if (expected.at(-1) === '') expected.pop();
      expect(await linesOf(...chunks)).toEqual(expected);
    }),
  );
});
