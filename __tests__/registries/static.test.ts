import type { LoginRequest } from '../../src/inputs/request.ts';
import { secret } from '../../src/secret.ts';
import { hubSites } from '../cloud/dockerhub.ts';
import { packagesSites } from '../cloud/github-packages.ts';
import type { Issuer } from '../cloud/issuer.ts';
import { gitlabSites, harborSites } from '../cloud/self-hosted.ts';
import { digestAt, pushSmall } from './push-small.ts';
import { upstreamOfFile } from './upstream.ts';
import { password, type Sites, startWorld } from './world.ts';

const upstream = upstreamOfFile();

const WRITE = { password: 'pw-of-account', repositories: { 'acme/app': ['pull', 'push'] } };
const CI = {
  GITLAB_CI: 'true',
  CI_REGISTRY: 'registry.corp.example:5050',
  CI_REGISTRY_USER: 'gitlab-ci-token',
  CI_REGISTRY_PASSWORD: 'pw-of-account',
  CI_SERVER_URL: 'https://gitlab.corp.example',
};
const HOST = 'registry.corp.example:5050';
const TOKEN = 'ghs_job';

interface Row {
  readonly name: string;
  readonly registry: string;
  readonly login?: LoginRequest;
  readonly env?: Readonly<Record<string, string>>;
  /** The registry that takes the job's token. */
  readonly jobTokenFor?: string;
  readonly source: string;
  readonly username: string;
  sites(issuer: Issuer): Sites;
}

const hub = (accounts: Readonly<Record<string, string>>) => (issuer: Issuer) =>
  hubSites({
    ...{ issuer, upstream: upstream.host, connection: '', organization: '', accounts },
    ruleset: { subject: '', repositories: [] },
  }).sites;
const packages = (host: string) => () =>
  packagesSites({ host, upstream: upstream.host, tokens: { [TOKEN]: ['acme/app'] } });
const gitlab = (host: string, site: string, user: string) => () =>
  gitlabSites({ host, site, upstream: upstream.host, accounts: { [user]: WRITE } });

const ROWS: readonly Row[] = [
  {
    name: 'Docker Hub, an access token',
    registry: 'docker.io',
    login: password('docker.io', 'acme', 'dckr_pat_x'),
    source: 'input',
    username: 'acme',
    sites: (issuer) => hub({ acme: 'dckr_pat_x' })(issuer),
  },
  {
    name: 'Docker Hub, an organization’s access token',
    registry: 'docker.io',
    login: password('docker.io', 'acme', 'dckr_oat_x'),
    source: 'input',
    username: 'acme',
    sites: (issuer) => hub({ acme: 'dckr_oat_x' })(issuer),
  },
  {
    name: 'ghcr.io, the job’s token',
    registry: 'ghcr.io',
    jobTokenFor: 'ghcr.io',
    source: 'job-token',
    username: 'token',
    sites: () => packages('ghcr.io')(),
  },
  {
    name: 'GitHub Enterprise Server, the job’s token',
    registry: 'containers.ghe.corp.example',
    jobTokenFor: 'containers.ghe.corp.example',
    source: 'job-token',
    username: 'token',
    sites: () => packages('containers.ghe.corp.example')(),
  },
  {
    name: 'Harbor, a robot',
    registry: 'harbor.corp.example',
    login: password('harbor.corp.example', 'robot$acme+publisher', 'pw-of-account'),
    source: 'input',
    username: 'robot$acme+publisher',
    sites: () =>
      harborSites({
        host: 'harbor.corp.example',
        upstream: upstream.host,
        accounts: { 'robot$acme+publisher': WRITE },
      }),
  },
  {
    name: 'GitLab, a deploy token',
    registry: 'registry.gitlab.com',
    login: password('registry.gitlab.com', 'gitlab+deploy-token-7', 'pw-of-account'),
    source: 'input',
    username: 'gitlab+deploy-token-7',
    sites: () => gitlab('registry.gitlab.com', 'gitlab.com', 'gitlab+deploy-token-7')(),
  },
  {
    name: 'GitLab of our own, in its CI',
    registry: HOST,
    env: CI,
    source: 'ambient',
    username: 'gitlab-ci-token',
    sites: () => gitlab(HOST, 'gitlab.corp.example', 'gitlab-ci-token')(),
  },
];

