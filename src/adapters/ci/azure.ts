import type { Environment } from '../../ports.ts';
import type { CiSystem } from './ci.ts';
import { forkWithoutSecrets } from './fork.ts';
import { namesOf, runOn } from './run-on.ts';
import { commitHash, repositoryAt, runBy } from './values.ts';

/**
 * Azure Pipelines. It does not say which branch is the default one.
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
export const azure: CiSystem = {
  id: 'azure',
  isHere: (env) => /^true$/i.test(env.TF_BUILD ?? ''),
  read(env) {
    const names = namesOf(env.BUILD_SOURCEBRANCH);
    const isFork = /^true$/i.test(env.SYSTEM_PULLREQUEST_ISFORK ?? '');
    return {
      event: env.BUILD_REASON === 'Schedule' ? 'schedule' : (env.BUILD_REASON ?? ''),
      on: runOn({
        ...names,
        pullRequest: pullRequestOf(env) || names.pullRequest,
        base: env.SYSTEM_PULLREQUEST_TARGETBRANCH?.replace(/^refs\/heads\//, ''),
      }),
      sha: commitHash(env.BUILD_SOURCEVERSION),
      repository: repositoryAt(env.BUILD_REPOSITORY_URI),
      buildNumber: env.BUILD_BUILDID ?? '',
      runId: env.BUILD_BUILDID ?? '',
      runAttempt: env.SYSTEM_JOBATTEMPT ?? '',
      ...runBy({ url: pageOf(env), actor: env.BUILD_REQUESTEDFOR }),
      ...(isFork && { untrusted: forkWithoutSecrets('Azure Pipelines', sourceOf(env)) }),
    };
  },
};

/** GitHub's number of it, where the code is there: the id is then another one. */
function pullRequestOf(env: Environment): string | undefined {
  return env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || env.SYSTEM_PULLREQUEST_PULLREQUESTID;
}

function sourceOf(env: Environment): string {
  return repositoryAt(env.SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI).url ?? 'a fork';
}

/** It is not given as a whole. */
function pageOf(env: Environment): string | undefined {
  const { SYSTEM_COLLECTIONURI: server, SYSTEM_TEAMPROJECT: project, BUILD_BUILDID: id } = env;
  return server && project && id
    ? `${server.replace(/\/+$/, '')}/${encodeURIComponent(project)}/_build/results?buildId=${id}`
    : undefined;
}
