import { claimsOf } from '../../oidc/id-token.ts';
import type { AmbientExchange, ExchangePorts } from '../exchange.ts';
import { type AzureCloud, cloudOf } from './cloud.ts';
import { byCommandLine } from './command-line.ts';
import { entraToken, type Proof } from './entra.ts';
import { type EntraToken, registryLogin } from './exchange.ts';
import { acrHost } from './host.ts';
import { byManagedIdentity } from './managed-identity.ts';

/**
 * What the machine has, in the order of how much somebody meant it: variables of an app or of a workload identity
 * (Kubernetes), who is logged in to the command line `az`, the machine's own identity.
 * https://learn.microsoft.com/azure/developer/intro/azure-service-sdk-tool-sign-in-overview
 */
export const ambient: AmbientExchange = async ({ registry }, ports) => {
  const cloud = cloudOf(acrHost(registry).cloud, ports.env);
  const found =
    (await byVariables(cloud, ports)) ??
    (await byCommandLine(cloud, ports)) ??
    (await byManagedIdentity(cloud, ports));
  return found && registryLogin(registry, found, ports);
};

/** https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential, https://azure.github.io/azure-workload-identity */
async function byVariables(
  cloud: AzureCloud,
  ports: ExchangePorts,
): Promise<EntraToken | undefined> {
  const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: id } = ports.env;
  if (!tenant || !id) return undefined;
  const proof = await proofIn(ports);
  if (!proof) return undefined;
  const token = await entraToken({ tenant, id }, { cloud, proof }, ports);
  const claims = 'claims' in proof ? proof.claims : {};
  return { token, tenant, client: id, claims };
}

async function proofIn({ env, files, mask }: ExchangePorts): Promise<Proof | undefined> {
  const { AZURE_CLIENT_SECRET: secret, AZURE_FEDERATED_TOKEN_FILE: path } = env;
  if (secret) {
    mask(secret);
    return { secret };
  }
  const assertion = path && (await files.readText(path))?.trim();
  if (!assertion) return undefined;
  mask(assertion);
  return { assertion, claims: claimsOf(assertion) };
}
