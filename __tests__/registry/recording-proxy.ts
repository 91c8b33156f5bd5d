import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { listen } from './listen.ts';

/** A request that a registry got, as far as it matters to a reader. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `Basic`, `Bearer` or `none`. */
  readonly auth: string;
  readonly agent: string;
  /** Of the body, as announced. */
  readonly bytes: number;
  readonly status: number;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RecordingProxy extends AsyncDisposable {
  /** `127.0.0.1:<port>`, the registry's name for its users. */
  readonly host: string;
  readonly requests: readonly SeenRequest[];
}

export interface ProxyOptions {
  /** `127.0.0.1:<port>` of the registry, or of what answers such a request. */
  readonly upstream: string | ((url: string, method: string) => string);
  /** Answers in the registry's place; `undefined` lets the request through. */
  readonly intercept?: ((method: string, url: string) => Answer | undefined) | undefined;
}

/** Stands before a registry, writes down what it is asked, and can answer in its place. Bodies stream through. */
export async function startRecordingProxy(options: ProxyOptions): Promise<RecordingProxy> {
  const requests: SeenRequest[] = [];
  const { upstream } = options;
  const upstreamOf = typeof upstream === 'string' ? () => upstream : upstream;
  const listening = await listen((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    response.once('close', () => {
      requests.push({
        method,
        url,
        auth: headers.authorization?.split(' ')[0] ?? 'none',
        agent: headers['user-agent'] ?? '',
        bytes: Number(headers['content-length'] ?? 0),
        status: response.statusCode,
      });
    });
    const answer = options.intercept?.(method, url);
    if (answer) reply(incoming, response, answer);
    else forward(incoming, response, upstreamOf(url, method));
  });
  return {
    host: listening.host,
    requests,
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

function reply(incoming: IncomingMessage, response: ServerResponse, answer: Answer): void {
  incoming.resume();
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(answer.body ?? '');
}

/** The host header stays, so that the registry's own links lead back here. */
export function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  upstream: string,
): void {
  const [host, port] = upstream.split(':');
  const { method, url: path, headers } = incoming;
  const outgoing = send({ host, port, method, path, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
