import type { FieldProblem, IdentityFields } from '../identity.ts';
import type { Provider } from '../provider.ts';
import { hintOf, isGuid, NULL_GUID } from './hint.ts';
import { parseAcrHost, registryOfDataHost } from './host.ts';

/** Azure Container Registry. https://learn.microsoft.com/azure/container-registry/container-registry-authentication */
export const acr: Provider = {
  id: 'acr',
  matches: (registry) => parseAcrHost(registry) !== undefined,
  insteadOf: registryOfDataHost,
  keyless: { required: ['tenant-id', 'client-id'], check },
  isAmbient: true,
  // Only its own tokens tell what they are.
  usernameFor: (password) => (/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(password) ? NULL_GUID : undefined),
  hint: hintOf,
};

function check(fields: IdentityFields): readonly FieldProblem[] {
  const { 'tenant-id': tenant, 'client-id': client } = fields;
  const problems: FieldProblem[] = [];
  if (tenant !== undefined && !isGuid(tenant) && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(tenant)) {
    problems.push({
      key: 'tenant-id',
      message: `"${tenant}" is not the id of a tenant`,
      fix: '`az account show --query tenantId` says it.',
    });
  }
  if (client !== undefined && !isGuid(client)) {
    problems.push({
      key: 'client-id',
      message: `"${client}" is not a client id`,
      fix: 'It is the "Application (client) ID" of the app registration, or the "Client ID" of the managed identity, neither a name nor an object id.',
    });
  }
  return problems;
}
