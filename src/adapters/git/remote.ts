import type { RepositoryFacts } from '../../tagging/index.ts';
import type { Checkout } from './checkout.ts';
import { askGit, type GitTools } from './git.ts';
import { repositoryOfRemote } from './remote-url.ts';

/** Name and address of the repository that `origin` is; nothing where there is no such remote. */
export async function readRemoteRepository(
  checkout: Checkout,
  git: GitTools,
): Promise<Pick<RepositoryFacts, 'name' | 'url'>> {
  const [remote] = (await askGit(checkout, ['config', '--get', 'remote.origin.url'], git)) ?? [];
  return remote ? repositoryOfRemote(remote) : {};
}
