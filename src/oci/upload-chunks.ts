import { RegistryError } from './error.ts';
import { toPush } from './scope.ts';
import type { Transport } from './transport.ts';
import { movedSession, receivedBytes, type UploadSession } from './upload-session.ts';
import type { Upload, UploadState } from './upload-state.ts';
import { type Closed, closed, closingUrl } from './upload-whole.ts';

/** ghcr.io takes no larger one. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** A chunk is held in memory. */
const MAX_CHUNK_BYTES = 64 * 1024 * 1024;

/** How much to send at once, in bytes. */
export function chunkSizeFor({ settings }: Transport, { minChunk }: UploadSession): number {
  if (minChunk <= MAX_CHUNK_BYTES) return Math.max(CHUNK_BYTES, minChunk);
  throw new RegistryError({
    kind: 'refused',
    host: settings.host,
    message: `${settings.host} takes a blob neither whole nor in chunks of less than ${minChunk} bytes`,
  });
}

/** Sends what is missing in chunks (end-5), one after another, and closes the upload (end-6). */
export async function sendChunks(
  transport: Transport,
  upload: Upload,
  state: UploadState,
): Promise<Closed> {
  const { descriptor, open, onBytes, repository } = upload;
  for await (const chunk of pieces(await open(state.offset), state.chunkSize ?? CHUNK_BYTES)) {
    const end = state.offset + chunk.length;
    while (state.offset < end) {
      const rest = chunk.subarray(chunk.length - (end - state.offset));
      await sendChunk(transport, { repository, chunk: rest, state });
      onBytes?.(rest.length);
    }
  }
  return transport.sendOnce(
    {
      method: 'PUT',
      url: closingUrl(state.session.url, descriptor.digest),
      scopes: [toPush(repository)],
      accept: [200, 201, 204],
    },
    async (answer) => closed(answer, descriptor.digest, transport),
  );
}

interface Chunk {
  readonly repository: string;
  readonly chunk: Uint8Array;
  /** Moved on by what the registry has taken. */
  readonly state: UploadState;
}

async function sendChunk(transport: Transport, { repository, chunk, state }: Chunk): Promise<void> {
  const { session, offset } = state;
  const sent = offset + chunk.length;
  await transport.sendOnce(
    {
      method: 'PATCH',
      url: session.url,
      scopes: [toPush(repository)],
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `${offset}-${sent - 1}`,
      },
      body: { length: chunk.length, open: () => chunk },
      accept: [200, 201, 202, 204],
    },
    async (answer) => {
      const received = (state.trustsRange && receivedBytes(answer)) || sent;
      // No progress, or more than there was: nothing to go on from.
      if (received <= offset || received > sent) throw impossible(transport, received, sent);
      state.session = movedSession(answer, session, transport);
      state.offset = received;
    },
  );
}

function impossible({ settings }: Transport, received: number, sent: number): RegistryError {
  return new RegistryError({
    kind: 'bad-answer',
    host: settings.host,
    status: 416,
    message: `${settings.host} says that it has ${received} bytes of an upload after ${sent} were sent`,
  });
}

/** The bytes in pieces of one size; the last one is what is left. A piece may be sent again: each has memory of its own. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(size);
  let length = 0;
  for await (let chunk of source) {
    while (chunk.length > 0) {
      const part = chunk.subarray(0, size - length);
      piece.set(part, length);
      length += part.length;
      chunk = chunk.subarray(part.length);
      if (length < size) continue;
      yield piece;
      piece = new Uint8Array(size);
      length = 0;
    }
  }
  if (length > 0) yield piece.subarray(0, length);
}
