import type { Descriptor } from './types.ts';
import type { UploadSession } from './upload-session.ts';
import type { OpenBlob } from './upload-source.ts';

/** A blob to be sent. */
export interface Upload {
  readonly repository: string;
  readonly descriptor: Descriptor;
  readonly open: OpenBlob;
  /** Another repository of this registry that has the blob. */
  readonly mountFrom?: string | undefined;
  /** Called with the number of bytes that were just sent; what is sent again counts again. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/** Where an upload stands. */
export interface UploadState {
  session: UploadSession;
  /** Bytes that the registry has. */
  offset: number;
  /** Bytes per request; `undefined` sends everything in one. */
  chunkSize: number | undefined;
  /** Whether the registry's word about what it has received has been right so far; ECR's is not. */
  trustsRange: boolean;
  /** How often the registry has forgotten the upload. */
  losses: number;
}
