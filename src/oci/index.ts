export { chooseChallenge } from './challenge.ts';
export { RegistryError, type RegistryErrorKind } from './error.ts';
export type { RegistryOptions } from './options.ts';
export type { TagResult } from './put-tags.ts';
export type { Referrer } from './referrers.ts';
export { type BlobSource, createRegistry, type Registry } from './registry.ts';
export { retryAfter } from './retry-after.ts';
export type { TagList } from './tags.ts';
export { cleanText } from './text.ts';
export type {
  Clock,
  Credentials,
  CredentialsFunction,
  Descriptor,
  Fetch,
  FetchRequest,
  FetchResponse,
  Manifest,
  Wait,
} from './types.ts';
export { certificateProblem } from './unreachable.ts';
export type { UploadOutcome } from './upload.ts';
export type { OpenBlob } from './upload-source.ts';
export { createWatchdog, type Watchdog } from './watchdog.ts';
