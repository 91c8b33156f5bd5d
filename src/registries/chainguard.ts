import type { Provider } from './provider.ts';

/** https://edu.chainguard.dev/chainguard/chainguard-images/chainguard-registry/authenticating/ */
export const chainguard: Provider = {
  id: 'chainguard',
  matches: (registry) => registry === 'cgr.dev',
  keyless: {
    required: ['identity'],
    check: ({ identity = '' }) =>
      /^[0-9a-z]+(?:\/[0-9a-z]+)*$/i.test(identity)
        ? []
        : [
            {
              key: 'identity',
              message: `"${identity}" is not the id of an identity`,
              fix: 'Copy it from `chainctl iam identities list`.',
            },
          ],
  },
  hint({ kind }, { repository = '', username }) {
    switch (kind) {
      case 'unauthorized':
        return username === undefined
          ? 'Set `identity` for a login by OIDC, or `username` and `password` to a pull token of `chainctl auth configure-docker`.'
          : 'Pull tokens end; make a new one with `chainctl`, or log in by OIDC with `identity`.';
      case 'denied':
        return repository === ''
          ? undefined
          : `Bind the identity to the role registry.push in the organization ${repository.split('/')[0]}: \`chainctl iam role-bindings create\`.`;
      default:
        return undefined;
    }
  },
};
