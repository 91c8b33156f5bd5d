/**
 * Inputs that log in without a stored secret, by the job's ID token. Each belongs to one kind of registry, but for the
 * audience.
 */
export const IDENTITY_KEYS = [
  'role-to-assume',
  'role-session-name',
  'role-duration-seconds',
  'role-external-id',
  'sts-endpoint',
  'workload-identity-provider',
  'service-account',
  'tenant-id',
  'client-id',
  'connection-id',
  'token-lifetime',
  'robot',
  'oidc-provider-name',
  'oidc-namespace',
  'oidc-service-slug',
  'identity',
  'oidc-audience',
] as const;

export type IdentityKey = (typeof IDENTITY_KEYS)[number];

/** What was typed, by input; none is empty. None is a secret. */
export type IdentityFields = Readonly<Partial<Record<IdentityKey, string>>>;

/** How a kind of registry is logged in to without a stored secret. */
export interface Keyless {
  /** Without these there is no login; any of them asks for one. */
  readonly required: readonly IdentityKey[];
  readonly optional?: readonly IdentityKey[];
  /** Whether a user name is needed beside them: Docker Hub's organization. */
  readonly needsUsername?: boolean;
  /** Whether the kind of registry is told by its host; where not (self-hosted), the inputs tell it. */
  readonly anyHost?: boolean;
  /**
   * Whether the login is good for the repositories of a rule alone. Pulls of all others would fail with it, where they do
   * without any, so that the builder never gets it.
   */
  readonly pushesOnly?: boolean;
  /** What is wrong with a value, and a value that works. */
  check?(fields: IdentityFields): readonly FieldProblem[];
}

export interface FieldProblem {
  readonly key: IdentityKey;
  readonly message: string;
  readonly fix: string;
}
