import { createHash, type Hash } from 'node:crypto';

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md#registered-algorithms */
const GRAMMAR = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && GRAMMAR.test(text);
}

/** The sha256 digest of the bytes. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Whether the bytes have this digest. */
export function matchesDigest(bytes: Uint8Array, digest: string): boolean {
  return isDigest(digest) && hashFor(digest).update(bytes).digest('hex') === hexOf(digest);
}

/** The hash of a digest's algorithm. */
export function hashFor(digest: string): Hash {
  return createHash(digest.slice(0, digest.indexOf(':')));
}

export function hexOf(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1);
}
