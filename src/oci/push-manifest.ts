import { isDigest } from './digest.ts';
import { RegistryError } from './error.ts';
import { missingBlobs } from './missing-blobs.ts';
import { toPush } from './scope.ts';
import type { Transport } from './transport.ts';
import type { Manifest } from './types.ts';

/** What a registry says about a manifest that it has stored. */
export interface Stored {
  /** The tags of `?tag=` that it has set, if it knows that parameter. */
  readonly tags: readonly string[];
  /** The digest in `OCI-Subject`: the registry lists the manifest among the referrers of its subject. */
  readonly subject: string | undefined;
}

export interface ManifestWrite {
  readonly repository: string;
  /** A tag or a digest. */
  readonly reference: string;
  readonly manifest: Manifest;
  /** Tags to set with the same request (end-7b), where `reference` is a digest. */
  readonly tags?: readonly string[];
  readonly ifMatch?: string;
}

/**
 * `PUT` of a manifest (end-7a, end-7b), byte for byte. If the registry does not find a blob that it has (its replicas may be
 * behind), it is asked again until it does; if the blob is missing indeed, the error is of kind `blob-unknown`.
 */
export async function writeManifest(transport: Transport, write: ManifestWrite): Promise<Stored> {
  const patience = transport.patience();
  for (;;) {
    try {
      return await writeOnce(transport, write);
    } catch (error) {
      await patience.wait(await judged(transport, write, error));
    }
  }
}

async function writeOnce(transport: Transport, write: ManifestWrite): Promise<Stored> {
  const { repository, reference, manifest, tags = [], ifMatch } = write;
  const { bytes, descriptor } = manifest;
  const query = tags.map((tag) => ['tag', tag] as const);
  return transport.sendOnce(
    {
      method: 'PUT',
      url: transport.url(repository, `manifests/${reference}`, query),
      scopes: [toPush(repository)],
      headers: {
        'content-type': descriptor.mediaType,
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
      body: { length: bytes.length, open: () => bytes },
      isAboutTag: !isDigest(reference),
      accept: [200, 201, 202, 204],
    },
    async ({ headers }) => {
      const digest = headers.get('docker-content-digest');
      if (digest !== null && digest !== descriptor.digest) {
        throw new RegistryError({
          kind: 'bad-answer',
          host: transport.settings.host,
          message: `${transport.settings.host} stored ${repository} ${reference} under another digest than ${descriptor.digest}`,
        });
      }
      return {
        tags: (headers.get('oci-tag') ?? '')
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
        subject: headers.get('oci-subject') ?? undefined,
      };
    },
  );
}

/** The error, made temporary if the registry misses only what it has. */
async function judged(
  transport: Transport,
  { repository, manifest }: ManifestWrite,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof RegistryError) || error.kind !== 'blob-unknown') return error;
  const missing = await missingBlobs(transport, repository, manifest);
  const message =
    missing.length > 0 ? `${error.message} (missing: ${missing.join(', ')})` : error.message;
  return new RegistryError({ ...error, message, temporary: missing.length === 0, cause: error });
}
