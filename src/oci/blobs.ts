import { matchesDigest } from './digest.ts';
import { RegistryError } from './error.ts';
import { toPull } from './scope.ts';
import type { Transport } from './transport.ts';

const ABSENT = 404;
/** `HEAD` is not implemented, or refused without a word. */
const ASK_BY_GET = [403, 405];

/** `HEAD` of a blob (end-2): its size in bytes as far as the registry says it, or `undefined` if it is not there. */
export async function headBlob(
  transport: Transport,
  repository: string,
  digest: string,
): Promise<{ readonly size?: number } | undefined> {
  const ask = (method: 'HEAD' | 'GET', accept: readonly number[]) =>
    transport.send(
      {
        method,
        url: transport.url(repository, `blobs/${digest}`),
        scopes: [toPull(repository)],
        accept: [200, ABSENT, ...accept],
      },
      async ({ status, headers }) => ({ status, length: headers.get('content-length') }),
    );
  const head = await ask('HEAD', ASK_BY_GET);
  // Only the headers of a GET are of interest; its body is dropped.
  const { status, length } = ASK_BY_GET.includes(head.status) ? await ask('GET', []) : head;
  if (status === ABSENT) return undefined;
  return length === null ? {} : { size: Number(length) };
}

/** A small blob as bytes, verified. More than `maxBytes` is an error of kind `too-large`. */
export async function getBlob(
  transport: Transport,
  { repository, digest, maxBytes }: { repository: string; digest: string; maxBytes: number },
): Promise<Uint8Array> {
  const { host } = transport.settings;
  return transport.send(
    {
      method: 'GET',
      url: transport.url(repository, `blobs/${digest}`),
      scopes: [toPull(repository)],
      accept: [200],
    },
    async (answer) => {
      const bytes = await answer.bytes(maxBytes);
      if (matchesDigest(bytes, digest)) return bytes;
      throw new RegistryError({
        kind: 'bad-answer',
        host,
        // Seen at real registries: 200 without a body, for a moment.
        temporary: bytes.length === 0,
        message: `${host} sent bytes for the blob ${digest} of ${repository} that do not have this digest`,
      });
    },
  );
}
