import type { Environment } from '../../ports.ts';
import type { CloudName } from './host.ts';

/** Where a cloud of Azure knows its users, and what tokens there are for. */
export interface AzureCloud {
  /** Origin of Microsoft Entra. */
  readonly authority: string;
  /** Of an ID token that is exchanged there. */
  readonly audience: string;
  /** What a token for the registries of this cloud is for. */
  readonly resource: string;
}

/**
 * https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud,
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity,
 * and for what tokens are https://github.com/ratify-project/ratify
 */
const CLOUDS: Readonly<Record<CloudName, AzureCloud>> = {
  io: {
    authority: 'https://login.microsoftonline.com',
    audience: 'api://AzureADTokenExchange',
    resource: 'https://containerregistry.azure.net',
  },
  us: {
    authority: 'https://login.microsoftonline.us',
    audience: 'api://AzureADTokenExchangeUSGov',
    resource: 'https://containerregistry.azure.us',
  },
  cn: {
    authority: 'https://login.chinacloudapi.cn',
    audience: 'api://AzureADTokenExchangeChina',
    resource: 'https://containerregistry.azure.cn',
  },
};

/** The cloud of a registry; Azure's own tools read the authority from the environment, too. */
export function cloudOf(name: CloudName, { AZURE_AUTHORITY_HOST: host }: Environment): AzureCloud {
  const cloud = CLOUDS[name];
  if (!host) return cloud;
  const authority = (host.includes('://') ? host : `https://${host}`).replace(/\/+$/, '');
  return { ...cloud, authority };
}
