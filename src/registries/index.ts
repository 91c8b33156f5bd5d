import { canonicalRegistry } from '../reference/reference.ts';
import { ecr } from './aws/ecr.ts';
import { ecrPublic } from './aws/ecr-public.ts';
import { acr } from './azure/acr.ts';
import { chainguard } from './chainguard.ts';
import { cloudsmith } from './cloudsmith.ts';
import { digitalocean } from './digitalocean.ts';
import { dockerKin } from './docker-kin.ts';
import { dockerhub } from './dockerhub.ts';
import { generic } from './generic.ts';
import { ghcr } from './ghcr.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google/artifact-registry.ts';
import { harbor } from './harbor.ts';
import { ibm } from './ibm.ts';
import type { IdentityFields, IdentityKey } from './identity.ts';
import { jfrog } from './jfrog.ts';
import { oracle } from './oracle.ts';
import type { Provider } from './provider.ts';
import { quay } from './quay.ts';
import { scaleway } from './scaleway.ts';

export { registryOfGithub } from './ghcr.ts';
export { type GitlabRegistry, gitlabRegistry } from './gitlab/ci.ts';
export { IDENTITY_KEYS, type IdentityFields, type IdentityKey, type Keyless } from './identity.ts';
export type { Provider, Target } from './provider.ts';

/** In order; the first that matches wins, and the last matches everything. */
export const PROVIDERS: readonly Provider[] = [
  ...[
    dockerhub,
    dockerKin,
    ghcr,
    ecr,
    ecrPublic,
    quay,
    gitlab,
    jfrog,
    cloudsmith,
    chainguard,
    harbor,
    google,
    acr,
  ],
  ...[oracle, digitalocean, ibm, scaleway],
  generic,
];

export function providerOf(registry: string): Provider {
  return PROVIDERS.find((provider) => provider.matches(registry)) ?? generic;
}

export function providerById(id: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.id === id);
}

/** The registry that is meant by a host that is no registry itself; `undefined` for all others. */
export function registryMeantBy(host: string): string | undefined {
  return PROVIDERS.map(({ insteadOf }) => insteadOf?.(host)).find((meant) => meant !== undefined);
}

/** Whether the machine itself may have a login to a registry. */
export function isAmbient(registry: string): boolean {
  return providerOf(canonicalRegistry(registry)).isAmbient === true;
}

/** The user name that goes with a password where none was typed. */
export function usernameFor(registry: string, password: string): string | undefined {
  return providerOf(canonicalRegistry(registry)).usernameFor?.(password);
}

/**
 * Whose login the inputs ask for, told by those that only this kind of registry has. Where several have the same, the host decides; `''`
 * is the registry of `images`.
 */
export function keylessProviderOf(fields: IdentityFields, registry: string): Provider | undefined {
  const typed = Object.keys(fields);
  const found = PROVIDERS.filter(({ keyless }) =>
    keyless?.required.some((key) => typed.includes(key)),
  );
  return found.find(({ matches }) => matches(registry)) ?? found[0];
}

/** The kind of registry that an input belongs to, if to one alone. */
export function ownerOf(key: IdentityKey): Provider | undefined {
  const owners = PROVIDERS.filter(({ keyless }) =>
    [...(keyless?.required ?? []), ...(keyless?.optional ?? [])].includes(key),
  );
  return owners.length === 1 ? owners[0] : undefined;
}
