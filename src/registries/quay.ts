import type { Provider } from './provider.ts';

/** https://docs.quay.io, https://github.com/quay/quay */
export const quay: Provider = {
  id: 'quay',
  matches: (registry) => registry === 'quay.io',
  recognises: ({ url = '', detail = '' }) =>
    URL.parse(url)?.pathname === '/v2/auth' ||
    /^Quota has been exceeded on namespace|^tag is immutable and cannot be overwritten/.test(
      detail,
    ),
  keyless: {
    required: ['robot'],
    // Red Hat Quay is run under any name.
    anyHost: true,
    check: ({ robot = '' }) =>
      /^[a-z0-9][a-z0-9_.-]*\+[a-z0-9_.-]+$/i.test(robot)
        ? []
        : [
            {
              key: 'robot',
              message: `"${robot}" is not the name of a robot account`,
              fix: 'Write it as Quay shows it: `namespace+name`.',
            },
          ],
  },
  hint({ kind }, { registry, repository, username }) {
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? 'Set `username` to a robot account (`namespace+name`) and `password` to its token, or `robot` alone for a login by OIDC.'
          : `Quay rejected "${username}". The user name of a robot is \`namespace+name\`; of an OAuth token \`$oauthtoken\`, of an application token \`$app\`.`;
      case 'denied':
        return repository === undefined
          ? undefined
          : `Give the robot write access: https://${registry}/repository/${repository}?tab=settings; a repository that does not exist yet also needs the right to create in its namespace.`;
      default:
        return undefined;
    }
  },
};
