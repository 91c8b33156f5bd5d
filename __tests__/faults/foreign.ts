import { request as send } from 'node:http';
import { listen } from '../registry/listen.ts';
import { LOGIN } from './publication.ts';

/** A storage host that a registry sends its clients to: it needs no credentials, and should get none. */
export interface Foreign extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly requests: readonly { readonly url: string; readonly authorization?: string }[];
}

/** Answers as the registry would, with a token of its own, whoever asks. */
export async function startForeign(upstream: string): Promise<Foreign> {
  const requests: { url: string; authorization?: string }[] = [];
  const [host, port] = upstream.split(':');
  const listening = await listen(async (incoming, response) => {
    const { method, url = '', headers } = incoming;
    const { authorization, ...others } = headers;
    requests.push({ url, ...(authorization !== undefined && { authorization }) });
    const [, repository = ''] = /^\/v2\/(.+?)\/(?:blobs|manifests|tags)\//.exec(url) ?? [];
    const token = await tokenFor(upstream, repository);
    const own = { ...others, host: headers.host, authorization: `Bearer ${token}` };
    const outgoing = send(
      { host, port, method, path: url, headers: own, agent: false },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  return {
    host: listening.host,
    requests,
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

async function tokenFor(upstream: string, repository: string): Promise<string> {
  const scope = encodeURIComponent(`repository:${repository}:pull,push`);
  const basic = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64');
  const answer = await fetch(`http://${upstream}/token?service=registry.test&scope=${scope}`, {
    headers: { authorization: `Basic ${basic}` },
  });
  return ((await answer.json()) as { token: string }).token;
}
