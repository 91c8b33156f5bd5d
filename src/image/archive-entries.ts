import { fullName, type Repository } from '../reference/reference.ts';
import { type Closure, imagesIn } from './closure.ts';
import { encodeJson } from './descriptor.ts';
import { OCI_INDEX } from './media-types.ts';
import type { ImageSource } from './source.ts';
import type { NewEntry } from './tar-writer.ts';
import { blobPath } from './tree-source.ts';

/** What an archive holds, and what it is called in it. */
export interface ArchiveContent {
  readonly source: ImageSource;
  readonly closure: Closure;
  readonly repository: Repository;
  /** The first names the image where there is room for one name only. */
  readonly tags: readonly string[];
}

/**
 * The entries of an OCI layout, sorted by path. skopeo and podman read it, and `docker load`: engines with the containerd store
 * its index.json, others its manifest.json, which can describe only one platform.
 */
export async function* archiveEntries(content: ArchiveContent): AsyncGenerator<NewEntry> {
  yield { path: 'blobs/', size: 0 };
  yield { path: 'blobs/sha256/', size: 0 };
  yield* contentEntries(content);
  yield fileEntry('index.json', layoutIndex(content));
  const list = dockerList(content);
  if (list) yield fileEntry('manifest.json', list);
  yield fileEntry('oci-layout', { imageLayoutVersion: '1.0.0' });
}

async function* contentEntries({ source, closure }: ArchiveContent): AsyncGenerator<NewEntry> {
  const manifests = new Map(
    closure.manifests.map(({ descriptor, bytes }) => [descriptor.digest, bytes]),
  );
  const descriptors = new Map(
    [...closure.blobs, ...closure.manifests.map(({ descriptor }) => descriptor)].map(
      (descriptor) => [descriptor.digest, descriptor],
    ),
  );
  for (const [digest, descriptor] of [...descriptors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = manifests.get(digest);
    const blob = bytes ? [bytes] : await source.openBlob(descriptor);
    yield { path: blobPath(digest), size: descriptor.size, content: blob };
  }
}

function fileEntry(path: string, value: unknown): NewEntry {
  const bytes = encodeJson(value);
  return { path, size: bytes.length, content: [bytes] };
}

/** One entry only: with several, skopeo would ask which of them. */
function layoutIndex({ closure: { root }, repository, tags: [tag] }: ArchiveContent): unknown {
  const annotations = tag !== undefined && {
    'io.containerd.image.name': `${fullName(repository)}:${tag}`,
    'org.opencontainers.image.ref.name': tag,
  };
  const entry = { ...root, ...(annotations && { annotations }) };
  return { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [entry] };
}

/** https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
function dockerList({ closure, repository, tags }: ArchiveContent): unknown {
  const images = imagesIn(closure);
  const [image] = images;
  if (!image || images.length > 1) return undefined;
  const [Config = '', ...Layers] = image.blobs.map(({ digest }) => blobPath(digest));
  const RepoTags = tags.map((tag) => `${fullName(repository)}:${tag}`);
  return [{ Config, RepoTags, Layers }];
}
