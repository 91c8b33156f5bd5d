import { createHash } from 'node:crypto';
import type { Descriptor } from '../oci/index.ts';
import { isDigest } from '../reference/digest.ts';

/** A JSON object that nobody has checked yet. */
export type Json = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** The JSON in the bytes; `undefined` if there is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The JSON object in the bytes, or `undefined`. */
export function parseObject(bytes: Uint8Array): Json | undefined {
  return asObject(parseJson(bytes));
}

/** The texts in an array; `undefined` if it is no array, or holds anything else. */
export function readTextList(value: unknown): readonly string[] | undefined {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isList ? (value as string[]) : undefined;
}

/**
 * The three fields of a descriptor, or `undefined` if one is missing or impossible.
 * https://github.com/opencontainers/image-spec/blob/main/descriptor.md
 */
export function readDescriptor(value: unknown): Descriptor | undefined {
  const { mediaType, digest, size } = asObject(value) ?? {};
  const isSize = Number.isSafeInteger(size) && (size as number) >= 0;
  return typeof mediaType === 'string' && isDigest(digest) && isSize
    ? { mediaType, digest, size: size as number }
    : undefined;
}

/** The texts of an object of annotations or labels. */
export function readTexts(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(asObject(value) ?? {}).filter(([, text]) => {
    return typeof text === 'string';
  });
  return Object.fromEntries(texts) as Record<string, string>;
}

/** The descriptor of these bytes. */
export function describe(mediaType: string, bytes: Uint8Array): Descriptor {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { mediaType, digest, size: bytes.length };
}

/** Bytes of JSON that are the same for the same value. */
export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
