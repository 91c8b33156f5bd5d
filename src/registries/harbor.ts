import type { Provider, Target } from './provider.ts';

/** Harbor, which runs under any name. https://goharbor.io/docs/latest/working-with-projects/project-configuration/create-robot-accounts/ */
export const harbor: Provider = {
  id: 'harbor',
  matches: (registry) => registry === 'demo.goharbor.io',
  recognises: ({ url = '', detail = '' }) =>
    URL.parse(url)?.pathname === '/service/token' ||
    /unauthorized to access repository: |^project .+ not found|configured as immutable|will exceed the configured upper limit/.test(
      detail,
    ),
  hint({ kind, detail = '' }, target) {
    switch (kind) {
      case 'unauthorized':
        return loginHint(target);
      case 'denied':
      case 'name-unknown':
        return target.repository === undefined
          ? undefined
          : pushHint(kind === 'name-unknown' || /project .+ not found/.test(detail), target);
      case 'immutable':
        return 'A rule of the project protects this tag ("Policy", "Tag immutability"). Publish under a new tag, or leave tags that move out of the rule.';
      default:
        return undefined;
    }
  },
};

function loginHint({ username }: Target): string {
  if (username === undefined) {
    return 'Set `username` to a robot account (`robot$project+name`) and `password` to its secret.';
  }
  const isEaten = /^robot(?:\+|$)/.test(username);
  return isEaten
    ? `Harbor rejected "${username}": a shell took the \`$\` out of the name of the robot. Write it in single quotes: 'robot$project+name'.`
    : `Harbor rejected "${username}". A robot account is called \`robot$project+name\`, with its prefix; who logs in to Harbor by OIDC uses the CLI secret of the profile. Robots expire.`;
}

function pushHint(isMissing: boolean, { registry, repository = '', username }: Target): string {
  const [project = ''] = repository.split('/');
  return isMissing
    ? `Create the project ${project} on ${registry}, or correct the name in \`images\`.`
    : `Check that the project ${project} exists on ${registry}, and that "${username ?? 'nobody'}" may pull as well as push there: a push needs both.`;
}
