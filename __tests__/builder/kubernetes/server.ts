import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Authority } from '../../registry/authority.ts';
import { authenticate, type User } from './access.ts';
import { type Cluster, type ClusterFacts, createCluster } from './cluster.ts';
import { kubeconfig, type Login } from './kubeconfig.ts';
import { Refusal } from './refusal.ts';
import { answer, type Done } from './routes.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface ServerOptions extends ClusterFacts {
  readonly authority: Authority;
  readonly users: readonly User[];
}

/** The API server of a cluster, as far as buildx asks it; whatever else it is asked, or asked in another way, it refuses. */
export interface KubernetesServer extends AsyncDisposable {
  readonly cluster: Cluster;
  readonly sessions: Pick<Sessions, 'end' | 'printed'>;
  /** All that was allowed. */
  readonly done: readonly Done[];
  /** What was wrong with SPDY, or with us: nothing, in a test that goes well. */
  readonly faults: readonly unknown[];
  /** A kubeconfig for somebody, whose own namespace is `namespace`. */
  kubeconfig(login: Login, namespace?: string): string;
}

export async function startKubernetes(options: ServerOptions): Promise<KubernetesServer> {
  const { authority, users } = options;
  const cluster = createCluster(options);
  const [done, faults, sockets]: [Done[], unknown[], Set<Duplex>] = [[], [], new Set()];
  const ca = readFileSync(authority.path, 'utf8');
  const identity = authority.certify('localhost');
  const server = createServer({ ...identity, ca, requestCert: true, rejectUnauthorized: false });
  const userOf = (request: IncomingMessage) => authenticate(request, users);
  const context = { cluster, done, userOf };
  const sessions = createSessions(context);

  server.on('request', async (request, response) => {
    try {
      const body = await buffer(request);
      send(response, 200, answer(request, body, context));
      sessions.endOrphans(cluster);
    } catch (error) {
      send(response, ...refusalOf(error, faults));
    }
  });
  server.on('upgrade', async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    try {
      await sessions.serve(request, socket, head);
    } catch (error) {
      const [code, status] = refusalOf(error, faults);
      if (!socket.destroyed) socket.end(httpAnswer(code, JSON.stringify(status)));
    }
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    cluster,
    sessions,
    done,
    faults,
    kubeconfig: (login, namespace) =>
      kubeconfig({ server: `https://localhost:${port}`, ca, login, namespace }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refusalOf(error: unknown, faults: unknown[]): readonly [number, object] {
  if (error instanceof Refusal) return [error.status.code, error.status];
  faults.push(error);
  return [500, new Refusal(500, 'InternalError', String(error)).status];
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function httpAnswer(code: number, body: string): string {
  const head = [`HTTP/1.1 ${code} Refused`, 'Content-Type: application/json', 'Connection: close'];
  return `${[...head, `Content-Length: ${Buffer.byteLength(body)}`].join('\r\n')}\r\n\r\n${body}`;
}
