/** https://www.chromium.org/spdy/spdy-protocol/spdy-protocol-draft3-1/ (2.2, 2.6) */
export const Type = {
  synStream: 1,
  synReply: 2,
  rstStream: 3,
  settings: 4,
  ping: 6,
  goAway: 7,
  windowUpdate: 9,
} as const;

const VERSION = 3;
/** A stream has no more from this side. */
const FIN = 0x01;
const HEAD = 8;

export type Frame =
  | {
      readonly kind: 'control';
      readonly type: number;
      readonly isLast: boolean;
      readonly body: Buffer;
    }
  | {
      readonly kind: 'data';
      readonly stream: number;
      readonly isLast: boolean;
      readonly body: Buffer;
    };

/** Cuts a connection into frames. Throws on another version than 3; a client may go within a frame, as one that is killed does. */
export async function* readFrames(connection: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of connection) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = endOf(rest); rest.length >= end; end = endOf(rest)) {
      yield parse(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  }
}

/** Where the first frame ends, as far as that is known. */
function endOf(bytes: Buffer): number {
  return bytes.length < HEAD ? HEAD : HEAD + bytes.readUIntBE(5, 3);
}

function parse(frame: Buffer): Frame {
  const first = frame.readUInt32BE(0);
  const flags = frame.readUInt8(4);
  const rest = { isLast: (flags & FIN) !== 0, body: frame.subarray(HEAD) };
  if (first >>> 31 === 0) return { kind: 'data', stream: first, ...rest };
  const version = (first >>> 16) & 0x7fff;
  if (version !== VERSION) throw new Error(`SPDY: a frame of version ${version}`);
  return { kind: 'control', type: first & 0xffff, ...rest };
}

export function controlFrame(type: number, body: Buffer): Buffer {
  return frameOf((0x8000 | VERSION) * 0x1_0000 + type, 0, body);
}

export function dataFrame(stream: number, body: Buffer, isLast = false): Buffer {
  return frameOf(stream, isLast ? FIN : 0, body);
}

function frameOf(first: number, flags: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(first, 0);
  head.writeUInt8(flags, 4);
  head.writeUIntBE(body.length, 5, 3);
  return Buffer.concat([head, body]);
}
