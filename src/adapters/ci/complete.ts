import type { RepositoryFacts } from '../../tagging/index.ts';
import type { Checkout } from '../git/checkout.ts';
import { readCommitTime } from '../git/commit-time.ts';
import type { GitTools } from '../git/git.ts';
import { readHead } from '../git/head.ts';
import { readDefaultBranch } from '../git/refs.ts';
import { readRemoteRepository } from '../git/remote.ts';
import type { CiRun } from './ci.ts';

/** Where the missing facts may be. */
export interface Completion {
  readonly checkout: Checkout;
  readonly git: GitTools;
  readonly needsCommitTime: boolean;
}

/** Adds what the environment did not say; what it said stays, if only because checkouts in CI are detached and shallow. */
export async function completeFromCheckout(
  said: CiRun,
  { checkout, git, needsCommitTime }: Completion,
): Promise<CiRun> {
  const located = await locate(said, checkout, git);
  const [repository, commitTime] = await Promise.all([
    completeRepository(said.repository, checkout, git),
    said.commitTime ?? (needsCommitTime ? readCommitTime(checkout, located.sha, git) : undefined),
  ]);
  return {
    ...said,
    ...located,
    repository,
    ...(commitTime !== undefined && { commitTime }),
    ...(isBranchAfterAll(said, repository) && {
      on: { kind: 'branch', name: repository.defaultBranch },
    }),
  };
}

/** The checkout's branch or tag says something of this run only if the checkout is at its commit. */
async function locate(
  { on, sha }: CiRun,
  checkout: Checkout,
  git: GitTools,
): Promise<Pick<CiRun, 'on' | 'sha'>> {
  if (on.kind !== 'none' && sha !== '') return { on, sha };
  const head = await readHead(checkout, git);
  const isHere = sha === '' || sha === head.sha;
  return { on: on.kind === 'none' && isHere ? head.on : on, sha: sha || head.sha };
}

async function completeRepository(
  said: RepositoryFacts,
  checkout: Checkout,
  git: GitTools,
): Promise<RepositoryFacts> {
  const [remote, defaultBranch] = await Promise.all([
    said.name && said.url ? {} : readRemoteRepository(checkout, git),
    said.defaultBranch ?? readDefaultBranch(checkout, git),
  ]);
  return { ...remote, ...said, ...(defaultBranch !== undefined && { defaultBranch }) };
}

/**
 * A push to the default branch is that, even if a pull request leads from there to another branch: else an open
 * `main` -> `production` would keep `latest` from moving.
 */
function isBranchAfterAll(
  { headBranch }: CiRun,
  repository: RepositoryFacts,
): repository is RepositoryFacts & { readonly defaultBranch: string } {
  return headBranch !== undefined && headBranch === repository.defaultBranch;
}
