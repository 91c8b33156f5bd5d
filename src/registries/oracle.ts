import type { Provider } from './provider.ts';

/** https://docs.oracle.com/iaas/Content/Registry/Tasks/registrypushingimagesusingthedockercli.htm */
export const oracle: Provider = {
  id: 'oracle',
  matches: (registry) =>
    /^[a-z0-9-]+\.ocir\.io$/.test(registry) ||
    /^ocir\.[a-z0-9-]+\.oci\.oraclecloud\.com$/.test(registry),
  hint({ kind }, { repository, username }) {
    switch (kind) {
      case 'unauthorized':
        return `Oracle wants \`namespace/user\` as the user name${username === undefined ? '' : `, not "${username}"`} (\`namespace/oracleidentitycloudservice/user\` for federated users; the namespace is the tenancy’s object storage namespace), and an auth token of that user as the password.`;
      case 'denied':
        return repository === undefined
          ? undefined
          : `Allow the user’s group to manage repos in the compartment of ${repository}: a policy \`Allow group G to manage repos in compartment C\`. Names begin with the tenancy’s namespace.`;
      default:
        return undefined;
    }
  },
};
