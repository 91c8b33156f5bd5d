import type { IncomingMessage, ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { type Listening, listen } from '../registry/listen.ts';

/** One request, as it came. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Behaviour = (response: ServerResponse, arrived: Arrived, count: number) => void;

/** A receiver of webhooks on the loopback interface. */
export interface Receiver extends Listening {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** The payloads, each verified as Standard Webhooks says; throws where one is not signed by this secret. */
  verified(secret: string): readonly unknown[];
}

/** Takes everything unless told otherwise; `count` is 1 for the first request. */
export async function startReceiver(
  behaviour: Behaviour = (response) => response.end(),
): Promise<Receiver> {
  const arrived: Arrived[] = [];
  const listening = await listen(async (request, response) => {
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: headersOf(request),
      body: await bodyOf(request),
    };
    arrived.push(one);
    behaviour(response, one, arrived.length);
  });
  return {
    ...listening,
    url: `http://${listening.host}/hook/s3cret-of-hook`,
    arrived,
    verified: (secret) =>
      arrived.map(({ body, headers }) => new Webhook(secret).verify(body, { ...headers })),
  };
}

/** Answers with a status, and headers or a body. */
export function answer(status: number, headers: Record<string, string> = {}, body = ''): Behaviour {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** A header that came twice would stand here once, with a comma. */
function headersOf({ headersDistinct }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
