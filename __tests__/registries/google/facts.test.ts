import { RegistryError } from '../../../src/oci/index.ts';
import { google } from '../../../src/registries/google/artifact-registry.ts';
import { placeOf } from '../../../src/registries/google/place.ts';
import { makeServiceKey } from '../../cloud/google/oauth2.ts';
import { PROVIDER } from './project.ts';

const KEY = makeServiceKey('a@acme.iam.gserviceaccount.com').json;

it.each([
  ['the key of a service account', KEY, '_json_key'],
  ['with a line end', `\n${KEY}\n`, '_json_key'],
  ['in base64', Buffer.from(KEY).toString('base64'), '_json_key_base64'],
  [
    'in base64 in lines',
    Buffer.from(KEY).toString('base64').replace(/.{76}/g, '$&\n'),
    '_json_key_base64',
  ],
  ['an access token', 'ya29.a0AfB_x', 'oauth2accesstoken'],
  ['another JSON', '{"type":"external_account"}', 'oauth2accesstoken'],
  ['nothing', '', undefined],
])('takes %s for the right user', (_, password, username) => {
  expect(google.usernameFor?.(password)).toBe(username);
});

it.each([
  [PROVIDER, undefined],
  [`//iam.googleapis.com/${PROVIDER}`, undefined],
  [
    PROVIDER.replace('123456789012', 'acme'),
    /"acme" is the id of a project.*gcloud projects describe acme/,
  ],
  [
    PROVIDER.replace('/providers/acme', ''),
    /name of a pool.*providers list --workload-identity-pool=github/,
  ],
  ['acme', /not the name of a provider.*Write it like `projects\//],
  [`https://evil.example/${PROVIDER}`, /not the name of a provider/],
  [`${PROVIDER}/x`, /not the name of a provider/],
])('checks the provider %s', (provider, problem) => {
  const found = google.keyless?.check?.({ 'workload-identity-provider': provider }) ?? [];
  expect(found.map(({ message, fix }) => `${message}. ${fix}`)).toEqual(
    problem ? [expect.stringMatching(problem)] : [],
  );
});

it.each([
  ['publisher@acme.iam.gserviceaccount.com', true],
  ['123-compute@developer.gserviceaccount.com', true],
  ['publisher', false],
  ['ann@acme.example', false],
])('checks the service account %s', (account, isGood) => {
  const fields = { 'workload-identity-provider': PROVIDER, 'service-account': account };
  expect(google.keyless?.check?.(fields)).toHaveLength(isGood ? 0 : 1);
});

it.each([
  ['europe-west1-docker.pkg.dev', 'acme/images/app', 'acme', 'europe-west1', 'images'],
  ['docker.us-central1.rep.pkg.dev', 'acme/images/a/b', 'acme', 'us-central1', 'images'],
  ['us-docker.pkg.dev', 'example.com/acme/images/app', 'example.com:acme', 'us', 'images'],
  ['eu.gcr.io', 'acme/app', 'acme', 'europe', 'eu.gcr.io'],
  ['gcr.io', 'example.com/acme/app', 'example.com:acme', 'us', 'gcr.io'],
])('%s/%s is in a repository', (registry, image, project, location, repository) => {
  expect(placeOf(registry, image)).toEqual({ project, location, repository });
});

it('says how names are built', () => {
  const registry = 'us-docker.pkg.dev';
  const error = new RegistryError({ kind: 'denied', host: registry, message: 'no' });
  expect(google.hint(error, { registry, repository: 'acme/app' })).toContain(
    'us-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE',
  );
});

it('names the role that reads where nothing was to be written', () => {
  const registry = 'us-docker.pkg.dev';
  const detail =
    'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/example.com:acme/locations/us/repositories/base" (or it may not exist)';
  const error = new RegistryError({ kind: 'denied', host: registry, message: 'no', detail });
  expect(google.hint(error, { registry })).toContain(
    'binding base --location=us --project=example.com:acme --role=roles/artifactregistry.reader',
  );
});
