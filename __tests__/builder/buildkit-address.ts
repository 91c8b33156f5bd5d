import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Authority, KeyPair } from '../registry/authority.ts';

/** An engine's BuildKit at an address, as a daemon of BuildKit would have it. */
export interface BuildkitAddress extends AsyncDisposable {
  /** `tcp://localhost:<port>`. */
  readonly address: string;
  /** How many connections reached the engine. */
  readonly connections: number;
}

export interface AddressOptions {
  /** Wants TLS with a certificate of this authority from both sides. */
  readonly tls?: { readonly authority: Authority; readonly identity: KeyPair };
}

const UPGRADE = [
  'POST /grpc HTTP/1.1',
  ...['Host: docker', 'Connection: Upgrade', 'Upgrade: h2c'],
  '\r\n',
].join('\r\n');

/**
 * The engine serves BuildKit on its own socket, after an upgrade of the connection; with that done for them, clients see what a
 * daemon of BuildKit says.
 */
export async function startBuildkitAddress(
  socketPath: string,
  { tls }: AddressOptions = {},
): Promise<BuildkitAddress> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const serve = async (client: Socket) => {
    connections += 1;
    sockets.add(client);
    client.on('error', () => client.destroy());
    const engine = await openBuildkit(socketPath).catch(() => undefined);
    if (!engine || client.destroyed) {
      engine?.destroy();
      client.destroy();
      return;
    }
    for (const [from, to] of [
      [client, engine],
      [engine, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
    client.pipe(engine);
    engine.pipe(client);
  };
  const server: Server = tls
    ? createTlsServer(
        {
          ...tls.identity,
          ca: readFileSync(tls.authority.path),
          requestCert: true,
          rejectUnauthorized: true,
          ALPNProtocols: ['h2'],
        },
        serve,
      )
    : createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `tcp://localhost:${port}`,
    get connections() {
      return connections;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * A connection to an engine's BuildKit, after the upgrade: what comes after the head of the answer is BuildKit's already.
 * https://docs.docker.com/reference/api/engine/ (POST /grpc)
 */
export async function openBuildkit(socketPath: string): Promise<Socket> {
  const engine = connect(socketPath);
  engine.write(UPGRADE);
  let head = Buffer.alloc(0);
  return new Promise((done, failed) => {
    const refuse = () => failed(new Error(`no BuildKit at ${socketPath}: ${head}`));
    const onData = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      engine.off('data', onData).off('close', refuse).off('error', failed).pause();
      if (!head.subarray(0, end).toString().startsWith('HTTP/1.1 101 ')) {
        engine.destroy();
        refuse();
        return;
      }
      const rest = head.subarray(end + 4);
      if (rest.length > 0) engine.unshift(rest);
      done(engine);
    };
    engine.on('data', onData).on('close', refuse).on('error', failed);
  });
}
