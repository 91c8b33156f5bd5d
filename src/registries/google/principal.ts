import type { Claims } from '../../oidc/id-token.ts';
import type { PoolProvider } from './pool.ts';

/**
 * Who a federated token stands for, the exact one first: by its subject, then all of a repository, where the provider
 * maps `attribute.repository`. https://cloud.google.com/iam/docs/principal-identifiers
 */
export function principalsOf(
  { project, pool }: PoolProvider,
  { sub = 'SUBJECT', repository }: Claims,
): readonly string[] {
  const path = `iam.googleapis.com/projects/${project}/locations/global/workloadIdentityPools/${pool}`;
  return [
    `principal://${path}/subject/${sub}`,
    ...(repository === undefined
      ? []
      : [`principalSet://${path}/attribute.repository/${repository}`]),
  ];
}
