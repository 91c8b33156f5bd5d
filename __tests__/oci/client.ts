import { createHash } from 'node:crypto';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import {
  createRegistry,
  type Descriptor,
  type Manifest,
  type Registry,
  type RegistryError,
  type RegistryOptions,
  type Wait,
} from '../../src/oci/index.ts';

/** A registry client on a clock that jumps, and what it said. */
export interface TestClient {
  readonly registry: Registry;
  readonly waits: Wait[];
  readonly warnings: string[];
  readonly clock: TestClock;
}

export interface TestClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  advance(ms: number): void;
}

/** Sleeping takes no time; it moves the hands. */
export function jumpingClock(start = Date.UTC(2026, 0, 1)): TestClock {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      const until = now + ms;
      await new Promise((resolve) => setImmediate(resolve));
      now = Math.max(now, until);
    },
  };
}

export function clientFor(host: string, options: Partial<RegistryOptions> = {}): TestClient {
  const waits: Wait[] = [];
  const warnings: string[] = [];
  const clock = jumpingClock();
  const registry = createRegistry({
    host,
    fetch: nodeFetch({}),
    clock,
    credentials: async () => undefined,
    plainHttp: true,
    onWait: (wait) => waits.push(wait),
    onWarning: (text) => warnings.push(text),
    random: () => 1,
    ...options,
  });
  return { registry, waits, warnings, clock };
}

/** The credentials that tests use. */
export const ME = { username: 'me', password: 'secret' };
export const asMe: Partial<RegistryOptions> = { credentials: async () => ME };

/** The error that the work ends with. */
export async function failureOf(work: Promise<unknown>): Promise<RegistryError> {
  const error = await work.then(
    (value) => new Error(`succeeded with ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  return error as RegistryError;
}

export function sha256(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export function blobOf(bytes: Uint8Array): Descriptor {
  return { mediaType: 'application/octet-stream', digest: sha256(bytes), size: bytes.length };
}

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';

/** A manifest of whatever JSON; an index without children unless told otherwise. */
export function manifestOf(json: object = {}): Manifest {
  const whole = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [], ...json };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  const { mediaType } = whole;
  return { descriptor: { mediaType, digest: sha256(bytes), size: bytes.length }, bytes };
}

/** A source of these bytes, in pieces, that remembers where it was opened. A piece is overwritten when the next one is asked for. */
export function sourceOf(bytes: Uint8Array, opened: number[] = []) {
  return {
    open: async function* (offset: number) {
      opened.push(offset);
      const memory = new Uint8Array(64 * 1024);
      for (let at = offset; at < bytes.length; at += memory.length) {
        const piece = bytes.subarray(at, at + memory.length);
        memory.set(piece);
        yield memory.subarray(0, piece.length);
        memory.fill(0xff);
      }
    },
  };
}
