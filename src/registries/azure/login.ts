import type { Exchange, Exchanges } from '../exchange.ts';
import { ambient } from './ambient.ts';
import { cloudOf } from './cloud.ts';
import { entraToken } from './entra.ts';
import { registryLogin } from './exchange.ts';
import { acrHost } from './host.ts';

/**
 * The job's ID token for a token of Entra, and that for one of the registry; without the command line of Azure.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
const keyless: Exchange = async ({ registry, fields }, ports) => {
  const { 'tenant-id': tenant = '', 'client-id': id = '' } = fields;
  const cloud = cloudOf(acrHost(registry).cloud, ports.env);
  const { jwt, claims } = await ports.idToken(fields['oidc-audience'] ?? cloud.audience);
  const proof = { assertion: jwt, claims };
  const token = await entraToken({ tenant, id }, { cloud, proof }, ports);
  return registryLogin(registry, { token, tenant, client: id, claims }, ports);
};

export const acr: Exchanges = { keyless, ambient };
