import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerWith, type Exchange, type Fault, passOn } from './proxy.ts';

type Headers = Readonly<Record<string, string>>;

/** Answers in the registry's place. */
export function answer(status: number, body = '', headers: Headers = {}): Fault {
  return ({ request, response }) => {
    request.resume();
    const type = body.startsWith('<') ? 'text/html' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
  };
}

/** An error as the specification words it. */
export function refuse(status: number, code: string, message = code, headers: Headers = {}): Fault {
  return answer(status, JSON.stringify({ errors: [{ code, message }] }), headers);
}

/** Tells when to come back by a date, so many milliseconds from now. */
export function retryAtDate(status: number, ms: number): Fault {
  return (exchange) =>
    answer(status, '', { 'retry-after': new Date(exchange.now() + ms).toUTCString() })(exchange);
}

/** Sends the client elsewhere; `%host%` is the proxy's own name. */
export function redirect(status: number, location: string): Fault {
  return (exchange) =>
    answer(status, '', { location: location.replace('%host%', exchange.host) })(exchange);
}

/** Cuts the connection before anything is answered. */
export const reset: Fault = ({ request }) => void request.socket.resetAndDestroy();

/** Never answers. */
export const hang: Fault = ({ request }) => void request.resume();

/** Cuts the connection when so many bytes of the body have come; the registry gets no more of it. */
export function resetUpload(afterBytes: number): Fault {
  return (exchange) => {
    const { request, seen } = exchange;
    request.on('data', () => {
      if (seen.sent >= afterBytes) request.socket.resetAndDestroy();
    });
    exchange.forward().catch(() => {});
  };
}

/** Lets the registry do its work, and loses the answer. */
export const loseAnswer: Fault = async ({ request, forward }) => {
  const answered = await forward();
  answered.resume();
  request.socket.resetAndDestroy();
};

/** Sends a part of the body, then cuts the connection. */
export function cutDownload(fraction: number): Fault {
  return async (exchange) => {
    const bytes = await answered(exchange);
    exchange.response.write(bytes.subarray(0, Math.floor(bytes.length * fraction)), () =>
      exchange.request.socket.resetAndDestroy(),
    );
  };
}

/** Ends the answer in good order after a part of the body, as some proxies and caches do. */
export function shortDownload(fraction: number): Fault {
  return async (exchange) => {
    const { forward, response } = exchange;
    const registry = await forward();
    const bytes = await readAll(registry);
    const part = bytes.subarray(0, Math.floor(bytes.length * fraction));
    answerWith(exchange, registry, { 'content-length': String(part.length) });
    response.end(part);
  };
}

/** Changes one byte of the body. */
export const corrupt: Fault = async (exchange) => {
  const bytes = await answered(exchange);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  exchange.response.end(bytes);
};

/** The registry's own answer with other headers; `undefined` removes one. */
export function withHeaders(changes: Readonly<Record<string, string | undefined>>): Fault {
  return async (exchange) => {
    const registry = await exchange.forward();
    answerWith(exchange, registry, changes);
    registry.pipe(exchange.response);
  };
}

/** The registry's own answer under another status. */
export function withStatus(status: number): Fault {
  return async (exchange) => {
    const registry = await exchange.forward();
    registry.statusCode = status;
    answerWith(exchange, registry);
    registry.pipe(exchange.response);
  };
}

/** Takes the body, says that all is well, and keeps nothing. */
export function swallow(status: number, headers: Headers): Fault {
  return async ({ request, response, seen }) => {
    await readAll(request);
    const location = seen.url.replace(/[?&]digest=[^&]*/, '');
    const range = seen.headers['content-range']?.replace(/^\d+-/, '0-');
    response.writeHead(status, { location, ...(range && { range }), ...headers });
    response.end();
  };
}

/** Each request is held for a while, and its answer trickles. */
export function slow(delayMs: number, bytesPerSecond = Number.POSITIVE_INFINITY): Fault {
  return async (exchange) => {
    await wait(delayMs);
    const registry = await exchange.forward();
    answerWith(exchange, registry);
    for await (const chunk of registry as AsyncIterable<Buffer>) {
      exchange.response.write(chunk);
      await wait((1000 * chunk.length) / bytesPerSecond);
    }
    exchange.response.end();
  };
}

/** Takes a body no faster than so many bytes in a second. */
export function slowUpload(bytesPerSecond: number): Fault {
  return async (exchange) => {
    const { request } = exchange;
    request.on('data', (chunk: Buffer) => {
      request.pause();
      setTimeout(() => request.resume(), (1000 * chunk.length) / bytesPerSecond);
    });
    await passOn(exchange);
  };
}

/** Refuses every token that was used up to now; those that are fetched later are good. */
export function expireTokens(): Fault {
  let expired: ReadonlySet<string | undefined> | undefined;
  return (exchange) => {
    const { requests, seen, host } = exchange;
    const bearer = (header: string | undefined) => header?.startsWith('Bearer ') === true;
    expired ??= new Set(requests.map(({ headers }) => headers.authorization).filter(bearer));
    if (!expired.has(seen.headers.authorization)) return passOn(exchange);
    const challenge = `Bearer realm="http://${host}/token",service="registry.test",error="invalid_token"`;
    return refuse(401, 'UNAUTHORIZED', 'token expired', { 'www-authenticate': challenge })(
      exchange,
    );
  };
}

/** The registry's headers are on their way; its body is here. */
async function answered(exchange: Exchange): Promise<Buffer> {
  const registry = await exchange.forward();
  const bytes = await readAll(registry);
  answerWith(exchange, registry);
  return bytes;
}

/** A whole body. */
export async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
