import type { CodeHost } from '../../ports.ts';
import { valueAt } from './json.ts';
import { type Answer, type ApiAccess, repositoryApi } from './repository-api.ts';

/** Deployments and commit statuses of the run's repository; `undefined` outside of GitHub Actions. */
export function githubCodeHost(access: ApiAccess): CodeHost | undefined {
  if (access.env.GITHUB_ACTIONS !== 'true') return undefined;
  const api = () => repositoryApi(access);
  return {
    async deploy(environment, { sha, state, description, url, digest, references }) {
      const deployment = await api()?.createDeployment({
        ref: sha,
        environment,
        description,
        // The image exists: nothing is to be merged into the commit, and no check is to be waited for.
        auto_merge: false,
        required_contexts: [],
        payload: { digest, references },
      });
      const id = deployment && 'json' in deployment ? valueAt(deployment.json, 'id') : undefined;
      const status =
        typeof id === 'number'
          ? await api()?.createDeploymentStatus(id, { state, description, log_url: url })
          : deployment;
      return problemOf(status, 'deployment', 'deployments');
    },
    async setStatus({ sha, state, description, context, url }) {
      const status = { state, description, context, ...(url !== '' && { target_url: url }) };
      return problemOf(await api()?.createCommitStatus(sha, status), 'commit-status', 'statuses');
    },
  };
}

/** Why it did not work, with the permission that is most likely missing. */
function problemOf(
  answer: Answer | undefined,
  input: string,
  permission: string,
): string | undefined {
  if (answer && 'json' in answer) return undefined;
  const failure = answer?.failure ?? 'the repository is unknown';
  return `${input}: not recorded: ${failure}. The job needs \`permissions: ${permission}: write\`.`;
}
