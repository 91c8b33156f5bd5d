import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { controlFrame, dataFrame, type Frame, readFrames, Type } from './frames.ts';
import { createHeaderReader, createHeaderWriter, type Headers } from './headers.ts';

/** What the client does. All of it in order: the next waits for what these answer. */
export interface Events {
  /** A new stream; whoever throws resets it. */
  opened(stream: number, headers: Headers): Promise<void> | void;
  data(stream: number, bytes: Buffer): Promise<void> | void;
  /** No more comes on this stream. */
  ended(stream: number): void;
}

/** The server's side of a connection on which only the client opens streams. */
export interface Connection {
  /** Waits where the client takes no more. */
  send(stream: number, bytes: Buffer, isLast?: boolean): Promise<void>;
  /** Until the client has gone. Rejects on what SPDY/3.1 does not allow. */
  serve(events: Events): Promise<void>;
}

export function createConnection(socket: Duplex): Connection {
  const write = async (frame: Buffer) => {
    if (socket.destroyed || socket.writableEnded) return;
    if (!socket.write(frame)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  };
  return {
    send: (stream, bytes, isLast = false) => write(dataFrame(stream, bytes, isLast)),
    async serve(events) {
      const take = receiver(write, events);
      try {
        for await (const frame of readFrames(socket)) await take(frame);
      } catch (error) {
        if (!isEnd(error)) throw error;
      }
    },
  };
}

/** A client that has what it wants may end at once, and so may a pod. */
export function isEnd(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

const REFUSED_STREAM = 3;

function receiver(write: (frame: Buffer) => Promise<void>, events: Events) {
  const reader = createHeaderReader();
  const writer = createHeaderWriter();
  const open = new Set<number>();
  let last = -1;

  const end = (stream: number) => {
    open.delete(stream);
    events.ended(stream);
  };
  const start = async ({ body, isLast }: Frame) => {
    const stream = body.readUInt32BE(0);
    if (stream % 2 === 0 || stream <= last) throw new Error(`SPDY: the stream ${stream}`);
    last = stream;
    const headers = await reader.read(body.subarray(10));
    const id = body.subarray(0, 4);
    try {
      await events.opened(stream, headers);
    } catch {
      await write(
        controlFrame(Type.rstStream, Buffer.concat([id, Buffer.from([0, 0, 0, REFUSED_STREAM])])),
      );
      return;
    }
    open.add(stream);
    await write(controlFrame(Type.synReply, Buffer.concat([id, await writer.writeEmpty()])));
    if (isLast) end(stream);
  };

  return async (frame: Frame): Promise<void> => {
    if (frame.kind === 'data') {
      if (!open.has(frame.stream)) throw new Error(`SPDY: data on the stream ${frame.stream}`);
      if (frame.body.length > 0) await events.data(frame.stream, frame.body);
      if (frame.isLast) end(frame.stream);
      return;
    }
    switch (frame.type) {
      case Type.synStream:
        return start(frame);
      case Type.ping:
        return write(controlFrame(Type.ping, frame.body));
      case Type.rstStream:
        return end(frame.body.readUInt32BE(0));
      case Type.settings:
      case Type.goAway:
      case Type.windowUpdate:
        return undefined;
      default:
        throw new Error(`SPDY: a control frame of type ${frame.type}`);
    }
  };
}
