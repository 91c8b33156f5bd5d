import { jsonOf, requiredText } from '../../oidc/answer.ts';
import type { Claims } from '../../oidc/id-token.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { AzureCloud } from './cloud.ts';
import { type Client, entraRefused } from './entra-refused.ts';

/** What an app has to prove who it is. */
export type Proof =
  | { readonly assertion: string; readonly claims: Claims }
  | { readonly secret: string };

const SERVICE = 'Microsoft Entra';

/**
 * A token for the registries of a cloud, masked.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function entraToken(
  client: Client,
  { cloud, proof }: { readonly cloud: AzureCloud; readonly proof: Proof },
  { service, mask }: ExchangePorts,
): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.id,
    // For the registries alone: a registry may refuse tokens for Azure's management.
    scope: `${cloud.resource}/.default`,
    ...('secret' in proof
      ? { client_secret: proof.secret }
      : {
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: proof.assertion,
        }),
  });
  const answer = await service({
    service: SERVICE,
    url: `${cloud.authority}/${encodeURIComponent(client.tenant)}/oauth2/v2.0/token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const body = jsonOf(answer);
  if (answer.status !== 200) {
    const claims = 'claims' in proof ? proof.claims : {};
    throw entraRefused({ service: SERVICE, status: answer.status, body, client, claims });
  }
  const token = requiredText(SERVICE, body, 'access_token');
  mask(token);
  return token;
}
