import { registryOfGithub } from '../registries/index.ts';
import { type Secret, secret } from '../secret.ts';
import type { Typed } from './typed.ts';

/** The job's own GitHub token, and the only registry that it is for: the one of the same GitHub server. */
export interface JobToken {
  readonly token: Secret;
  /** Canonical host. */
  readonly registry: string;
}

/** The token that was handed over, if any. */
export function jobTokenOf(typed: Typed): { readonly githubToken?: JobToken } {
  const token = typed('github-token');
  if (token === '') return {};
  const registry = registryOfGithub(typed('github-server-url'));
  return { githubToken: { token: secret(token), registry } };
}
