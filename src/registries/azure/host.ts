/** What a host name of Azure Container Registry says. */
export interface AcrHost {
  /** The registry's name, which is also its user name for the admin account. */
  readonly name: string;
  /** The host without region: `acme.azurecr.io`. */
  readonly home: string;
  readonly cloud: CloudName;
}

/** The public cloud, that of the US government, and China's. */
export type CloudName = 'io' | 'us' | 'cn';

const HOST = /^([a-z0-9][a-z0-9-]*)(?:\.[a-z0-9]+\.geo)?\.azurecr\.(io|us|cn|de)$/;
const DATA_HOST = /^([a-z0-9][a-z0-9-]*)\.[a-z0-9]+\.data\.(azurecr\.(?:io|us|cn|de))$/;

/**
 * Reads a registry's host, with or without region; `undefined` if it is none.
 * https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication
 */
export function parseAcrHost(registry: string): AcrHost | undefined {
  const [, name, cloud] = HOST.exec(registry) ?? [];
  if (name === undefined) return undefined;
  // Germany's own cloud was closed in 2021; its names are the public cloud's now.
  const known = cloud === 'us' || cloud === 'cn' ? cloud : 'io';
  return { name, home: `${name}.azurecr.${cloud}`, cloud: known };
}

/** The registry that a data endpoint belongs to, which serves layers and nothing else. */
export function registryOfDataHost(host: string): string | undefined {
  const [, name, domain] = DATA_HOST.exec(host) ?? [];
  return name === undefined ? undefined : `${name}.${domain}`;
}

/** As `parseAcrHost`, for a host that was found to be one. */
export function acrHost(registry: string): AcrHost {
  const found = parseAcrHost(registry);
  if (!found) throw new Error(`${registry} is not in Azure`);
  return found;
}
