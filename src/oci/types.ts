/** What is used of the web platform's `fetch`: anything that can do this much will do. */
export type Fetch = (url: URL | string, request?: FetchRequest) => Promise<FetchResponse>;

export interface FetchRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>;
  /** For a body that is a stream. */
  readonly duplex?: 'half';
  /** Redirects are ours to check. */
  readonly redirect?: 'manual';
  readonly signal?: AbortSignal;
  /** For a large answer: a chunk of its body may be overwritten as soon as the next one is asked for. */
  readonly reusesMemory?: boolean;
}

export interface FetchResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: AnswerHeaders;
  readonly body: AsyncIterable<Uint8Array> | null;
  text(): Promise<string>;
}

/** Values by name, in any case; `null` where there is none. */
export interface AnswerHeaders {
  get(name: string): string | null;
}

/** Time, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A user name with a password, or with a token that stands for both (docker's `identitytoken`). */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** An OAuth2 refresh token, used instead of the password where the registry has a token service. */
  readonly identityToken?: string | undefined;
}

/**
 * Finds the credentials of this registry; `undefined` is anonymous. `rejected` says that the registry did not take the
 * last ones, so that short-lived ones can be made anew; if the same come back, nothing is tried again.
 */
export type CredentialsFunction = (request: {
  readonly rejected: boolean;
}) => Promise<Credentials | undefined>;

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/** A manifest or an index, with the very bytes that its digest was made from. */
export interface Manifest {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

/** One pause before another attempt. */
export interface Wait {
  readonly host: string;
  /** What went wrong: `answered 503`, `connection reset`. */
  readonly reason: string;
  /** In milliseconds. */
  readonly delay: number;
  /** Number of the attempt that comes after the pause; the first retry is 2. */
  readonly attempt: number;
}
