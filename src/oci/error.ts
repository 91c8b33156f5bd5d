/** What a failure means for whoever asked. */
export type RegistryErrorKind =
  /** Credentials are missing or were not accepted. */
  | 'unauthorized'
  /** The credentials are good, but not for this. */
  | 'denied'
  /** There is no such repository. */
  | 'name-unknown'
  /** There is no such content in the repository. */
  | 'not-found'
  /** A manifest names a blob that the registry does not have. */
  | 'blob-unknown'
  /** The registry protects this tag against changes. */
  | 'immutable'
  | 'rate-limited'
  /** The registry has an outage, and had it until we gave up. */
  | 'unavailable'
  /** No connection, or it broke, until we gave up. */
  | 'unreachable'
  /** Something else answers there: a login page, a proxy, another service. */
  | 'not-a-registry'
  /** Larger than the registry takes, or than we accept from it. */
  | 'too-large'
  /** The answer contradicts the specification or itself: another digest, an impossible range. */
  | 'bad-answer'
  /** The registry wanted us to do what is not safe: send a password elsewhere, ask a private address. */
  | 'untrusted'
  /** Anything else that was refused. */
  | 'refused';

export interface RegistryFailure {
  readonly kind: RegistryErrorKind;
  readonly host: string;
  /** One sentence without full stop. */
  readonly message: string;
  readonly method?: string | undefined;
  /** Without secrets. */
  readonly url?: string | undefined;
  readonly status?: number | undefined;
  /** Error codes of the answer: `MANIFEST_UNKNOWN`. */
  readonly codes?: readonly string[] | undefined;
  /** The registry's own words, cleaned and capped. */
  readonly detail?: string | undefined;
  /** Whether another attempt may succeed. */
  readonly temporary?: boolean | undefined;
  /** It may, but if a few do not, more will not either. */
  readonly fewAttempts?: boolean | undefined;
  /** How long the registry told us to wait. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** A request to a registry that failed. */
export class RegistryError extends Error {
  readonly kind: RegistryErrorKind;
  readonly host: string;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly status: number | undefined;
  readonly codes: readonly string[];
  readonly detail: string | undefined;
  readonly temporary: boolean;
  readonly fewAttempts: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(failure: RegistryFailure) {
    super(failure.message, { cause: failure.cause });
    this.name = 'RegistryError';
    this.kind = failure.kind;
    this.host = failure.host;
    this.method = failure.method;
    this.url = failure.url;
    this.status = failure.status;
    this.codes = failure.codes ?? [];
    this.detail = failure.detail;
    this.temporary = failure.temporary ?? false;
    this.fewAttempts = failure.fewAttempts ?? false;
    this.retryAfterMs = failure.retryAfterMs;
  }
}
