import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A line no longer than this goes on as a whole; longer ones are cut into pieces. In UTF-16 units. */
const LONGEST_LINE = 64 * 1024;

/**
 * Calls back for each line of UTF-8 text, ended by LF, CR or CRLF as GitHub's runner reads them. What comes after the last
 * line end is a line, too.
 */
export function eachLine(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string) => {
    // A CR at the very end may be half of a CRLF: it waits for the next chunk.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length <= LONGEST_LINE) return;
    const keep = rest.endsWith('\r') ? '\r' : '';
    onLine(keep ? rest.slice(0, -1) : rest);
    rest = keep;
  };
  stream.on('data', (chunk: Buffer) => take(decoder.write(chunk)));
  stream.on('end', () => {
    const last = rest + decoder.end();
    if (last !== '') onLine(last.replace(/\r$/, ''));
  });
}
