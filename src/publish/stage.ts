import type { Closure, ImageSource } from '../image/index.ts';
import type { Descriptor, Registry, UploadOutcome } from '../oci/index.ts';
import { settleAll } from '../settle-all.ts';
import type { CompanionTag } from './companion-tags.ts';

/** What it took to have one blob at a destination. */
export interface BlobTransfer extends Descriptor {
  readonly outcome: UploadOutcome;
}

/** An image, and all that belongs to it. */
export interface Image {
  readonly source: ImageSource;
  readonly content: Closure;
  /** Tags of signatures, which lie in the content. */
  readonly companionTags?: readonly CompanionTag[];
}

/** Where the image goes. */
export interface StageTarget {
  readonly client: Registry;
  readonly repository: string;
  /** A repository of the same registry that has the blobs already. */
  readonly mountFrom?: string | undefined;
  /** Called with how many more bytes are there: sent, or found there (or next to it, and mounted). */
  readonly onBytes: (count: number, how: 'sent' | 'found') => void;
}

/**
 * Phase one for one destination: everything is there by its digest afterwards, and nothing has a tag. What is there already is
 * not sent again. Blobs first, then what refers to them.
 */
export async function stage(
  { source, content }: Image,
  target: StageTarget,
): Promise<readonly BlobTransfer[]> {
  const { client, repository } = target;
  const transfers = await settleAll(content.blobs, (blob) => bring(blob, source, target));
  await putManifests(content, client, repository);
  return transfers;
}

/** Each as soon as all that it refers to is there, so that an index waits for one round trip however many images it has. */
async function putManifests(
  { manifests }: Closure,
  client: Registry,
  repository: string,
): Promise<void> {
  const stored = new Map<string, Promise<void>>();
  await settleAll(manifests, async (manifest) => {
    const { descriptor, children, subject } = manifest;
    // Push order: what this one refers to has been started.
    const needed = [...children, ...(subject ? [subject] : [])];
    const done = Promise.all(needed.map(({ digest }) => stored.get(digest))).then(() =>
      client.putManifest(repository, descriptor.digest, manifest),
    );
    stored.set(descriptor.digest, done);
    await done;
  });
}

async function bring(
  blob: Descriptor,
  source: ImageSource,
  { client, repository, mountFrom, onBytes }: StageTarget,
): Promise<BlobTransfer> {
  let sent = 0;
  const outcome = await client.uploadBlob(repository, blob, {
    open: (offset) => source.openBlob(blob, offset),
    mountFrom,
    onBytes(count) {
      // What is sent again is no progress.
      const isNew = Math.min(count, blob.size - sent);
      sent += isNew;
      onBytes(isNew, 'sent');
    },
  });
  onBytes(blob.size - sent, 'found');
  return { ...blob, outcome };
}
