import type { Provider } from './provider.ts';

/** https://jfrog.com/help/r/jfrog-platform-administration-documentation/openid-connect-integration */
export const jfrog: Provider = {
  id: 'jfrog',
  matches: (registry) => /^[a-z0-9-]+\.jfrog\.io$/.test(registry),
  recognises: ({ url = '' }) =>
    /^\/(?:artifactory\/)?api\/docker\//.test(URL.parse(url)?.pathname ?? ''),
  // Artifactory is run under any name.
  keyless: { required: ['oidc-provider-name'], anyHost: true },
  hint({ kind }, { registry, repository = '', username }) {
    const [key = ''] = repository.split('/');
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? 'Set `username` and `password` to a user and an identity token of the JFrog platform, or `oidc-provider-name` alone for a login by OIDC.'
          : `JFrog rejected "${username}". The token may have expired, or be another user’s.`;
      case 'denied':
        return repository === ''
          ? undefined
          : `Give "${username ?? 'nobody'}" the permissions Read, Annotate and Deploy/Cache on the repository ${key} of ${registry}.`;
      case 'name-unknown':
      case 'not-found':
        return repository === ''
          ? undefined
          : `Create a local Docker repository ${key} on ${registry}, or correct the name: the first part of it is the repository’s key.`;
      default:
        return undefined;
    }
  },
};
