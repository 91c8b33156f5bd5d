import type { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Environment } from '../../ports.ts';
import { proxyEnvironment } from './proxy-environment.ts';

/** What starts a request to one kind of address. */
export interface Connection {
  readonly request: typeof request;
  /** For connections that are kept for the next request. */
  readonly kept: Agent;
  /** For a connection of its own. */
  readonly single: Agent;
}

export type Connections = (url: URL) => Promise<Connection>;

/** Servers close connections that nobody uses, most of them after 5 s; whoever closes first is not surprised. */
const IDLE_MS = 4000;

/**
 * Connections that are kept for the next request, through the environment's proxy where the runtime can (Node 24.5). Each kind is
 * made when it is first needed: TLS takes a while to load.
 */
export function createConnections(env: Environment): Connections {
  const made = new Map<string, Promise<Connection>>();
  return ({ protocol }) => {
    const connection = made.get(protocol) ?? connect(protocol, env);
    made.set(protocol, connection);
    return connection;
  };
}

async function connect(protocol: string, env: Environment): Promise<Connection> {
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError(`not an address of the web: ${protocol}`);
  }
  const { Agent, request } = await (protocol === 'https:'
    ? import('node:https')
    : import('node:http'));
  const proxyEnv = proxyEnvironment(env);
  const options = proxyEnv && { proxyEnv };
  const kept = new Agent({ keepAlive: true, ...options });
  // As the agent's own `timeout` it would also end a proxy that takes longer to connect.
  kept.on('free', (socket: Socket) => socket.setTimeout(IDLE_MS));
  return { request, kept, single: new Agent({ keepAlive: false, ...options }) };
}
