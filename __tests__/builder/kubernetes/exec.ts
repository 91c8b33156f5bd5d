import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { openBuildkit } from '../buildkit-address.ts';
import type { Pod } from './cluster.ts';
import { Refusal } from './refusal.ts';
import { type Connection, createConnection, isEnd } from './spdy/connection.ts';

/** Of those that the client offers; with it the end of a command is told as a `Status`. */
export const PROTOCOL = 'v4.channel.k8s.io';
const STREAMS = ['error', 'stdin', 'stdout', 'stderr'] as const;
type StreamType = (typeof STREAMS)[number];

/** The program that is started in a pod: `buildctl dial-stdio` is a connection to its daemon. */
export function checkCommand(pod: Pod, query: URLSearchParams): void {
  const container = query.get('container') ?? '';
  if (!pod.spec.containers.some(({ name }) => name === container)) {
    const message = `container ${container} is not valid for pod ${pod.metadata.name}`;
    throw new Refusal(400, 'BadRequest', message);
  }
  const command = query.getAll('command');
  if (command.join(' ') !== 'buildctl dial-stdio') {
    throw new Refusal(500, 'InternalError', `executable file not found: ${command[0]}`);
  }
  const wanted = ['stdin', 'stdout', 'stderr'].filter((name) => query.get(name) !== 'true');
  if (wanted.length > 0) throw new Refusal(400, 'BadRequest', `not asked for: ${wanted.join()}`);
}

/** A command in a pod. */
export interface Execution {
  readonly pod: Pod;
  /** Aborted when the pod's container is killed. */
  readonly gone: AbortSignal;
  /** What the client has been sent. */
  readonly onOutput: (chunk: Buffer) => void;
}

/**
 * Serves `pods/exec` on a connection that has been upgraded to SPDY/3.1, until either side has ended, or the pod. Rejects
 * on what the protocol does not allow. https://kubernetes.io/blog/2024/08/20/websockets-transition/
 */
export async function serveExec(socket: Duplex, { pod, gone, onOutput }: Execution): Promise<void> {
  const connection = createConnection(socket);
  const streams = new Map<StreamType, number>();
  let daemon: Socket | undefined;
  gone.addEventListener('abort', () => daemon?.destroy());
  try {
    await connection.serve({
      async opened(stream, { streamtype }) {
        const type = STREAMS.find((each) => each === streamtype);
        if (!type || streams.has(type)) throw new Error(`the stream ${streamtype}`);
        streams.set(type, stream);
        if (streams.size < STREAMS.length) return;
        daemon = await openBuildkit(pod.node?.engine ?? '');
        daemon.on('error', () => socket.destroy());
        void answer(daemon, { connection, streams, gone, onOutput }).finally(() => socket.end());
      },
      async data(stream, bytes) {
        if (stream !== streams.get('stdin')) throw new Error(`data on the stream ${stream}`);
        if (!daemon) throw new Error('data before all streams are open');
        if (daemon.destroyed || daemon.write(bytes)) return;
        await Promise.race([once(daemon, 'drain'), once(daemon, 'close')]);
      },
      ended(stream) {
        if (stream === streams.get('stdin')) daemon?.end();
      },
    });
  } finally {
    daemon?.destroy();
    socket.destroy();
  }
}

interface Session extends Pick<Execution, 'gone' | 'onOutput'> {
  readonly connection: Connection;
  readonly streams: ReadonlyMap<StreamType, number>;
}

/** What the daemon says, and how it ended. */
async function answer(
  daemon: Socket,
  { connection, streams, gone, onOutput }: Session,
): Promise<void> {
  const idOf = (type: StreamType) => streams.get(type) ?? 0;
  try {
    for await (const chunk of daemon) {
      await connection.send(idOf('stdout'), chunk);
      onOutput(chunk);
    }
  } catch (error) {
    if (!isEnd(error)) throw error;
  }
  const status = gone.aborted ? KILLED : { metadata: {}, status: 'Success' };
  await connection.send(idOf('error'), Buffer.from(JSON.stringify(status)), true);
  for (const type of ['stdout', 'stderr'] as const) {
    await connection.send(idOf(type), Buffer.alloc(0), true);
  }
}

/** How a command ends whose container does. */
const KILLED = {
  metadata: {},
  status: 'Failure',
  reason: 'NonZeroExitCode',
  message: 'command terminated with non-zero exit code: exit status 137',
  details: { causes: [{ reason: 'ExitCode', message: '137' }] },
};
