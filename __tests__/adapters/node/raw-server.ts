import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/** A whole number from 0 to below what is given. */
export type Dice = (below: number) => number;

/** The same numbers for the same seed: a failure can be had again. A linear congruential generator is good enough to cut with. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Cuts at random places. */
export function piecesOf(bytes: Uint8Array, cuts: number, dice: Dice): readonly Uint8Array[] {
  const places = Array.from({ length: cuts }, () => dice(bytes.length)).sort((a, b) => a - b);
  return [...places, bytes.length].map((end, at) => bytes.subarray(places[at - 1] ?? 0, end));
}

/** Each by itself, as far as a server can help it. */
export async function sendPieces(
  socket: Pick<Socket, 'write' | 'destroyed'>,
  pieces: readonly (string | Uint8Array)[],
): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed) return;
    socket.write(piece);
    await turn();
  }
}

/** A server of plain TCP that answers once it was asked, or as soon as somebody connects, and then says no more. */
export async function listenRaw(
  answer: (socket: Socket) => Promise<void>,
  when: 'data' | 'connection' = 'data',
) {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, async (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    if (when === 'data') await once(socket, 'data');
    await answer(socket);
    socket.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
