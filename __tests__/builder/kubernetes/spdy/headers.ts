import { constants, createDeflate, createInflate } from 'node:zlib';
import { DICTIONARY } from './dictionary.ts';

export type Headers = Readonly<Record<string, string>>;

/**
 * The headers of one direction of a connection. All its blocks are one stream of zlib, so each has to be read, in order.
 * https://www.chromium.org/spdy/spdy-protocol/spdy-protocol-draft3-1/ (2.6.10)
 */
export interface HeaderReader {
  read(block: Buffer): Promise<Headers>;
}

export function createHeaderReader(): HeaderReader {
  const inflate = createInflate({ dictionary: DICTIONARY, finishFlush: constants.Z_SYNC_FLUSH });
  let parts: Buffer[] = [];
  inflate.on('data', (part: Buffer) => parts.push(part));
  return {
    async read(block) {
      parts = [];
      await new Promise<void>((done, failed) => {
        inflate.once('error', failed);
        inflate.write(block, (error) => {
          inflate.off('error', failed);
          if (error) failed(error);
          else done();
        });
      });
      return parseBlock(Buffer.concat(parts));
    },
  };
}

/** Blocks that say nothing: all that a server of `pods/exec` has to answer. */
export interface HeaderWriter {
  writeEmpty(): Promise<Buffer>;
}

export function createHeaderWriter(): HeaderWriter {
  const deflate = createDeflate({ dictionary: DICTIONARY });
  let parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  return {
    async writeEmpty() {
      parts = [];
      deflate.write(Buffer.alloc(4));
      await new Promise<void>((done) => deflate.flush(constants.Z_SYNC_FLUSH, done));
      return Buffer.concat(parts);
    },
  };
}

/** A count, then names and values, each behind its length; 32 bits all. */
function parseBlock(block: Buffer): Headers {
  let at = 4;
  const next = () => {
    const end = at + 4 + block.readUInt32BE(at);
    if (end > block.length) throw new Error('SPDY: a header ends behind its block');
    const text = block.toString('utf8', at + 4, end);
    at = end;
    return text;
  };
  const pairs = Array.from({ length: block.readUInt32BE(0) }, () => [next(), next()] as const);
  if (at !== block.length) throw new Error('SPDY: something follows the headers');
  for (const [name] of pairs) {
    if (name === '' || name !== name.toLowerCase()) throw new Error(`SPDY: the header "${name}"`);
  }
  const headers = Object.fromEntries(pairs);
  if (Object.keys(headers).length !== pairs.length) throw new Error('SPDY: a header twice');
  return headers;
}
