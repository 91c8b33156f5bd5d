import type { RegistryError } from '../oci/index.ts';
import type { Repository } from '../reference/reference.ts';
import type { Keyless } from './identity.ts';

/** What a login or a push was about, for advice. */
export interface Target {
  /** Canonical host: `ghcr.io`. */
  readonly registry: string;
  /** Absent where only the login was tried. */
  readonly repository?: string;
  /** Who tried, if anybody. */
  readonly username?: string;
  /** The input that names it, where it is not `images`, or `registry` for a login. */
  readonly input?: string;
}

/**
 * The facts of one kind of registry. Adding a registry is one file and one row in `index.ts`, and one in `exchanges.ts`
 * where logins are made.
 */
export interface Provider {
  readonly id: string;
  /** By exact host rules, never by substring: credentials depend on it. */
  matches(registry: string): boolean;
  /** Whether an answer is this kind's, for advice alone: software that is run under any name. */
  recognises?(error: RegistryError): boolean;
  /** The registry that a host of this vendor's belongs to, where it is none itself and gets no login. */
  insteadOf?(host: string): string | undefined;
  /** Key of `auths` in docker's config.json where it is not the host. */
  readonly configKey?: string;
  /** Another registry whose login docker uses here where there is none for this one. */
  readonly borrowsFrom?: string;
  /** How the job's ID token logs in here, where it does. */
  readonly keyless?: Keyless;
  /** Whether a typed login has to be exchanged first: a cloud's access key is no password. */
  redeems?(username: string): boolean;
  /** Whether the machine may have a login of its own: roles of a cloud's machines, files of its command line. */
  readonly isAmbient?: boolean;
  /** The user name that goes with a password where none was typed. */
  usernameFor?(password: string): string | undefined;
  /** How a repository is made public, where its first push makes it private. */
  publicHint?(image: Repository): string;
  /** The fix for an error, where this registry has a typical one. */
  hint(error: RegistryError, target: Target): string | undefined;
}
