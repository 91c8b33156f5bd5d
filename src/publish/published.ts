import type { Destination } from '../plan/plan.ts';
import type { Failure } from './attempt.ts';
import type { BlobTransfer } from './stage.ts';

/** What became of one tag. */
export interface PublishedTag {
  readonly name: string;
  /** `kept`: it stays on a higher version or a newer commit. `skipped`: the version is published already. */
  readonly state: 'published' | 'moved' | 'unchanged' | 'kept' | 'skipped';
  /** The digest that it pointed at before, if it moved, and that image's version. */
  readonly previous?: string;
  readonly previousVersion?: string;
  /** Why it was kept or skipped. */
  readonly why?: string;
}

/** When something happened: milliseconds since the epoch, and how many it took. */
export interface Span {
  readonly start: number;
  readonly milliseconds: number;
}

/** What one destination has now. */
export interface Published {
  readonly destination: Destination;
  readonly digest: string;
  readonly mediaType: string;
  /** Bytes of the manifest. */
  readonly size: number;
  readonly tags: readonly PublishedTag[];
  /** The blobs that we brought there; empty where the builder did. */
  readonly transfers: readonly BlobTransfer[];
  /** When we brought them; absent where the builder did. */
  readonly upload?: Span;
}

/** The result of publishing; failures only where the policy lets the others go on. */
export interface Publication {
  readonly published: readonly Published[];
  readonly failures: readonly Failure[];
}

/** Whether a tag points at the published digest: those that stayed where they were do not. */
export function isAtDigest({ state }: PublishedTag): boolean {
  return state !== 'kept' && state !== 'skipped';
}

/** Whether this run has changed what a tag points at. */
export function isWritten({ state }: PublishedTag): boolean {
  return state === 'published' || state === 'moved';
}
