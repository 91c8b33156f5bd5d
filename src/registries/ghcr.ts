import type { Provider, Target } from './provider.ts';

/** The registry that takes the job tokens of a GitHub server; `''` where the address is none. */
export function registryOfGithub(server: string): string {
  const host = URL.parse(server)?.host ?? '';
  if (host === '' || host === 'github.com') return host && 'ghcr.io';
  return `containers.${host}`;
}

const LOGIN =
  'Use the job’s own token (leave `password` empty and add `permissions: packages: write`), or a classic personal access token with write:packages, authorized for the organization’s single sign-on; fine-grained tokens do not work with ghcr.io.';

/**
 * GitHub's container registry, of github.com, of a subdomain of ghe.com, and of an Enterprise Server.
 * https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
export const ghcr: Provider = {
  id: 'ghcr',
  matches: (registry) =>
    registry === 'ghcr.io' || /^containers\.[a-z0-9-]+\.ghe\.com$/.test(registry),
  recognises: ({ detail = '' }) =>
    /^permission_denied: |^installation not allowed to (?:create|write) organization package|User cannot be authenticated with the token provided/i.test(
      detail,
    ),
  publicHint({ registry, repository }) {
    const { organization, user } = settingsOf({ registry, repository });
    return `The first push to ${registry} makes a private package. To make it public, open ${organization} (of a user: ${user}), "Change visibility".`;
  },
  hint({ kind, detail = '' }, target) {
    switch (kind) {
      case 'unauthorized':
        return LOGIN;
      case 'denied':
        return target.repository === undefined || /cannot be authenticated|^denied$/i.test(detail)
          ? `Add \`permissions: packages: write\` to the job (\`packages: read\` is enough to pull). ${LOGIN}`
          : deniedHint(detail, target.registry, target.repository);
      default:
        return undefined;
    }
  },
};

function deniedHint(detail: string, registry: string, repository: string): string {
  const { organization } = settingsOf({ registry, repository });
  const access = `open ${organization}, "Manage Actions access", and give this repository the role Write`;
  if (/not allowed to create/i.test(detail)) {
    return `Add \`permissions: packages: write\` to the job. If it is there, the organization may not let its members create packages (its settings, "Packages"), or the package exists and knows another repository: ${access}.`;
  }
  return `Add \`permissions: packages: write\` to the job. If it is there, ${access}; or build with the label \`org.opencontainers.image.source\`, which links the package to its repository.`;
}

function settingsOf({ registry, repository }: Required<Pick<Target, 'registry' | 'repository'>>) {
  const [owner = '', ...rest] = repository.split('/');
  const site = registry === 'ghcr.io' ? 'github.com' : registry.replace(/^containers\./, '');
  const path = `${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/settings`;
  return { organization: `https://${site}/orgs/${path}`, user: `https://${site}/users/${path}` };
}
