import type { Provider } from './provider.ts';

/** https://cloud.ibm.com/docs/Registry?topic=Registry-registry_access */
export const ibm: Provider = {
  id: 'ibm',
  matches: (registry) => /^(?:[a-z0-9-]+\.){0,2}icr\.io$/.test(registry),
  usernameFor: () => 'iamapikey',
  hint({ kind }, { repository, username }) {
    switch (kind) {
      case 'unauthorized':
        return username === 'iamapikey'
          ? 'IBM rejected the API key. It may be deleted, locked, or of another account.'
          : 'IBM wants `iamapikey` as the user name and an IAM API key as the password.';
      case 'denied':
        return repository === undefined
          ? undefined
          : `Create the namespace ${repository.split('/')[0]} in this region first, and give the key’s identity the roles Reader and Writer on it.`;
      default:
        return undefined;
    }
  },
};
