/**
 * Codes of the error table that this registry uses, and `UNKNOWN` for its own failures.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
 */
export type RefusalCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DENIED'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'SIZE_INVALID'
  | 'UNKNOWN'
  | 'UNSUPPORTED';

export interface RefusalEntry {
  readonly code: RefusalCode;
  readonly message: string;
  readonly detail?: unknown;
}

/** A request that is answered with an error. */
export class Refusal extends Error {
  readonly status: number;
  readonly entries: readonly RefusalEntry[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    entries: RefusalEntry | readonly RefusalEntry[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    const list = [entries].flat();
    super(list.map(({ message }) => message).join('; '));
    this.name = 'Refusal';
    this.status = status;
    this.entries = list;
    this.headers = headers;
  }
}

export function badDigest(message: string): Refusal {
  return new Refusal(400, { code: 'DIGEST_INVALID', message });
}

export function badManifest(message: string): Refusal {
  return new Refusal(400, { code: 'MANIFEST_INVALID', message });
}

export function unknownBlob(digest: string): Refusal {
  return new Refusal(404, {
    code: 'BLOB_UNKNOWN',
    message: 'the repository has no such blob',
    detail: { digest },
  });
}

export function unknownManifest(reference: string): Refusal {
  return new Refusal(404, {
    code: 'MANIFEST_UNKNOWN',
    message: 'the repository has no such manifest',
    detail: { reference },
  });
}
