import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { KeyPair } from '../../registry/authority.ts';
import { listen } from '../../registry/listen.ts';

/** A proxy for TLS, and the server behind it. */
export interface Tunnel extends AsyncDisposable {
  /** The proxy's `127.0.0.1:<port>`. */
  readonly host: string;
  /** Every `CONNECT` that it got. */
  readonly asked: readonly {
    readonly target: string | undefined;
    readonly password: string | undefined;
  }[];
}

/** Leads every host to one server, without the need of a name that exists. https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
export async function startTunnel(identity: KeyPair, answer: RequestListener): Promise<Tunnel> {
  const registry = createServer(identity, answer);
  const proxy = await listen((_, response) => response.writeHead(400).end());
  const asked: Tunnel['asked'][number][] = [];
  const sockets = new Set<Duplex>();
  proxy.server.on('connect', ({ url, headers }, socket, head) => {
    asked.push({ target: url, password: headers['proxy-authorization'] });
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    registry.emit('connection', socket);
  });
  return {
    host: proxy.host,
    asked,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await proxy[Symbol.asyncDispose]();
    },
  };
}
