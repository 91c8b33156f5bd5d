import type { Provider } from './provider.ts';

/** https://www.scaleway.com/en/docs/container-registry/how-to/connect-docker-cli/ */
export const scaleway: Provider = {
  id: 'scaleway',
  matches: (registry) => /^rg\.[a-z]{2}-[a-z]{3}\.scw\.cloud$/.test(registry),
  // Any name does.
  usernameFor: () => 'nologin',
  hint({ kind }, { repository }) {
    switch (kind) {
      case 'unauthorized':
        return 'Scaleway takes the secret key of an API key as the password, with any user name (`nologin`).';
      case 'denied':
        return repository === undefined
          ? undefined
          : `Create the namespace ${repository.split('/')[0]} in this region first, and give the key’s owner the permission set ContainerRegistryFullAccess.`;
      default:
        return undefined;
    }
  },
};
