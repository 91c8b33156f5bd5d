import { jobTokenOf } from '../../src/inputs/job-token.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { typedValues } from '../../src/inputs/typed.ts';
import { canonicalRegistry } from '../../src/reference/reference.ts';
import { EXCHANGES } from '../../src/registries/exchanges.ts';
import { PROVIDERS, providerOf } from '../../src/registries/index.ts';

/** Hosts by kind; what is nobody's is like the hosts above it, and must get nobody's secrets. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  dockerhub: [
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
    'Docker.IO',
  ],
  'docker-kin': ['dhi.io', 'registry.scout.docker.com'],
  ghcr: ['ghcr.io', 'GHCR.io', 'containers.acme.ghe.com'],
  quay: ['quay.io'],
  gitlab: ['registry.gitlab.com'],
  harbor: ['demo.goharbor.io'],
  jfrog: ['acme.jfrog.io', 'acme-docker.jfrog.io'],
  cloudsmith: ['docker.cloudsmith.io'],
  chainguard: ['cgr.dev'],
  google: [
    ...['europe-docker.pkg.dev', 'us-central1-docker.pkg.dev', 'docker.us-central1.rep.pkg.dev'],
    ...['gcr.io', 'us.gcr.io', 'eu.gcr.io', 'asia.gcr.io', 'GCR.io'],
  ],
  acr: [
    ...['acme.azurecr.io', 'acme.azurecr.us', 'acme.azurecr.cn', 'acme.azurecr.de'],
    ...['acme.eastus2.geo.azurecr.io', 'acme-a1b2c3.azurecr.io', 'ACME.azurecr.io'],
  ],
  oracle: ['fra.ocir.io', 'eu-frankfurt-1.ocir.io', 'ocir.eu-frankfurt-1.oci.oraclecloud.com'],
  digitalocean: ['registry.digitalocean.com'],
  ibm: ['icr.io', 'us.icr.io', 'private.us.icr.io'],
  scaleway: ['rg.fr-par.scw.cloud'],
  generic: [
    ...['xdocker.io', 'docker.io.evil.com', 'evil-docker.io', 'docker.io:443', 'hub.docker.com'],
    ...['xdhi.io', 'dhi.io.evil.com', 'docker.com'],
    ...['evil-ghcr.io', 'ghcr.io.evil.com', 'ghcr.io:8443', 'xghcr.io', 'containers.ghe.com'],
    ...['containers.acme.ghe.com.evil.com', 'containers.a.b.ghe.com', 'docker.pkg.github.com'],
    ...['evil-quay.io', 'quay.io.evil.com', 'my.quay.io'],
    ...[
      'gitlab.com',
      'registry.gitlab.com.evil.com',
      'xregistry.gitlab.com',
      'registry.gitlab.com:5050',
    ],
    ...['jfrog.io', 'xjfrog.io', 'acme.jfrog.io.evil.com', 'a.b.jfrog.io'],
    ...['xdocker.cloudsmith.io', 'docker.cloudsmith.io.evil.com', 'cloudsmith.io'],
    ...['xcgr.dev', 'cgr.dev.evil.com', 'a.cgr.dev'],
    ...['ocir.io', 'xocir.io', 'fra.ocir.io.evil.com', 'ocir.oci.oraclecloud.com.evil.com'],
    ...['xregistry.digitalocean.com', 'xicr.io', 'us.icr.io.evil.com', 'a.b.c.icr.io'],
    ...['rg.fr-par.scw.cloud.evil.com', 'xrg.fr-par.scw.cloud', 'rg.a.b.scw.cloud'],
    ...['pkg.dev', 'docker.pkg.dev', 'europe-docker.pkg.dev.evil.com', 'a.us-docker.pkg.dev'],
    ...['europe-npm.pkg.dev', 'docker.a.b.rep.pkg.dev', 'us-docker.pkg.dev:443', 'xgcr.io'],
    ...['gcr.io.evil.com', 'africa.gcr.io', 'marketplace.gcr.io', 'constructor'],
    ...['azurecr.io', 'acme.azurecr.io.evil.com', 'acme.azurecr.com', 'acme.evil.azurecr.io'],
    ...['acme.eastus2.data.azurecr.io', 'acme.geo.azurecr.io', 'acme.azurecr.io:443'],
    ...['localhost:5000', '127.0.0.1:5000', '[::1]:5000'],
  ],
};

it.each(Object.entries(HOSTS).flatMap(([id, hosts]) => hosts.map((host) => [host, id])))(
  '%s is of the kind %s',
  (host, id) => {
    expect(providerOf(canonicalRegistry(host)).id).toBe(id);
  },
);

const of = (has: (provider: (typeof PROVIDERS)[number]) => unknown) =>
  PROVIDERS.filter(has)
    .map(({ id }) => id)
    .filter((id) => id in HOSTS);

/** What there is beside a typed user name and password, which all take. */
it('logs in as this table says', () => {
  expect({
    keyless: of(({ keyless }) => keyless),
    pushesOnly: of(({ keyless }) => keyless?.pushesOnly),
    anyHost: of(({ keyless }) => keyless?.anyHost),
    byAnswer: of(({ recognises }) => recognises),
  }).toEqual({
    keyless: ['dockerhub', 'quay', 'jfrog', 'cloudsmith', 'chainguard', 'google', 'acr'],
    pushesOnly: ['dockerhub'],
    anyHost: ['quay', 'jfrog', 'cloudsmith'],
    byAnswer: ['ghcr', 'quay', 'gitlab', 'jfrog', 'harbor'],
  });
});

it.each(PROVIDERS.filter(({ keyless }) => keyless).map(({ id }) => id))(
  '%s has the exchange that it promises',
  async (id) => {
    const { keyless } = (await EXCHANGES[id]?.()) ?? {};
    expect(keyless).toBeInstanceOf(Function);
  },
);

it.each<[server: string | undefined, registry: string]>([
  [undefined, 'ghcr.io'],
  ['https://github.com', 'ghcr.io'],
  ['https://acme.ghe.com', 'containers.acme.ghe.com'],
  ['https://github.corp.example', 'containers.github.corp.example'],
  ['https://github.com.evil.example', 'containers.github.com.evil.example'],
  ['https://xgithub.com', 'containers.xgithub.com'],
  ['nonsense', ''],
])('the job token of %s is for %s alone', (server, registry) => {
  const raw = { 'github-token': 'ghs_x', ...(server && { 'github-server-url': server }) };
  expect(jobTokenOf(typedValues(raw as RawInputs)).githubToken?.registry).toBe(registry);
});

it.each([
  ['rg.fr-par.scw.cloud', 'secret', 'nologin'],
  ['us.icr.io', 'key', 'iamapikey'],
  ['registry.digitalocean.com', 'dop_v1_x', 'dop_v1_x'],
  ['registry.gitlab.com', 'glpat-x', 'token'],
  ['registry.gitlab.com', 'glcbt-x', 'gitlab-ci-token'],
  ['registry.gitlab.com', 'gldt-x', undefined],
  ['docker.io', 'dckr_pat_x', undefined],
  ['quay.io', 'x', undefined],
  ['acme.azurecr.io', 'eyJhbGciOi.eyJleHAiOj.c2ln', '00000000-0000-0000-0000-000000000000'],
  ['acme.azurecr.io', 'secret', undefined],
  ['gcr.io', 'ya29.x', 'oauth2accesstoken'],
])('%s takes the password %s for the user %s', (registry, password, username) => {
  expect(providerOf(registry).usernameFor?.(password)).toBe(username);
});
