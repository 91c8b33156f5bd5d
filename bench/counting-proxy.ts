/** Passes requests on to a registry, late, and counts them. */
import { createServer, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Counts {
  readonly requests: number;
  /** Bytes of bodies sent to upload addresses. */
  readonly blobBytes: number;
  readonly methods: Readonly<Record<string, number>>;
}

export interface CountingProxy extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  counts(): Counts;
  reset(): void;
}

export interface CountingOptions {
  readonly upstream: string;
  /** Milliseconds by which every request is late. */
  readonly late: number;
}

export async function startCountingProxy({
  upstream,
  late,
}: CountingOptions): Promise<CountingProxy> {
  const zero = () => ({ requests: 0, blobBytes: 0, methods: {} as Record<string, number> });
  let counts = zero();
  const server = createServer(async (incoming, answer) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    counts.requests += 1;
    counts.methods[method] = (counts.methods[method] ?? 0) + 1;
    if (path.includes('/blobs/uploads/')) {
      incoming.on('data', (chunk: Uint8Array) => {
        counts.blobBytes += chunk.length;
      });
      incoming.pause();
    }
    await setTimeout(late);
    const [hostname, port] = upstream.split(':');
    // The registry answers addresses of its own by the name that it is called.
    const onward = request({ hostname, port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    host: `127.0.0.1:${bound.port}`,
    counts: () => counts,
    reset() {
      counts = zero();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
