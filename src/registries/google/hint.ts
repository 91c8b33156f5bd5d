import type { RegistryError } from '../../oci/index.ts';
import type { Target } from '../provider.ts';
import { type Place, placeOf } from './place.ts';

/** The fix for what Artifact Registry refused. */
export function hintOf(error: RegistryError, target: Target): string | undefined {
  const { kind, detail = '' } = error;
  const isAnonymous = /Unauthenticated request/i.test(detail);
  if (isAnonymous || kind === 'unauthorized') return loginHint(target);
  if (kind !== 'denied' && kind !== 'name-unknown') return undefined;
  const place = namedIn(detail) ?? placeOf(target.registry, target.repository ?? '');
  if (place) return roleHint(error, place);
  if (target.repository === undefined) return undefined;
  return `Names on ${target.registry} have at least a project, a repository and an image: \`${target.registry}/PROJECT/REPOSITORY/IMAGE\`. Correct the name in \`images\`.`;
}

function loginHint({ registry, username }: Target): string {
  if (username === undefined) {
    return `Nobody is logged in to ${registry}; a login to another location's host, or to gcr.io, does not count there. Set \`workload-identity-provider\`, or \`password\` to a service account's key or to an access token.`;
  }
  if (username === 'oauth2accesstoken') {
    return `${registry} did not accept the access token. Those of a federated identity end after 5 minutes, others after an hour: set \`workload-identity-provider\` here, with \`service-account\` if you have one, and the token is made anew in time.`;
  }
  return `${registry} rejected "${username}" with this password. The user name is \`_json_key\` for a service account's key in JSON, \`_json_key_base64\` for one in base64, \`oauth2accesstoken\` for an access token; beside \`registry\` it may be left out, and the right one is taken. A key may have been deleted, or its service account disabled.`;
}

function roleHint(
  { detail = '', kind }: RegistryError,
  { project, location, repository }: Place,
): string {
  const role = detail.includes('downloadArtifacts') ? 'reader' : 'writer';
  const at = `--location=${location} --project=${project}`;
  const create = `gcloud artifacts repositories create ${repository} --repository-format=docker ${at}`;
  const grant = `gcloud artifacts repositories add-iam-policy-binding ${repository} ${at} --role=roles/artifactregistry.${role} --member=PRINCIPAL`;
  const missing = `If the repository ${repository} is missing in ${project}, ${location}: \`${create}\`.`;
  if (kind === 'name-unknown') return missing;
  const who =
    'PRINCIPAL is `serviceAccount:EMAIL`, or the `principal://…` of a federated identity without one, which the debug log of this step names';
  return `${missing} If it is there, who logged in lacks a role: \`${grant}\`. ${who}. It takes effect after up to 5 minutes.`;
}

/** `"projects/P/locations/L/repositories/R"`, in Google's own words. */
function namedIn(detail: string): Place | undefined {
  const [, project, location, repository] =
    /projects\/([\w.:-]+)\/locations\/([\w-]+)\/repositories\/([\w.-]+)/.exec(detail) ?? [];
  return project && location && repository ? { project, location, repository } : undefined;
}
