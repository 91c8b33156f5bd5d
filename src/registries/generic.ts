import type { Provider } from './provider.ts';

/** Any registry that speaks the distribution spec. */
export const generic: Provider = {
  id: 'generic',
  matches: () => true,
  hint({ kind }, { registry, repository, username }) {
    const who = username === undefined ? 'Nobody' : `"${username}"`;
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? `${registry} wants a login. Set \`username\` and \`password\`.`
          : `${registry} rejected the user name "${username}" with this password. Check both; a secret may have been rotated.`;
      case 'denied':
        return repository === undefined
          ? `${registry} knows ${who}, but lets it do nothing. Check the scopes of the token, the state of the account, and whether this runner's address is allowed.`
          : `${who} may not push to ${repository} on ${registry}. Give that account write access to the repository.`;
      case 'name-unknown':
        return repository === undefined
          ? undefined
          : `Create the repository ${repository} on ${registry} first, or correct the name in \`images\`.`;
      default:
        return undefined;
    }
  },
};
