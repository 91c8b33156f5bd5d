import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A request that was read to its end. */
export interface SiteRequest {
  readonly method: string;
  readonly host: string;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: string | object;
}

/** A service that answers each request from what it says; what it throws is a 500 and the test's failure to see. */
export function site(
  answer: (request: SiteRequest) => SiteAnswer | Promise<SiteAnswer>,
): RequestListener {
  return async (incoming, response) => {
    try {
      send(response, await answer(await read(incoming)));
    } catch (error) {
      send(response, { status: 500, body: `the test server failed: ${(error as Error).stack}` });
    }
  };
}

async function read(incoming: IncomingMessage): Promise<SiteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = '', url = '/', headers } = incoming;
  const { pathname, searchParams } = new URL(url, 'http://site');
  return {
    ...{ method, headers, path: pathname, query: searchParams },
    host: headers.host ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, { status, headers, body = '' }: SiteAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}

/** The user name and the password of Basic authentication; `undefined` without any. */
export function basicOf({
  headers,
}: Pick<SiteRequest, 'headers'>):
  | { readonly username: string; readonly password: string }
  | undefined {
  const [scheme, encoded = ''] = (headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
