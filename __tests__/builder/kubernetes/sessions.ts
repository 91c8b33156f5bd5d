import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Cluster, Pod } from './cluster.ts';
import { checkCommand, PROTOCOL, serveExec } from './exec.ts';
import { Refusal } from './refusal.ts';
import { findPod, parsePath, type Context as RouteContext } from './routes.ts';

/** The commands that run in pods. */
export interface Sessions {
  /** Starts one, and serves it until it ends. Rejects with a `Refusal` before the connection is upgraded. */
  serve(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /** What runs in a pod ends with it. */
  endOrphans(cluster: Cluster): void;
  /** All containers are killed, or all connections cut. */
  end(how: 'killed' | 'cut'): void;
  /** Once a client has been sent this by a daemon. */
  printed(text: string): Promise<void>;
}

export function createSessions(context: RouteContext): Sessions {
  const open = new Map<AbortController, { readonly pod: Pod; readonly socket: Duplex }>();
  const awaited = new Map<string, () => void>();
  const onOutput = (chunk: Buffer) => {
    for (const [text, done] of awaited) if (chunk.includes(text)) done();
  };
  return {
    async serve(request, socket, head) {
      const pod = findPod(request, context);
      checkCommand(pod, parsePath(request).query);
      accept(request, socket);
      if (head.length > 0) socket.unshift(head);
      const session = new AbortController();
      open.set(session, { pod, socket });
      try {
        await serveExec(socket, { pod, gone: session.signal, onOutput });
      } finally {
        open.delete(session);
      }
    },
    endOrphans(cluster) {
      for (const [session, { pod }] of open) {
        const { name, namespace } = pod.metadata;
        if (!cluster.pods(namespace).some(({ metadata }) => metadata.name === name)) {
          session.abort();
        }
      }
    },
    end(how) {
      for (const [session, { socket }] of open) {
        if (how === 'killed') session.abort();
        else socket.destroy();
      }
    },
    printed: (text) => new Promise((done) => awaited.set(text, done)),
  };
}

function accept({ headers }: IncomingMessage, socket: Duplex): void {
  const offered = String(headers['x-stream-protocol-version'] ?? '').split(/,\s*/);
  if (headers.upgrade !== 'SPDY/3.1' || !offered.includes(PROTOCOL)) {
    const message = `unable to upgrade: ${headers.upgrade}, ${offered.join()}`;
    throw new Refusal(400, 'BadRequest', message);
  }
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: SPDY/3.1'];
  socket.write(`${[...lines, `X-Stream-Protocol-Version: ${PROTOCOL}`].join('\r\n')}\r\n\r\n`);
}
