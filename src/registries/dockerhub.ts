import { DOCKER_HUB } from '../reference/reference.ts';
import type { Provider } from './provider.ts';

/** https://docs.docker.com/security/access-tokens/ */
export const dockerhub: Provider = {
  id: 'dockerhub',
  matches: (registry) => registry === DOCKER_HUB,
  // The docker CLI has kept Docker Hub's credentials under this key since its first registry protocol.
  configKey: 'https://index.docker.io/v1/',
  hint({ kind }, { repository, username }) {
    switch (kind) {
      case 'unauthorized':
        return username
          ? `Docker Hub rejected "${username}". Use the Docker ID (not an e-mail address) and an access token; for a token that starts with dckr_oat_ the user name is the organization.`
          : 'Set `username` to your Docker ID and `password` to an access token with Read & Write scope.';
      case 'denied':
        return repository === undefined
          ? undefined
          : `"${username ?? 'Nobody'}" may not push to ${repository}. Check the spelling of the namespace, that the access token has Read & Write scope, and the membership in the organization.`;
      default:
        return undefined;
    }
  },
};
