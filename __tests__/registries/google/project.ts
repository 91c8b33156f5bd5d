import { type GoogleOptions, makeGoogle, POOL } from '../../cloud/google/google.ts';
import { USUAL_CLAIMS } from '../../cloud/issuer.ts';
import type { Sites, WorldOptions } from '../world.ts';
import { keyless, startWorld } from '../world.ts';

export const HOST = 'europe-docker.pkg.dev';
export const IMAGE = 'acme/images/app';
export const RESOURCE = 'projects/acme/locations/europe/repositories/images';
export const EMAIL = 'publisher@acme.iam.gserviceaccount.com';
export const ACCOUNT = `serviceAccount:${EMAIL}`;
export const PROVIDER =
  'projects/123456789012/locations/global/workloadIdentityPools/github/providers/acme';
const POOL_PATH = `iam.googleapis.com/projects/${POOL.project}/locations/global/workloadIdentityPools/github`;
export const SUBJECT = `principal://${POOL_PATH}/subject/${USUAL_CLAIMS.sub}`;
export const REPOSITORY = `principalSet://${POOL_PATH}/attribute.repository/acme/app`;

export type ProjectOptions = Partial<Omit<GoogleOptions, 'issuer'>> &
  Pick<GoogleOptions, 'upstream'>;

/** A job of GitHub Actions, and a project of Google's with one repository. */
export async function startProject(
  options: ProjectOptions,
  { beside = {}, ...job }: WorldOptions & { readonly beside?: Sites } = {},
) {
  let google: ReturnType<typeof makeGoogle> | undefined;
  const world = await startWorld((issuer) => {
    google = makeGoogle({
      ...{ host: HOST, resource: RESOURCE, writers: [SUBJECT, ACCOUNT], issuer },
      ...options,
    });
    return { ...google.sites, ...beside };
  }, job);
  if (!google) throw new Error('the world has no Google');
  return { ...world, google };
}

export function byPool(fields: Readonly<Record<string, string>> = {}, registry = HOST) {
  return keyless('google', registry, { 'workload-identity-provider': PROVIDER, ...fields });
}
