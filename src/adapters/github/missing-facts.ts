import type { Ports } from '../../ports.ts';
import type { RepositoryFacts } from '../../tagging/index.ts';
import type { Checkout } from '../git/checkout.ts';
import { readCommitTime as readTimeInCheckout } from '../git/commit-time.ts';
import { readDefaultBranch } from '../git/refs.ts';
import { readCommitTime } from './commit-time.ts';
import type { Json } from './json.ts';
import { repositoryApi } from './repository-api.ts';
import { readRepositoryFacts } from './repository-facts.ts';

/** What is known, and what is needed besides. */
export interface MissingFacts {
  readonly payload: Json;
  readonly sha: string;
  readonly needsDefaultBranch: boolean;
  readonly needsCommitTime: boolean;
  readonly findCheckout: () => Promise<Checkout | undefined>;
  readonly ports: Pick<Ports, 'env' | 'fetch' | 'exec'>;
  readonly token: string;
  readonly apiTimeoutMs?: number | undefined;
}

/** What was found out, and in words what was not. */
export interface FoundFacts {
  readonly repository: RepositoryFacts;
  readonly commitTime?: number | undefined;
  readonly notices: readonly string[];
}

/** Facts that may take a request or a process: both kinds at the same time, and only where the event does not have them. */
export async function readMissingFacts(missing: MissingFacts): Promise<FoundFacts> {
  const { payload, sha, ports, token, apiTimeoutMs } = missing;
  const api = repositoryApi({ ...ports, token, apiTimeoutMs });
  const [{ repository, notices }, commit] = await Promise.all([
    readRepositoryFacts({
      payload,
      env: ports.env,
      api,
      needsDefaultBranch: missing.needsDefaultBranch,
      async defaultBranchOfCheckout() {
        const checkout = await missing.findCheckout();
        return checkout && readDefaultBranch(checkout, ports);
      },
    }),
    missing.needsCommitTime
      ? readCommitTime(sha, {
          payload,
          api,
          async timeInCheckout() {
            const checkout = await missing.findCheckout();
            return checkout && readTimeInCheckout(checkout, sha, ports);
          },
        })
      : undefined,
  ]);
  return {
    repository,
    commitTime: commit?.time,
    notices: [...notices, ...(commit?.notice ? [commit.notice] : [])],
  };
}
