import { type IncomingHttpHeaders, request } from 'node:http';
import type { Readable } from 'node:stream';

export interface Question {
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent in pieces, without `Content-Length` unless the headers have one. */
  readonly body?: string | Uint8Array | Readable;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Every header line of this name, in small letters. */
  lines(name: string): readonly string[];
  readonly bytes: Buffer;
  /** Codes of an error body. */
  readonly codes: readonly string[];
}

/** One request, sent exactly as it is written; `target` is `GET /v2/…`. */
export function ask(address: string, target: string, question: Question = {}): Promise<Reply> {
  const [method = '', path = ''] = target.split(' ');
  const { headers = {}, body } = question;
  return new Promise((resolve, reject) => {
    const url = `http://${address}`;
    const outgoing = request(url, { method, path, headers }, async (answered) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answered) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const pairs = answered.rawHeaders.map((text, at) => [text.toLowerCase(), at] as const);
      resolve({
        status: answered.statusCode ?? 0,
        headers: answered.headers,
        lines: (name) =>
          pairs
            .filter(([text, at]) => at % 2 === 0 && text === name)
            .map(([, at]) => answered.rawHeaders[at + 1] ?? ''),
        bytes,
        codes: codesIn(bytes),
      });
    });
    outgoing.on('error', reject);
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
      // `DELETE` and `GET` get no length by themselves, `PUT` of nothing must say so.
      if (body !== undefined || ['PUT', 'POST', 'PATCH'].includes(method)) {
        const length = Buffer.byteLength(body ?? '');
        if (!outgoing.hasHeader('content-length')) outgoing.setHeader('content-length', length);
      }
      outgoing.end(body);
    } else {
      body.pipe(outgoing);
    }
  });
}

function codesIn(bytes: Buffer): readonly string[] {
  try {
    const { errors } = JSON.parse(bytes.toString()) as { errors?: { code: string }[] };
    return (errors ?? []).map(({ code }) => code);
  } catch {
    return [];
  }
}
