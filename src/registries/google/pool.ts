/** A provider of a workload identity pool. */
export interface PoolProvider {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly name: string;
  readonly project: string;
  readonly pool: string;
  readonly provider: string;
}

/** `//` in a token exchange, `https://` as the audience of an ID token: both name the same. */
const PREFIX = /^(?:https:)?\/\/iam\.googleapis\.com\//;
const NAME =
  /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/([^/]+)(?:\/providers\/([^/]+))?$/;

/**
 * Reads the resource name of a provider, with or without the prefix of its audience; `undefined` if it is no such name.
 * That of a pool has an empty `provider`. https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
 */
export function parsePoolProvider(text: string): PoolProvider | undefined {
  const name = text.trim().replace(PREFIX, '');
  const [, project = '', pool = '', provider = ''] = NAME.exec(name) ?? [];
  return project === '' ? undefined : { name, project, pool, provider };
}