it.each(ROWS)('$name: pushes an image', async (row) => {
  const { registry, login, env, jobTokenFor } = row;
  await using world = await startWorld(row.sites, env ? { env } : {});
  const githubToken = jobTokenFor && { token: secret(TOKEN), registry: jobTokenFor };
  const logged = await world.login(login, { registry, ...(githubToken && { githubToken }) });
  expect({ source: logged.source, username: logged.username }).toEqual({
    source: row.source,
    username: row.username,
  });
  await logged.client.ping();
  await logged.client.canPush('acme/app');
  const digest = await pushSmall(logged.client, 'acme/app', `of-${ROWS.indexOf(row)}`);
  expect(await digestAt(upstream.host, 'acme/app', `of-${ROWS.indexOf(row)}`)).toBe(digest);
  expect(world.ports.masked).toContain(logged.password);
});

it.each([
  ['ghcr.io', 'containers.ghe.corp.example'],
  ['containers.ghe.corp.example', 'ghcr.io'],
  ['containers.evil.example', 'containers.ghe.corp.example'],
])('%s does not get the job’s token that is for %s', async (registry, jobTokenFor) => {
  await using world = await startWorld(packages(registry));
  const githubToken = { token: secret(TOKEN), registry: jobTokenFor };
  expect((await world.login(undefined, { registry, githubToken })).source).toBe('none');
});

it.each([
  ['another registry', HOST, { ...CI, CI_REGISTRY: 'registry.gitlab.com' }],
  ['another CI', HOST, { ...CI, GITLAB_CI: '' }],
  ['no registry', HOST, { ...CI, CI_REGISTRY: '' }],
  ['nothing to log in with', HOST, { ...CI, CI_REGISTRY_PASSWORD: '' }],
])('finds no login of GitLab CI with %s', async (_, registry, env) => {
  await using world = await startWorld(gitlab(HOST, 'gitlab.corp.example', 'x'), { env });
  expect((await world.login(undefined, { registry })).source).toBe('none');
});

it('takes GitLab’s job token where the registry’s variables are not set', async () => {
  const { CI_REGISTRY_USER: _, CI_REGISTRY_PASSWORD: __, ...rest } = CI;
  const env = { ...rest, CI_JOB_TOKEN: 'glcbt-job' };
  await using world = await startWorld(gitlab(HOST, 'gitlab.corp.example', 'x'), { env });
  const { username, password: found } = await world.login(undefined, { registry: HOST });
  expect({ username, found }).toEqual({ username: 'gitlab-ci-token', found: 'glcbt-job' });
});

it('sends no password to the token service of a GitLab that is not the job’s', async () => {
  const accounts = { ann: WRITE };
  const sites = () =>
    gitlabSites({ host: HOST, site: 'evil.example', upstream: upstream.host, accounts });
  await using world = await startWorld(sites, { env: CI });
  const { failure } = await world.login(password(HOST, 'ann', 'pw-of-account'));
  expect((await failure((client) => client.ping())).message).toMatch(/evil\.example/);
  expect(world.cloud.asked).not.toContain('evil.example');
});

describe('Docker’s other registries', () => {
  const stored = (key: string, text: string) => ({ auths: { [key]: { auth: btoa(text) } } });
  it.each([
    ['a login to Docker Hub', stored('https://index.docker.io/v1/', 'ann:hub'), 'hub'],
    ['their own login', stored('dhi.io', 'ann:own'), 'own'],
    [
      'their own before Docker Hub’s',
      {
        auths: {
          ...stored('https://index.docker.io/v1/', 'ann:hub').auths,
          ...stored('dhi.io', 'ann:own').auths,
        },
      },
      'own',
    ],
  ])('take %s', async (_, config, found) => {
    await using world = await startWorld(() => ({}));
    const { source, password: taken } = await world.login(undefined, {
      registry: 'dhi.io',
      config,
    });
    expect({ source, taken }).toEqual({ source: 'docker-config', taken: found });
  });
});
