import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Calls back for each line, ended by LF, CR or CRLF as .NET's StreamReader does. Resolves at the end of the stream. */
export async function eachLine(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // A CR at the end may be half of a CRLF.
    const lines = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  }
  rest += decoder.end();
  if (rest !== '') onLine(rest.replace(/\r$/, ''));
}
