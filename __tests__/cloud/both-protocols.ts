import type { RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Authority } from '../registry/authority.ts';
import { listen } from '../registry/listen.ts';

/** https://www.rfc-editor.org/rfc/rfc8446#section-5.1 */
const TLS_HANDSHAKE = 22;

/** A server on `localhost` that is spoken to by TLS (logins) and without (docker, which does not know its authority). */
export async function listenToBoth(authority: Authority, answer: RequestListener) {
  await using parts = new AsyncDisposableStack();
  const plain = parts.use(await listen(answer)).server;
  const secure = createSecureServer(authority.certify('localhost'), answer);
  const front = createServer((socket) => {
    socket.once('data', (first: Buffer) => {
      const inner = connect(portOf(first[0] === TLS_HANDSHAKE ? secure : plain), '127.0.0.1');
      inner.write(first);
      socket.pipe(inner).pipe(socket);
      for (const end of [socket, inner]) {
        sockets.add(end);
        end.on('error', () => end.destroy());
      }
    });
  });
  const sockets = new Set<Socket>();
  for (const server of [secure, front]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    parts.defer(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
  }
  const kept = parts.move();
  return {
    host: `localhost:${portOf(front)}`,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function portOf(server: Pick<Server, 'address'>): number {
  return (server.address() as AddressInfo).port;
}
