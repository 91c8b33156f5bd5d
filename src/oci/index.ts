export { RegistryError, type RegistryErrorKind } from './error.ts';
export type { RegistryOptions } from './options.ts';
export type { TagResult } from './put-tags.ts';
export type { Referrer } from './referrers.ts';
export { type BlobSource, createRegistry, type Registry } from './registry.ts';
export type { TagList } from './tags.ts';
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
export type { UploadOutcome } from './upload.ts';
export type { OpenBlob } from './upload-source.ts';
