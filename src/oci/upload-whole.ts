import type { Answer } from './answer.ts';
import { RegistryError } from './error.ts';
import { toPush } from './scope.ts';
import type { Transport } from './transport.ts';
import type { Upload, UploadState } from './upload-state.ts';

/** Whether the registry has named the digest of what it stored. */
export interface Closed {
  readonly isConfirmed: boolean;
}

/** Sends all that is missing in one `PUT` (end-6), which also closes the upload. */
export async function sendWhole(
  transport: Transport,
  { repository, descriptor, open, onBytes }: Upload,
  { session, offset }: UploadState,
): Promise<Closed> {
  const { digest, size } = descriptor;
  return transport.sendOnce(
    {
      method: 'PUT',
      url: closingUrl(session.url, digest),
      scopes: [toPush(repository)],
      headers: {
        'content-type': 'application/octet-stream',
        ...(offset > 0 && size > offset && { 'content-range': `${offset}-${size - 1}` }),
      },
      body: {
        length: size - offset,
        open: async () => counted(await open(offset), onBytes),
      },
      accept: [200, 201, 204],
    },
    async (answer) => closed(answer, digest, transport),
  );
}

/** What a registry says after the last byte. */
export function closed({ status, headers }: Answer, digest: string, transport: Transport): Closed {
  const stored = headers.get('docker-content-digest');
  if (stored === null || stored === digest) {
    return { isConfirmed: status === 201 && stored === digest };
  }
  throw new RegistryError({
    kind: 'bad-answer',
    host: transport.settings.host,
    message: `${transport.settings.host} stored a blob under another digest than ${digest}`,
  });
}

/** Appended by hand: the query of a session may be signed, and parsing it would change how it is written. */
export function closingUrl(session: URL, digest: string): URL {
  const separator = session.search === '' ? '?' : '&';
  return new URL(`${session.href}${separator}digest=${encodeURIComponent(digest)}`);
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: Upload['onBytes'],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk;
    onBytes?.(chunk.length);
  }
}
