import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { errorAnswer, send } from './answer.ts';
import { type Answering, answer } from './endpoints.ts';
import { Refusal } from './refusal.ts';
import { openStorage } from './storage/storage.ts';

export interface RegistryServerOptions {
  /** Where images are kept; made if there is none. */
  readonly folder: string;
  /** The name or address to listen on. */
  readonly host?: string;
  /** 0 = any that is free. */
  readonly port?: number;
  /** Told of what went wrong here; clients only learn that something did. */
  readonly onError?: (error: unknown) => void;
}

/** A registry that listens. */
export interface RegistryServer extends AsyncDisposable {
  /** `127.0.0.1:5000`, as image names start with it. */
  readonly address: string;
  /** Requests that are under way have half a second to end. */
  close(): Promise<void>;
}

/** A silent connection is given up, a slow one never is. */
const IDLE_MS = 120_000;
/** Clients keep connections longer than Node does, and then send into a closed one. */
const KEEP_ALIVE_MS = 75_000;
const GRACE_MS = 500;

/**
 * Starts a registry of the OCI distribution specification 1.1 with `?tag=` (end-7b): no authentication, no TLS, everything
 * on disk. Rejects with the system's error when it cannot listen or write.
 */
export async function createRegistryServer(
  options: RegistryServerOptions,
): Promise<RegistryServer> {
  const { folder, host = '127.0.0.1', port = 0, onError = () => {} } = options;
  const storage = await openStorage(folder, Date.now());
  const server = createServer(
    // The time that a whole request may take depends on its size.
    { requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => void serve({ request, response, storage, host, onError }),
  );
  server.timeout = IDLE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const bound = server.address() as AddressInfo;
  return {
    address: `${isIPv6(host) ? `[${host}]` : host}:${bound.port}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface Exchange extends Answering, Required<Pick<RegistryServerOptions, 'onError'>> {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function serve({ request, response, onError, ...answering }: Exchange): Promise<void> {
  const answered = await answer(request, answering).catch((error: unknown) => {
    if (!(error instanceof Refusal) && !request.errored) onError(error);
    return errorAnswer(error);
  });
  try {
    await send(request, response, answered);
  } catch (error) {
    // Nothing can be said any more but that this is not the whole answer.
    if (!response.destroyed) onError(error);
    response.destroy();
  }
  // What is left of a body that was refused would keep the connection from the next request.
  request.resume();
}
