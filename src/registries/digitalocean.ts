import type { Provider } from './provider.ts';

/** https://docs.digitalocean.com/products/container-registry/how-to/use-registry-docker-kubernetes/ */
export const digitalocean: Provider = {
  id: 'digitalocean',
  matches: (registry) => registry === 'registry.digitalocean.com',
  // An API token is both.
  usernameFor: (password) => password,
  hint: ({ kind }, { repository }) =>
    kind === 'unauthorized' || (kind === 'denied' && repository !== undefined)
      ? 'DigitalOcean takes an API token with the scopes registry:read and registry:update as `password`, and the same token as `username`. Names begin with the name of the registry.'
      : undefined,
};
