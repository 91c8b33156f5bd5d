import type { Provider } from './provider.ts';

/** https://docs.cloudsmith.com/formats/docker-registry, https://docs.cloudsmith.com/authentication/openid-connect */
export const cloudsmith: Provider = {
  id: 'cloudsmith',
  matches: (registry) => registry === 'docker.cloudsmith.io',
  // Organizations have domains of their own.
  keyless: { required: ['oidc-namespace', 'oidc-service-slug'], anyHost: true },
  hint({ kind }, { registry, repository = '', username }) {
    const [owner = '', name = ''] = repository.split('/');
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? 'Set `username` and `password` to a service account’s slug and its API key, or `oidc-namespace` and `oidc-service-slug` for a login by OIDC.'
          : `Cloudsmith rejected "${username}". Use the slug of the user or service account with its API key; \`token\` is the user name of an entitlement token, which only pulls.`;
      case 'denied':
      case 'name-unknown':
        return repository === ''
          ? undefined
          : `Check that the repository ${owner}/${name} exists on ${registry} (names are OWNER/REPOSITORY/IMAGE), and give "${username ?? 'nobody'}" the privilege Write there.`;
      default:
        return undefined;
    }
  },
};
