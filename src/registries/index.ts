import { canonicalRegistry } from '../reference/reference.ts';
import { dockerhub } from './dockerhub.ts';
import { generic } from './generic.ts';
import { ghcr } from './ghcr.ts';
import type { Provider } from './provider.ts';

export type { Provider, Target } from './provider.ts';

/** In order; the first that matches wins, and the last matches everything. */
export const PROVIDERS: readonly Provider[] = [dockerhub, ghcr, generic];

export function providerOf(registry: string): Provider {
  return PROVIDERS.find((provider) => provider.matches(registry)) ?? generic;
}

/** Whether the job's own GitHub token logs in to a registry. */
export function takesJobToken(registry: string): boolean {
  return providerOf(canonicalRegistry(registry)).takesJobToken === true;
}
