import type { RepositoryFacts } from '../../tagging/index.ts';

/**
 * Name and web address of the repository that git clones from: `git@github.com:acme/app.git` is
 * `https://github.com/acme/app`. Credentials never get through: the address goes into labels. A path on this machine
 * has a name alone. https://git-scm.com/docs/git-clone#_git_urls
 */
export function repositoryOfRemote(remote: string): Pick<RepositoryFacts, 'name' | 'url'> {
  const url = webAddress(remote.trim());
  const path = (url ?? remote.trim()).replace(/[/\\]+$/, '').replace(/\.git$/, '');
  const name = path.split(/[/\\]/).at(-1);
  return { ...(name && { name }), ...(url !== undefined && { url }) };
}

function webAddress(remote: string): string | undefined {
  const [, host, path = ''] =
    /^(?:[^@/:\s]+@)?([^@/:\s]+\.[^@/:\s]+):(?!\/\/)(.+)$/.exec(remote) ?? [];
  if (host !== undefined) return address('https:', host, path);
  if (!URL.canParse(remote)) return undefined;
  const { protocol, host: hostAndPort, hostname, pathname } = new URL(remote);
  if (/^https?:$/.test(protocol)) return address(protocol, hostAndPort, pathname);
  // The port is that of ssh or of git's own protocol.
  return /^(?:ssh|git|git\+ssh):$/.test(protocol)
    ? address('https:', hostname, pathname)
    : undefined;
}

function address(protocol: string, host: string, path: string): string {
  const clean = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return `${protocol}//${host}/${clean}`;
}
