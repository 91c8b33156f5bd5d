import { DOCKER_HUB } from '../reference/reference.ts';
import type { FieldProblem, IdentityFields } from './identity.ts';
import type { Provider, Target } from './provider.ts';

/** Seconds that a token can be asked for. https://docs.docker.com/enterprise/security/oidc-connections/ */
const LIFETIME = { least: 300, most: 21_600 };

/** https://docs.docker.com/security/access-tokens/ */
export const dockerhub: Provider = {
  id: 'dockerhub',
  matches: (registry) => registry === DOCKER_HUB,
  // The docker CLI has kept Docker Hub's credentials under this key since its first registry protocol.
  configKey: 'https://index.docker.io/v1/',
  keyless: {
    required: ['connection-id'],
    optional: ['token-lifetime'],
    needsUsername: true,
    pushesOnly: true,
    check: checkFields,
  },
  hint({ kind, detail = '' }, target) {
    switch (kind) {
      case 'unauthorized':
        return /insufficient scopes/.test(detail) ? scopesHint(target) : loginHint(target);
      case 'denied':
        return deniedHint(target);
      case 'rate-limited':
        return 'Docker Hub counts pulls, and requests of all kinds. Log in, for higher limits, or run again later; on GitHub’s own runners leave the login that is there already in place, which lifts the limit.';
      case 'immutable':
        return 'The repository’s settings protect this tag ("Immutable tags"). Publish under a new tag, or leave tags that move out of that rule.';
      default:
        return undefined;
    }
  },
};

function checkFields({ 'connection-id': id = '', 'token-lifetime': lifetime }: IdentityFields) {
  const problems: FieldProblem[] = [];
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)) {
    problems.push({
      key: 'connection-id',
      message: `"${id}" is not the id of a connection`,
      fix: 'Copy it from Docker Home, "OIDC connections": a UUID such as `0f8fad5b-d9cb-469f-a165-70867728950e`.',
    });
  }
  const seconds = Number(lifetime ?? LIFETIME.least);
  if (!Number.isInteger(seconds) || seconds < LIFETIME.least || seconds > LIFETIME.most) {
    problems.push({
      key: 'token-lifetime',
      message: `"${lifetime}" is not a lifetime that Docker Hub grants`,
      fix: `Write seconds, ${LIFETIME.least} to ${LIFETIME.most}.`,
    });
  }
  return problems;
}

function loginHint({ username }: Target): string {
  if (username === undefined) {
    return 'Set `username` to your Docker ID and `password` to an access token with Read & Write scope; or without a stored token, `username` to the organization and `connection-id` to its OIDC connection.';
  }
  const isMail = username.includes('@');
  return `Docker Hub rejected "${username}"${isMail ? ', which is an e-mail address' : ''}. Use the Docker ID (not an e-mail address) and an access token; for a token that starts with dckr_oat_ the user name is the organization.`;
}

/** Tokens of organizations and of OIDC connections name the repositories that they are good for. */
function scopesHint({ repository }: Target): string {
  return `This token is good for some repositories alone, and ${repository ?? 'what was asked for'} is not one of them. Add it, with the right to push, to a ruleset of the OIDC connection (or to the organization access token).`;
}

function deniedHint({ repository, username }: Target): string | undefined {
  if (repository === undefined) return undefined;
  return `"${username ?? 'Nobody'}" may not push to ${repository}. Check the spelling of the namespace, that the access token has Read & Write scope (one of an organization or of an OIDC connection: for this repository), and the membership in the organization.`;
}
