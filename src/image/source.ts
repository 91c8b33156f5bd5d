import type { Descriptor } from '../oci/index.ts';
import type { Repository } from '../reference/reference.ts';

/** The specification's floor for both sides; registries refuse more. Also the cap of configurations. */
export const MAX_JSON_BYTES = 4 * 1024 * 1024;

/** Where publishing takes the bytes of one image from. */
export interface ImageSource extends AsyncDisposable {
  /** What it was read from, for messages: a path, or an image's name. */
  readonly name: string;
  /** A manifest or an index. */
  readonly root: Descriptor;
  /** What the image is called there: full image names, or what a layout calls it (often a tag only). */
  readonly names: readonly string[];
  /** Where a registry could mount its blobs from. */
  readonly origin?: Repository;
  /** A manifest's bytes, with size and digest verified, at most 4 MiB; `undefined` if it is not there. */
  readManifest(descriptor: Descriptor): Promise<Uint8Array | undefined>;
  /**
   * A blob's bytes, from `offset` on. The stream fails before its last bytes if size or digest are wrong (a digest cannot
   * be checked from an offset). Nothing is read before somebody wants it.
   * A chunk may be overwritten as soon as the next one is asked for.
   */
  openBlob(descriptor: Descriptor, offset?: number): Promise<ReadableStream<Uint8Array>>;
}
