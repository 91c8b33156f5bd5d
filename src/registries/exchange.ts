import type { IdToken } from '../oidc/id-token.ts';
import type { Service } from '../oidc/service.ts';
import type { Ports } from '../ports.ts';
import type { IdentityFields } from './identity.ts';

/** What one registry takes, and until when. */
export interface Minted {
  readonly username: string;
  readonly password: string;
  /** An OAuth2 refresh token, where the registry prefers one; the password is then empty. */
  readonly identityToken?: string;
  /** Milliseconds since the epoch; absent: longer than any job. */
  readonly expiresAt?: number;
  /** Makes a repository, where the registry makes none on push and this login may; one that is there is no error. */
  createRepository?(repository: string): Promise<void>;
}

export interface ExchangeRequest {
  /** Canonical host. */
  readonly registry: string;
  readonly fields: IdentityFields;
  /** What was typed; for Docker Hub's keyless login the user name alone. */
  readonly username: string;
  /** `''` where nothing secret was typed. */
  readonly password: string;
}

/** Everything that an exchange may use. What it gets is masked with `mask` before anything else happens to it. */
export interface ExchangePorts
  extends Pick<Ports, 'clock' | 'env' | 'exec' | 'files' | 'log' | 'mask' | 'signal'> {
  readonly service: Service;
  /** The job's ID token for an audience, masked. Throws `NO_ID_TOKEN`. */
  idToken(audience: string): Promise<IdToken>;
}

/**
 * Turns what is there (an ID token, a cloud's key, the machine's own identity) into a login. Throws `IDENTITY_REFUSED`
 * with what to change, `NO_ID_TOKEN` or `SERVICE_UNREACHABLE`.
 */
export type Exchange = (request: ExchangeRequest, ports: ExchangePorts) => Promise<Minted>;

/** As `Exchange`, from what the machine has by itself; `undefined` where it has nothing. */
export type AmbientExchange = (
  request: ExchangeRequest,
  ports: ExchangePorts,
) => Promise<Minted | undefined>;

/** The exchanges of one kind of registry. Loaded when they are needed: most runs need none. */
export interface Exchanges {
  /** By the job's ID token. */
  readonly keyless?: Exchange;
  /** By a typed user name and password that the registry itself would not take: a cloud's access key. */
  readonly redeem?: Exchange;
  /** By what the machine has. */
  readonly ambient?: AmbientExchange;
}
