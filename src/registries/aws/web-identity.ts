import { PublishError } from '../../errors.ts';
import { claimsOf } from '../../oidc/id-token.ts';
import type { ExchangePorts } from '../exchange.ts';
import { endpointOf } from './endpoint.ts';
import type { EcrRegistry } from './host.ts';
import type { AwsKeys } from './keys.ts';
import { assumeByToken } from './sts.ts';

/**
 * The role of a pod's service account, by the token that Kubernetes keeps fresh in a file.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
 */
export async function webIdentityKeys(
  registry: EcrRegistry,
  ports: ExchangePorts,
): Promise<AwsKeys | undefined> {
  const { AWS_ROLE_ARN: role, AWS_WEB_IDENTITY_TOKEN_FILE: path } = ports.env;
  if (!role || !path) return undefined;
  const jwt = (await ports.files.readText(path))?.trim();
  if (!jwt) {
    throw new PublishError({
      code: 'LOGIN_FAILED',
      message: `AWS_WEB_IDENTITY_TOKEN_FILE names ${path}, where there is no token.`,
      fix: 'Mount the token of the service account into this container, or unset that variable.',
    });
  }
  ports.mask(jwt);
  const session = ports.env.AWS_ROLE_SESSION_NAME || 'registry-publish';
  const endpoint = endpointOf('sts', registry, ports.env);
  const request = { endpoint, role, session, duration: 3600 };
  return assumeByToken(request, { jwt, claims: claimsOf(jwt) }, ports);
}
