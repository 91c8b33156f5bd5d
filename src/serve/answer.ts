import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from './refusal.ts';

/** What a request is answered with. A body that is a function is only opened when it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly body?: Uint8Array | (() => Readable);
}

export function jsonAnswer(value: unknown, headers: Answer['headers'] = {}): Answer {
  const body = Buffer.from(JSON.stringify(value));
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'content-length': body.length, ...headers },
    body,
  };
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export function errorAnswer(error: unknown): Answer {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, { code: 'UNKNOWN', message: 'the registry failed; see its output' });
  return {
    ...jsonAnswer({ errors: refusal.entries }, refusal.headers),
    status: refusal.status,
  };
}

/** Sends the answer; to `HEAD` without its body. */
export async function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<void> {
  response.writeHead(status, {
    'docker-distribution-api-version': 'registry/2.0',
    ...(body === undefined && status !== 204 && { 'content-length': 0 }),
    ...headers,
  });
  if (method === 'HEAD' || body === undefined) response.end();
  else if (typeof body === 'function') await pipeline(body(), response);
  else response.end(body);
}
