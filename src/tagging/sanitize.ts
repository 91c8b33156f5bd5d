import { createHash } from 'node:crypto';

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const MAX_LENGTH = 128;
const HASH_LENGTH = 8;

/**
 * Makes a tag of any text: each run of forbidden characters becomes one `-`, leading dots and dashes go, and a name that is
 * too long ends in a hash of the whole, so that two long names stay two. Empty if nothing is left.
 */
export function sanitizeTag(text: string): string {
  const name = replaceForbidden(text).replace(/^[.-]+/, '');
  if (name.length <= MAX_LENGTH) return name;
  const hash = createHash('sha256').update(name, 'utf8').digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, MAX_LENGTH - HASH_LENGTH - 1)}-${hash}`;
}

/** Each run of characters that no tag may have becomes one `-`. */
export function replaceForbidden(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-');
}
