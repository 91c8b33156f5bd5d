import type { Answer } from './answer.ts';
import { RegistryError } from './error.ts';
import { checkedLocation } from './follow.ts';
import { type Scope, toPull, toPush } from './scope.ts';
import type { Transport } from './transport.ts';

/** An upload that the registry waits for. */
export interface UploadSession {
  readonly url: URL;
  /** The smallest chunk it takes, in bytes. */
  readonly minChunk: number;
}

/** Begins an upload (end-4a). */
export async function startUpload(
  transport: Transport,
  repository: string,
): Promise<UploadSession> {
  return transport.send(
    {
      method: 'POST',
      url: transport.url(repository, 'blobs/uploads/'),
      scopes: [toPush(repository)],
      accept: [202],
    },
    async (answer) => sessionOf(answer, transport),
  );
}

export interface Mount {
  readonly repository: string;
  readonly digest: string;
  /** Another repository of this registry. */
  readonly from: string;
}

/**
 * Asks the registry to take a blob from another of its repositories (end-11). Where it cannot, it begins an upload instead,
 * or refuses, which is no failure: the blob can still be sent.
 */
export async function tryMount(
  transport: Transport,
  { repository, digest, from }: Mount,
): Promise<'mounted' | UploadSession | undefined> {
  const scopes: Scope[] = [toPush(repository), toPull(from)];
  const query = [
    ['mount', digest],
    ['from', from],
  ] as const;
  const url = transport.url(repository, 'blobs/uploads/', query);
  try {
    return await transport.send(
      { method: 'POST', url, scopes, accept: [201, 202] },
      async (answer) => {
        if (answer.status === 202) return sessionOf(answer, transport);
        const mounted = answer.headers.get('docker-content-digest') ?? digest;
        return mounted === digest ? 'mounted' : undefined;
      },
    );
  } catch (error) {
    if (!(error instanceof RegistryError) || error.temporary) throw error;
    return undefined;
  }
}

/** Ends an upload that nobody needs (end-14). Registries that cannot will forget it themselves. */
export async function cancelUpload(
  transport: Transport,
  repository: string,
  { url }: UploadSession,
): Promise<void> {
  const accept = [200, 202, 204, 404];
  const request = { method: 'DELETE', url, scopes: [toPush(repository)], accept };
  await transport.sendOnce(request, async () => undefined).catch(() => {});
}

/**
 * How many bytes of an interrupted upload the registry has (end-13), and where to go on; `undefined` if it does not say.
 */
export async function uploadStatus(
  transport: Transport,
  repository: string,
  session: UploadSession,
): Promise<{ readonly session: UploadSession; readonly received: number } | undefined> {
  const accept = [200, 202, 204];
  const request = { method: 'GET', url: session.url, scopes: [toPush(repository)], accept };
  try {
    return await transport.sendOnce(request, async (answer) => {
      const received = receivedBytes(answer);
      // `0-0` is said for one byte and for none.
      if (received === undefined || received <= 1) return undefined;
      return { session: movedSession(answer, session, transport), received };
    });
  } catch {
    return undefined;
  }
}

/** Where to send the next part: a registry that does not say so means the same place. */
export function movedSession(
  answer: Answer,
  session: UploadSession,
  { settings }: Transport,
): UploadSession {
  const location = answer.headers.get('location');
  return location === null
    ? session
    : { ...session, url: checkedLocation(location, answer, settings) };
}

/** What `Range: 0-<last>` says, which here has no unit. */
export function receivedBytes({ headers }: Answer): number | undefined {
  const last = headers.get('range')?.match(/^(?:bytes[= ])?0-(\d{1,15})$/)?.[1];
  return last === undefined ? undefined : Number(last) + 1;
}

function sessionOf(answer: Answer, { settings }: Transport): UploadSession {
  const location = answer.headers.get('location');
  if (location === null) {
    throw new RegistryError({
      kind: 'bad-answer',
      host: settings.host,
      temporary: true,
      message: `${settings.host} began an upload and did not say where`,
    });
  }
  const minChunk = Number(answer.headers.get('oci-chunk-min-length') ?? 0) || 0;
  return { url: checkedLocation(location, answer, settings), minChunk };
}
