import type { Answer } from './answer.ts';
import { digestOf, isDigest, matchesDigest } from './digest.ts';
import { RegistryError } from './error.ts';
import { ACCEPT_MANIFESTS, mediaTypeOf, OCI_INDEX, OCI_MANIFEST } from './media-types.ts';
import { toDelete, toPull } from './scope.ts';
import type { Transport } from './transport.ts';
import type { Descriptor, Manifest } from './types.ts';

/** The specification's floor for both sides. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const ABSENT = 404;
/** `HEAD` is not implemented, or refused without a word: `GET` says more. */
const ASK_BY_GET = [400, 403, 405, 501];

/** Where a manifest is, and an error about it. */
interface Place {
  readonly repository: string;
  readonly reference: string;
}

function badManifest(
  transport: Transport,
  place: Place,
  { what, temporary = false }: { what: string; temporary?: boolean },
): RegistryError {
  const { host } = transport.settings;
  return new RegistryError({
    kind: 'bad-answer',
    host,
    temporary,
    message: `${host} ${what} for ${place.repository} ${place.reference}`,
  });
}

/** `HEAD` of a manifest (end-3): its descriptor, or `undefined` if it is not there. */
export async function headManifest(
  transport: Transport,
  repository: string,
  reference: string,
): Promise<Descriptor | undefined> {
  const head = await transport.send(
    {
      method: 'HEAD',
      url: transport.url(repository, `manifests/${reference}`),
      scopes: [toPull(repository)],
      headers: { accept: ACCEPT_MANIFESTS },
      isAboutTag: !isDigest(reference),
      accept: [200, ABSENT, ...ASK_BY_GET],
    },
    async ({ status, headers }) => ({ status, headers }),
  );
  if (head.status === ABSENT) return undefined;
  const digest = head.headers.get('docker-content-digest') ?? reference;
  const size = Number(head.headers.get('content-length'));
  const mediaType = mediaTypeOf(head.headers);
  const isComplete = head.status === 200 && isDigest(digest) && size > 0 && mediaType !== '';
  if (!isComplete) return (await getManifest(transport, repository, reference))?.descriptor;
  if (isDigest(reference) && digest !== reference) {
    throw badManifest(
      transport,
      { repository, reference },
      { what: `answered another digest (${digest})` },
    );
  }
  return { mediaType, digest, size };
}

/** A manifest with its bytes (end-3), its digest recomputed; `undefined` if it is not there. */
export async function getManifest(
  transport: Transport,
  repository: string,
  reference: string,
): Promise<Manifest | undefined> {
  return (await getVersion(transport, repository, reference))?.manifest;
}

/** A manifest as it is now, with the entity tag for a conditional write where the registry offers one. */
export interface Version {
  readonly manifest: Manifest;
  readonly etag: string | undefined;
}

/** As `getManifest`. */
export async function getVersion(
  transport: Transport,
  repository: string,
  reference: string,
): Promise<Version | undefined> {
  return transport.send(
    {
      method: 'GET',
      url: transport.url(repository, `manifests/${reference}`),
      scopes: [toPull(repository)],
      headers: { accept: ACCEPT_MANIFESTS },
      accept: [200, ABSENT],
    },
    async (answer) => {
      if (answer.status === ABSENT) return undefined;
      const manifest = await readManifest(transport, { repository, reference }, answer);
      return { manifest, etag: answer.headers.get('etag') ?? undefined };
    },
  );
}

async function readManifest(transport: Transport, place: Place, answer: Answer): Promise<Manifest> {
  const bytes = await answer.bytes(MAX_MANIFEST_BYTES);
  // Seen at real registries: 200 without a body, for a moment.
  if (bytes.length === 0)
    throw badManifest(transport, place, { what: 'sent an empty body', temporary: true });
  const claimed = answer.headers.get('docker-content-digest') ?? undefined;
  const expected = isDigest(place.reference) ? place.reference : claimed;
  const digest = expected ?? digestOf(bytes);
  if (claimed !== undefined && claimed !== digest) {
    throw badManifest(transport, place, { what: 'answered another digest' });
  }
  if (!matchesDigest(bytes, digest)) {
    throw badManifest(transport, place, { what: 'sent bytes that do not have the digest' });
  }
  const mediaType = readMediaType(bytes, mediaTypeOf(answer.headers));
  if (mediaType === undefined)
    throw badManifest(transport, place, { what: 'sent no valid manifest' });
  return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
}

/** The manifest's own word, which must not contradict the header; `undefined` if it is no manifest. */
function readMediaType(bytes: Uint8Array, header: string): string | undefined {
  const parsed = parseManifest(bytes);
  if (!parsed) return undefined;
  const own = typeof parsed.mediaType === 'string' ? parsed.mediaType : undefined;
  if (own !== undefined && header && own !== header) return undefined;
  return own ?? (header || (Array.isArray(parsed.manifests) ? OCI_INDEX : OCI_MANIFEST));
}

/** The JSON object in the bytes, or `undefined`. */
export function parseManifest(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a manifest, or a tag (end-9). By digest all its tags go with it. Nothing there is no error. */
export async function deleteManifest(
  transport: Transport,
  repository: string,
  reference: string,
): Promise<void> {
  await transport.send(
    {
      method: 'DELETE',
      url: transport.url(repository, `manifests/${reference}`),
      scopes: [toDelete(repository)],
      accept: [200, 202, 204, ABSENT],
    },
    async () => undefined,
  );
}
