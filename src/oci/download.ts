import type { Hash } from 'node:crypto';
import type { Answer } from './answer.ts';
import { hashFor, hexOf } from './digest.ts';
import { RegistryError } from './error.ts';
import { toPull } from './scope.ts';
import type { Transport } from './transport.ts';
import type { Descriptor } from './types.ts';

export interface Download {
  readonly repository: string;
  readonly descriptor: Descriptor;
  /** Where to begin, in bytes; what does not begin at 0 cannot be checked against its digest. */
  readonly offset: number;
}

/** From here on, reading fast is worth a connection of its own, which has to be made, and to become fast. */
const LARGE_BYTES = 32 * 1024 * 1024;

/**
 * A blob as a stream (end-2). It fails at its end if size or digest are wrong, and at once if there is more than there should
 * be. A connection that breaks is taken up where it broke. A chunk may be overwritten as soon as the next one is asked for.
 */
export async function openBlob(
  transport: Transport,
  download: Download,
): Promise<ReadableStream<Uint8Array>> {
  const patience = transport.patience();
  for (;;) {
    try {
      const answer = await openAt(transport, download, download.offset);
      return ReadableStream.from(verified(transport, download, answer));
    } catch (error) {
      await patience.wait(error);
    }
  }
}

function openAt(
  transport: Transport,
  { repository, descriptor }: Download,
  offset: number,
): Promise<Answer> {
  return transport.open({
    method: 'GET',
    url: transport.url(repository, `blobs/${descriptor.digest}`),
    scopes: [toPull(repository)],
    headers: offset > 0 ? { range: `bytes=${offset}-` } : {},
    reusesMemory: descriptor.size - offset >= LARGE_BYTES,
    accept: offset > 0 ? [200, 206] : [200],
  });
}

async function* verified(
  transport: Transport,
  download: Download,
  first: Answer,
): AsyncGenerator<Uint8Array> {
  const { descriptor, offset } = download;
  const hash = offset === 0 ? hashFor(descriptor.digest) : undefined;
  let position = offset;
  for await (const chunk of resumed(transport, download, first)) {
    position += chunk.length;
    if (position > descriptor.size) throw wrong(transport, download, 'more bytes than it has');
    hash?.update(chunk);
    if (position === descriptor.size) checkDigest(transport, download, hash);
    yield chunk;
  }
  if (descriptor.size === 0) checkDigest(transport, download, hash);
}

function checkDigest(transport: Transport, download: Download, hash: Hash | undefined): void {
  if (!hash || hash.digest('hex') === hexOf(download.descriptor.digest)) return;
  throw wrong(transport, download, 'bytes that do not have this digest');
}

/** So many bytes are worth another round of patience. */
const PROGRESS_BYTES = 1024 * 1024;

/** The bytes from the offset on, through as many connections as it takes. */
async function* resumed(
  transport: Transport,
  download: Download,
  first: Answer,
): AsyncGenerator<Uint8Array> {
  const patience = transport.patience();
  let answer: Answer | undefined = first;
  let position = download.offset;
  let mark = position;
  do {
    try {
      answer ??= await openAt(transport, download, position);
      for await (const chunk of from(answer, position)) {
        position += chunk.length;
        yield chunk;
      }
      // Ended as if it were whole: some proxies and caches do.
      if (position < download.descriptor.size) throw short(transport, download);
    } catch (error) {
      answer = undefined;
      if (position - mark >= PROGRESS_BYTES) patience.progress();
      mark = position;
      await patience.wait(error);
    }
  } while (position < download.descriptor.size);
}

/** The bytes of an answer from a position on; a server that ignores `Range` begins at 0. */
async function* from(answer: Answer, position: number): AsyncGenerator<Uint8Array> {
  const range = answer.headers.get('content-range')?.match(/^bytes (\d+)-/)?.[1];
  let skip = position - (answer.status === 206 ? Number(range ?? position) : 0);
  for await (const chunk of answer.chunks()) {
    const rest = skip > 0 ? chunk.subarray(skip) : chunk;
    skip -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

function short(transport: Transport, download: Download): RegistryError {
  const { message, ...error } = wrong(transport, download, 'fewer bytes than it has');
  return new RegistryError({ ...error, message, temporary: true });
}

function wrong(
  { settings }: Transport,
  { repository, descriptor }: Download,
  what: string,
): RegistryError {
  return new RegistryError({
    kind: 'bad-answer',
    host: settings.host,
    message: `${settings.host} sent ${what} for the blob ${descriptor.digest} of ${repository}`,
  });
}
