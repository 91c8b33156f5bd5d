import type { Provider } from './provider.ts';

/** https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry */
export const ghcr: Provider = {
  id: 'ghcr',
  matches: (registry) => registry === 'ghcr.io',
  takesJobToken: true,
  publicHint(repository) {
    const [owner = '', ...rest] = repository.split('/');
    const path = encodeURIComponent(rest.join('/'));
    return `The first push to ghcr.io makes a private package. To make it public, open https://github.com/orgs/${owner}/packages/container/${path}/settings (of a user: https://github.com/users/${owner}/packages/container/${path}/settings), "Change visibility".`;
  },
  hint({ kind }, { repository }) {
    switch (kind) {
      case 'unauthorized':
        return 'Use the job’s own token (leave `password` empty and add `permissions: packages: write`), or a classic personal access token with write:packages; fine-grained tokens do not work with ghcr.io.';
      case 'denied':
        return repository === undefined
          ? 'Add `permissions: packages: write` to the job (`packages: read` is enough to pull), or use a classic personal access token with write:packages; fine-grained tokens do not work with ghcr.io.'
          : `Add \`permissions: packages: write\` to the job. If it is there, open the settings of the package ${repository}, "Manage Actions access", and give this repository the role Write.`;
      default:
        return undefined;
    }
  },
};
