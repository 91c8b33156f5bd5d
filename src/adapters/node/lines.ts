import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A line no longer than this goes on as a whole; longer ones are cut into pieces. In UTF-16 units. */
const LONGEST_LINE = 64 * 1024;

/**
 * Calls back for each line of UTF-8 text, ended by LF, CR or CRLF as GitHub's runner reads them, and tells whether it continues one:
 * behind a CR, or behind a piece. What comes after the last line end is a line, too.
 */
export function eachLine(
  stream: Readable,
  onLine: (line: string, continues: boolean) => void,
): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let continues = false;
  const say = (line: string, end: string) => {
    onLine(line, continues);
    continues = end === '' || end === '\r';
  };
  const take = (text: string) => {
    // A CR at the very end may be half of a CRLF: it waits for the next chunk.
    const parts = (rest + text).split(/(\r\n|\n|\r(?!$))/);
    rest = parts.pop() ?? '';
    for (let at = 0; at < parts.length; at += 2) say(parts[at] ?? '', parts[at + 1] ?? '');
    if (rest.length <= LONGEST_LINE) return;
    const keep = rest.endsWith('\r') ? '\r' : '';
    say(keep ? rest.slice(0, -1) : rest, '');
    rest = keep;
  };
  stream.on('data', (chunk: Buffer) => take(decoder.write(chunk)));
  stream.on('end', () => {
    const last = rest + decoder.end();
    if (last !== '') say(last.replace(/\r$/, ''), '');
  });
}
