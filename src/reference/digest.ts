/**
 * A content digest, `sha256:` and 64 lower-case hexadecimal digits.
 * https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
export type Digest = `sha256:${string}`;

const GRAMMAR = /^sha256:[0-9a-f]{64}$/;

/** Whether the text is a sha256 digest. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && GRAMMAR.test(text);
}
