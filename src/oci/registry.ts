import { getBlob, headBlob } from './blobs.ts';
import { openBlob } from './download.ts';
import { createManifestWriter } from './fallback.ts';
import { createLimiter } from './limiter.ts';
import { deleteManifest, getManifest, headManifest } from './manifests.ts';
import { type RegistryOptions, settingsFrom } from './options.ts';
import { canPush, ping } from './permission.ts';
import { createPutTags, type TagResult } from './put-tags.ts';
import { listReferrers, type Referrer } from './referrers.ts';
import { listTags, type TagList, type TagRange } from './tags.ts';
import { createTransport } from './transport.ts';
import type { Descriptor, Manifest } from './types.ts';
import { type UploadOutcome, uploadBlob } from './upload.ts';
import { cancelUpload, tryMount } from './upload-session.ts';
import type { OpenBlob } from './upload-source.ts';

/** Where the bytes of a blob come from. */
export interface BlobSource {
  /** The bytes from an offset on; called again to resume. */
  readonly open: OpenBlob;
  /** Another repository of this registry that has the blob. */
  readonly mountFrom?: string | undefined;
  /** Called with the number of bytes that were just sent; what is sent again counts again. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/**
 * One container registry, as the OCI distribution specification describes it. Every method throws `RegistryError`, or the
 * signal's reason. A `reference` is a tag or a digest.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
export interface Registry {
  /** As it was given: `docker.io`, `localhost:5000`. */
  readonly host: string;
  /** Proves that the credentials are accepted; a wrong password is `unauthorized`, also where everybody may read. */
  ping(): Promise<void>;
  /** Proves that we may push to the repository: `denied`, `unauthorized` or `name-unknown` if not. Leaves nothing behind. */
  canPush(repository: string): Promise<void>;
  /** What a reference points at; `undefined` if there is nothing. */
  headManifest(repository: string, reference: string): Promise<Descriptor | undefined>;
  /** As `headManifest`, with the bytes, verified. At most 4 MiB. */
  getManifest(repository: string, reference: string): Promise<Manifest | undefined>;
  /** Stores a manifest, byte for byte; one with a `subject` appears among the subject's referrers. */
  putManifest(repository: string, reference: string, manifest: Manifest): Promise<void>;
  /** Points tags at a manifest whose blobs are there; each has its own result, in the order given. */
  putTags(
    repository: string,
    manifest: Manifest,
    tags: readonly string[],
  ): Promise<readonly TagResult[]>;
  /** Removes a manifest with its tags, or a tag. Nothing there is no error. */
  deleteManifest(repository: string, reference: string): Promise<void>;
  /** Whether a blob is there, and its size in bytes if the registry says it. */
  headBlob(repository: string, digest: string): Promise<{ readonly size?: number } | undefined>;
  /** A small blob, verified. */
  getBlob(
    repository: string,
    digest: string,
    options: { readonly maxBytes: number },
  ): Promise<Uint8Array>;
  /**
   * A blob as a stream, verified at its end, that survives broken connections. It must be read or cancelled. A chunk may be
   * overwritten as soon as the next one is asked for.
   */
  openBlob(
    repository: string,
    descriptor: Descriptor,
    options?: { readonly offset?: number },
  ): Promise<ReadableStream<Uint8Array>>;
  /** Takes a blob over from another repository of this registry; false if the registry cannot. */
  mountBlob(repository: string, digest: string, from: string): Promise<boolean>;
  /** Brings a blob into the repository; nothing is sent if it is there, or can be mounted. */
  uploadBlob(
    repository: string,
    descriptor: Descriptor,
    source: BlobSource,
  ): Promise<UploadOutcome>;
  /** The tags of a repository; none if there is no such repository. */
  listTags(repository: string, range?: TagRange): Promise<TagList>;
  /** What refers to a manifest: signatures, attestations. */
  referrers(repository: string, digest: string): Promise<readonly Referrer[]>;
}

export function createRegistry(options: RegistryOptions): Registry {
  const transport = createTransport(settingsFrom(options));
  const write = createManifestWriter(transport);
  const putTags = createPutTags(transport, write);
  const uploads = createLimiter(transport.settings.concurrency);
  return {
    host: options.host,
    ping: () => ping(transport),
    canPush: (repository) => canPush(transport, repository),
    headManifest: (repository, reference) => headManifest(transport, repository, reference),
    getManifest: (repository, reference) => getManifest(transport, repository, reference),
    async putManifest(repository, reference, manifest) {
      await write({ repository, reference, manifest });
    },
    putTags: (repository, manifest, tags) => putTags({ repository, manifest, tags }),
    deleteManifest: (repository, reference) => deleteManifest(transport, repository, reference),
    headBlob: (repository, digest) => headBlob(transport, repository, digest),
    getBlob: (repository, digest, { maxBytes }) =>
      getBlob(transport, { repository, digest, maxBytes }),
    openBlob: (repository, descriptor, { offset = 0 } = {}) =>
      openBlob(transport, { repository, descriptor, offset }),
    async mountBlob(repository, digest, from) {
      const begun = await tryMount(transport, { repository, digest, from });
      if (begun === 'mounted') return true;
      if (begun) await cancelUpload(transport, repository, begun);
      return false;
    },
    uploadBlob: (repository, descriptor, source) =>
      uploads(() => uploadBlob(transport, { ...source, repository, descriptor })),
    listTags: (repository, range = {}) => listTags(transport, repository, range),
    referrers: (repository, digest) => listReferrers(transport, repository, digest),
  };
}
