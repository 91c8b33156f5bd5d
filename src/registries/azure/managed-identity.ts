import { jsonOf } from '../../oidc/answer.ts';
import { askMetadata } from '../../oidc/metadata.ts';
import type { ServiceCall } from '../../oidc/service.ts';
import type { Environment } from '../../ports.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { AzureCloud } from './cloud.ts';
import type { EntraToken } from './exchange.ts';

/** A token of the machine's own identity; `undefined` where it has none, or is not in Azure. */
export async function byManagedIdentity(
  { resource }: AzureCloud,
  { env, service, mask }: Pick<ExchangePorts, 'env' | 'service' | 'mask'>,
): Promise<EntraToken | undefined> {
  const answer = await askMetadata(callFor(resource, env), service);
  const { access_token: token } = answer?.status === 200 ? jsonOf(answer) : {};
  if (typeof token !== 'string') return undefined;
  mask(token);
  return { token, tenant: tenantOf(token), client: env.AZURE_CLIENT_ID };
}

/**
 * Containers and apps have an endpoint of their own, machines one for all.
 * https://learn.microsoft.com/azure/container-apps/managed-identity#rest-endpoint-reference,
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token#get-a-token-using-http
 */
function callFor(resource: string, env: Environment): ServiceCall {
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header, AZURE_CLIENT_ID: client } = env;
  const isApp = endpoint && header && URL.canParse(endpoint);
  const url = new URL(isApp ? endpoint : 'http://169.254.169.254/metadata/identity/oauth2/token');
  url.searchParams.set('api-version', isApp ? '2019-08-01' : '2018-02-01');
  url.searchParams.set('resource', resource);
  if (client) url.searchParams.set('client_id', client);
  const headers: Record<string, string> = isApp
    ? { 'x-identity-header': header }
    : { metadata: 'true' };
  return { service: 'Azure’s metadata service', url: url.href, headers };
}

/** The tenant that a token is of, which the registry verifies, not we. */
function tenantOf(token: string): string | undefined {
  const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { tid } = jsonOf({ text });
  return typeof tid === 'string' ? tid : undefined;
}
