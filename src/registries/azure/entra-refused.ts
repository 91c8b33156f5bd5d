import type { PublishError } from '../../errors.ts';
import type { Claims } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import { shellWord } from '../../oidc/shell-word.ts';

/** An app registration or a managed identity. */
export interface Client {
  readonly tenant: string;
  readonly id: string;
}

interface Refused {
  readonly service: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly client: Client;
  /** Empty where no ID token was presented. */
  readonly claims: Claims;
}

/** Why Microsoft Entra gives no token, and what makes it. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function entraRefused({ service, status, body, client, claims }: Refused): PublishError {
  const { error = '', error_description: description = '' } = body;
  // Ids of the request follow, which help nobody but Microsoft.
  const words =
    String(description || error)
      .split('Trace ID:')[0]
      ?.trim() ?? '';
  const [code = ''] = /AADSTS\d+/.exec(words) ?? [];
  const isUnknown = /No matching federated identity record|no configured federated identity/i;
  const advice = isUnknown.test(words)
    ? federationAdvice(code, client, claims)
    : { fix: FIXES[code]?.(client) ?? `Check \`tenant-id\` and \`client-id\`. ${MEANING}` };
  return identityRefused({ service, status, claims, words, ...advice });
}

const MEANING = 'The meaning of the code is at https://login.microsoftonline.com/error.';

/** By code, where Microsoft's own words do not say what to do. */
const FIXES: Readonly<Record<string, (client: Client) => string>> = {
  AADSTS700016: ({ id, tenant }) =>
    `There is no application with the client id ${id} in the tenant ${tenant}. Correct \`client-id\` (the client id, not the object id) or \`tenant-id\`.`,
  AADSTS90002: ({ tenant }) =>
    `There is no tenant ${tenant}. Correct \`tenant-id\`: \`az account show --query tenantId\`. A tenant of another cloud is known to the authority of that cloud alone (\`AZURE_AUTHORITY_HOST\`).`,
  AADSTS7000215: ({ id }) =>
    `The client secret is not one of ${id}. Use the secret's value, not its id.`,
  AADSTS7000222: ({ id }) =>
    `The client secret of ${id} has ended. Make a new one (\`az ad app credential reset --id ${id}\`), or log in with \`tenant-id\` and \`client-id\` alone.`,
  AADSTS700024: () =>
    'The ID token is too old, or the clock of this machine is wrong. Run the job again; a token in `id-token` must be issued right before.',
  AADSTS500011: ({ tenant }) =>
    `The tenant ${tenant} does not know Azure Container Registry: no subscription of it has one. Correct \`tenant-id\`.`,
};

const CASE_MISMATCH = 'AADSTS7002138';

function federationAdvice(code: string, { id }: Client, { iss = '', sub = '', aud = '' }: Claims) {
  const parameters = JSON.stringify({
    name: 'github',
    issuer: iss,
    subject: sub,
    audiences: [aud],
  });
  const isCase = code === CASE_MISMATCH ? ' Only upper and lower case differ here.' : '';
  return {
    fix: `${id} has no federated credential for exactly this issuer, subject and audience.${isCase} Add one: the first line is for a managed identity, the second for an app registration. Each branch, tag or environment needs its own.`,
    paste: [
      `az identity federated-credential create --name github --identity-name NAME --resource-group GROUP --issuer ${shellWord(iss)} --subject ${shellWord(sub)} --audiences ${shellWord(aud)}`,
      `az ad app federated-credential create --id ${id} --parameters ${shellWord(parameters)}`,
    ],
  };
}
