import type { Provider } from './provider.ts';

/** https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/ */
export const gitlab: Provider = {
  id: 'gitlab',
  matches: (registry) => registry === 'registry.gitlab.com',
  recognises: ({ url = '' }) => URL.parse(url)?.pathname === '/jwt/auth',
  usernameFor(password) {
    // https://docs.gitlab.com/security/tokens/#token-prefixes
    if (password.startsWith('glcbt-')) return 'gitlab-ci-token';
    // Personal, project and group tokens go with any name; a deploy token has one of its own.
    return password.startsWith('glpat-') ? 'token' : undefined;
  },
  hint({ kind }, { registry, repository, username }) {
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? 'Set `username` and `password` to a deploy token, or to an access token with the scopes read_registry and write_registry. A job of GitLab CI needs neither: it has a login for its own registry.'
          : `GitLab rejected "${username}". The token may have expired, or lacks the scopes read_registry and write_registry; a deploy token goes with its own user name (gitlab+deploy-token-N).`;
      case 'denied':
      case 'name-unknown':
        return repository === undefined
          ? undefined
          : `"${username ?? 'Nobody'}" may not push to ${repository} on ${registry}. It must begin with the path of a project that exists and has its container registry switched on; the token needs the scope write_registry and the role Developer there.`;
      default:
        return undefined;
    }
  },
};
