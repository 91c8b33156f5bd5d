import type { RegistryError } from '../oci/index.ts';

/** What a login or a push was about, for advice. */
export interface Target {
  /** Canonical host: `ghcr.io`. */
  readonly registry: string;
  /** Absent where only the login was tried. */
  readonly repository?: string;
  /** Who tried, if anybody. */
  readonly username?: string;
}

/** The facts of one kind of registry. Adding a registry is one file and one row in `index.ts`. */
export interface Provider {
  readonly id: string;
  /** By exact host rules, never by substring: credentials depend on it. */
  matches(registry: string): boolean;
  /** Key of `auths` in docker's config.json where it is not the host. */
  readonly configKey?: string;
  /** Whether the job's own GitHub token logs in here. */
  readonly takesJobToken?: boolean;
  /** How a repository is made public, where its first push makes it private. */
  publicHint?(repository: string): string;
  /** The fix for an error, where this registry has a typical one. */
  hint(error: RegistryError, target: Target): string | undefined;
}
