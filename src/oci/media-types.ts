import type { AnswerHeaders } from './types.ts';

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';

/** What we understand, as an `Accept` header. */
export const ACCEPT_MANIFESTS = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');

/** Said by registries and proxies that do not know what they hand on. */
const UNSPECIFIC = new Set(['', 'application/json', 'application/octet-stream', 'text/plain']);

/** The type of a `Content-Type` header without parameters; empty if it says nothing. */
export function mediaTypeOf(headers: AnswerHeaders): string {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return UNSPECIFIC.has(type) ? '' : type;
}
