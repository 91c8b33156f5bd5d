import { type AzureOptions, CLIENT, makeAzure, PUBLIC, TENANT } from '../../cloud/azure/azure.ts';
import { USUAL_CLAIMS } from '../../cloud/issuer.ts';
import { keyless, type Sites, startWorld, type WorldOptions } from '../world.ts';

export const HOST = PUBLIC.host;
export const FEDERATED = { [CLIENT]: { subject: USUAL_CLAIMS.sub } };

export type TenantOptions = Partial<Omit<AzureOptions, 'issuer'>> & Pick<AzureOptions, 'upstream'>;

export interface JobOptions extends WorldOptions {
  readonly beside?: Sites;
}

/** A job of GitHub Actions, and a tenant of Azure's with one app and one registry. */
export async function startTenant(
  options: TenantOptions,
  { beside = {}, ...job }: JobOptions = {},
) {
  let azure: ReturnType<typeof makeAzure> | undefined;
  const world = await startWorld((issuer) => {
    azure = makeAzure({ apps: FEDERATED, issuer, ...options });
    return { ...azure.sites, ...beside };
  }, job);
  if (!azure) throw new Error('the world has no Azure');
  return { ...world, azure };
}

export function byClient(fields: Readonly<Record<string, string>> = {}, registry = HOST) {
  return keyless('acr', registry, { 'tenant-id': TENANT, 'client-id': CLIENT, ...fields });
}
