import type { FieldProblem, IdentityFields } from '../identity.ts';
import type { Provider } from '../provider.ts';
import { hintOf } from './hint.ts';
import { usernameOf } from './key.ts';
import { locationOf } from './place.ts';
import { parsePoolProvider } from './pool.ts';

/**
 * Artifact Registry, which also serves the names of Container Registry.
 * https://cloud.google.com/artifact-registry/docs/docker/authentication
 */
export const google: Provider = {
  id: 'google',
  matches: (registry) => locationOf(registry) !== undefined,
  keyless: {
    required: ['workload-identity-provider'],
    optional: ['service-account'],
    check: (fields) => [...checkProvider(fields), ...checkAccount(fields)],
  },
  isAmbient: true,
  usernameFor: (password) => (password === '' ? undefined : usernameOf(password)),
  hint: hintOf,
};

const EXAMPLE = 'projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/NAME';

function checkProvider({
  'workload-identity-provider': text = '',
}: IdentityFields): readonly FieldProblem[] {
  const key = 'workload-identity-provider';
  const found = parsePoolProvider(text);
  if (!found) {
    const message = `"${text}" is not the name of a provider`;
    return [{ key, message, fix: `Write it like \`${EXAMPLE}\`.` }];
  }
  const { project, pool, provider } = found;
  if (provider === '') {
    const message = `"${text}" is the name of a pool, and a provider in it is needed`;
    const list = `gcloud iam workload-identity-pools providers list --workload-identity-pool=${pool} --location=global --project=${project} --format='value(name)'`;
    return [{ key, message, fix: `Its providers are listed by \`${list}\`.` }];
  }
  if (/^\d+$/.test(project)) return [];
  return [
    {
      key,
      message: `"${project}" is the id of a project, and its number is needed`,
      fix: `\`gcloud projects describe ${project} --format='value(projectNumber)'\` says it.`,
    },
  ];
}

function checkAccount({ 'service-account': text }: IdentityFields): readonly FieldProblem[] {
  if (text === undefined || /^[^@\s/]+@[^@\s/]+\.gserviceaccount\.com$/.test(text)) return [];
  return [
    {
      key: 'service-account',
      message: `"${text}" is not the e-mail address of a service account`,
      fix: 'Write it like `publisher@PROJECT.iam.gserviceaccount.com`.',
    },
  ];
}
