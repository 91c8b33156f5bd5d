import type { LoginRequest } from '../../src/inputs/request.ts';
import type { Registry } from '../../src/oci/index.ts';
import { hubSites } from '../cloud/dockerhub.ts';
import { packagesSites } from '../cloud/github-packages.ts';
import type { Issuer } from '../cloud/issuer.ts';
import { gitlabSites, harborSites } from '../cloud/self-hosted.ts';
import { type SiteAnswer, site } from '../cloud/site.ts';
import { tokenFront } from '../cloud/token-front.ts';
import { pushSmall } from './push-small.ts';
import { upstreamOfFile } from './upstream.ts';
import { password, type Sites, startWorld } from './world.ts';

const upstream = upstreamOfFile();

/** One answer of a registry, of the error table in the reference for logins, and what the user reads. */
interface Row {
  readonly name: string;
  readonly registry: string;
  readonly login?: LoginRequest;
  readonly repository?: string;
  sites(issuer: Issuer): Sites;
  work(client: Registry, repository: string): Promise<unknown>;
  readonly code: string;
  /** The registry's own words. */
  readonly words: RegExp;
  readonly fix: RegExp;
}

type Answers = (method: string, path: string) => SiteAnswer | undefined;

const error = (status: number, code: string, message: string): SiteAnswer => ({
  status,
  body: { errors: [{ code, message }] },
});
const onTag =
  (answer: SiteAnswer): Answers =>
  (method, path) =>
    method === 'PUT' && /\/manifests\/[^:]+$/.test(path) ? answer : undefined;
const onUpload =
  (answer: SiteAnswer): Answers =>
  (method, path) =>
    method === 'POST' && path.endsWith('/blobs/uploads/') ? answer : undefined;

const hub = (issuer: Issuer, answers?: Answers) =>
  hubSites({
    ...{ issuer, upstream: upstream.host, connection: '', organization: '' },
    ruleset: { subject: '', repositories: [] },
    accounts: { acme: 'dckr_pat_x' },
    ...(answers && { answers }),
  }).sites;
const github = (words?: string) => () =>
  packagesSites({
    host: 'ghcr.io',
    upstream: upstream.host,
    tokens: { ghs_job: [] },
    ...(words !== undefined && { words }),
  });
const HARBOR = 'harbor.corp.example';
const ROBOT = 'robot$acme+publisher';
const harbor = (actions: readonly string[], answers?: Answers) => () =>
  harborSites({
    host: HARBOR,
    upstream: upstream.host,
    accounts: { [ROBOT]: { password: 'pw', repositories: { 'acme/app': actions } } },
    ...(answers && { answers }),
  });
const gitlab = () =>
  gitlabSites({
    ...{ host: 'registry.corp.example', site: 'corp.example', upstream: upstream.host },
    accounts: { ann: { password: 'pw', repositories: {} } },
  });

/** Quay for a robot that may read everything and write to acme/app. */
function quay(answers?: Answers): Sites {
  const { tokens, registry } = tokenFront({
    upstream: upstream.host,
    realm: 'https://quay.io/v2/auth',
    service: 'quay.io',
    isOpaque: true,
    grant: (login, wanted) =>
      login?.password === 'pw'
        ? wanted.map((access) => ({
            ...access,
            actions: access.name === 'acme/app' ? access.actions : ['pull'],
          }))
        : { refusal: error(401, 'UNAUTHORIZED', 'Could not find robot with specified username') },
    denied: () => error(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized'),
    ...(answers && { answers }),
  });
  return {
    'quay.io': (incoming, response) =>
      (incoming.url?.startsWith('/v2/auth') ? tokens : registry)(incoming, response),
  };
}

const ping: Row['work'] = (client) => client.ping();
const canPush: Row['work'] = (client, repository) => client.canPush(repository);
const push: Row['work'] = (client, repository) => pushSmall(client, repository);

const HUB = { registry: 'docker.io', login: password('docker.io', 'acme', 'dckr_pat_x') };
const GHCR = { registry: 'ghcr.io', login: password('ghcr.io', 'octo', 'ghs_job') };
const QUAY = { registry: 'quay.io', login: password('quay.io', 'acme+publisher', 'pw') };
const HARBORED = { registry: HARBOR, login: password(HARBOR, ROBOT, 'pw') };
const BUSY = {
  ...error(429, 'TOOMANYREQUESTS', 'You have reached your pull rate limit.'),
  headers: { 'retry-after': '90' },
};

const ROWS: readonly Row[] = [
  {
    ...QUAY,
    name: 'E09: Quay, an immutable tag',
    repository: 'acme/app',
    sites: () =>
      quay(onTag(error(409, 'TAG_IMMUTABLE', 'tag is immutable and cannot be overwritten'))),
    work: push,
    code: 'TAG_IMMUTABLE',
    words: /409 TAG_IMMUTABLE .*tag is immutable and cannot be overwritten/,
    fix: /Publish under a new tag/,
  },
  {
    ...HARBORED,
    name: 'E09: Harbor, an immutable tag',
    repository: 'acme/app',
    sites: harbor(
      ['pull', 'push'],
      onTag(
        error(
          412,
          'PRECONDITION',
          "Failed to process request due to 'app:1' configured as immutable.",
        ),
      ),
    ),
    work: push,
    code: 'TAG_IMMUTABLE',
    words: /412 .*configured as immutable/,
    fix: /rule of the project protects this tag/,
  },
  {
    ...HUB,
    name: 'E09: Docker Hub, an immutable tag',
    repository: 'acme/app',
    sites: (issuer) => hub(issuer, onTag(error(403, 'DENIED', 'tag 1 is immutable'))),
    work: push,
    code: 'TAG_IMMUTABLE',
    words: /403 DENIED .*immutable/,
    fix: /"Immutable tags"/,
  },
  {
    ...HUB,
    name: 'E10: a namespace of others',
    repository: 'amce/app',
    sites: hub,
    work: canPush,
    code: 'PUSH_DENIED',
    words: /does not allow to push to amce\/app: its token allows only pull/,
    fix: /"acme" may not push to amce\/app\. Check the spelling of the namespace.*Read & Write/,
  },
  {
    name: 'E10: no login',
    registry: 'docker.io',
    repository: 'acme/app',
    sites: hub,
    work: canPush,
    code: 'LOGIN_FAILED',
    words: /its token allows only pull/,
    fix: /Set `username` to your Docker ID.*`connection-id`/,
  },
  {
    name: 'E11: a wrong password',
    registry: 'docker.io',
    login: password('docker.io', 'acme', 'wrong'),
    sites: hub,
    work: ping,
    code: 'LOGIN_FAILED',
    words: /auth\.docker\.io answered 401 .*incorrect username or password/,
    fix: /Docker Hub rejected "acme"\. Use the Docker ID.*dckr_oat_/,
  },
  {
    name: 'E11: an e-mail address',
    registry: 'docker.io',
    login: password('docker.io', 'ann@example.com', 'dckr_pat_x'),
    sites: hub,
    work: ping,
    code: 'LOGIN_FAILED',
    words: /incorrect username or password/,
    fix: /"ann@example\.com", which is an e-mail address/,
  },
  {
    ...HUB,
    name: 'E14: too many requests to Docker Hub',
    repository: 'acme/app',
    sites: (issuer) => hub(issuer, onUpload(BUSY)),
    work: push,
    code: 'REGISTRY_UNAVAILABLE',
    words: /429 TOOMANYREQUESTS .*pull rate limit/,
    fix: /GitHub’s own runners.*docker\.io asks to wait 90 s/,
  },
  {
    ...QUAY,
    name: 'E14: too many requests to another registry',
    repository: 'acme/app',
    sites: () => quay(onUpload(BUSY)),
    work: push,
    code: 'REGISTRY_UNAVAILABLE',
    words: /429 TOOMANYREQUESTS/,
    fix: /run again later\. quay\.io asks to wait 90 s/,
  },
  {
    ...GHCR,
    name: 'E15: no write access to a package',
    repository: 'acme/app',
    sites: github(),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /403 DENIED .*permission_denied: write_package/,
    fix: /`permissions: packages: write`.*https:\/\/github\.com\/orgs\/acme\/packages\/container\/app\/settings, "Manage Actions access".*org\.opencontainers\.image\.source/,
  },
  {
    ...GHCR,
    name: 'E15: a package that may not be created',
    repository: 'acme/tools/app',
    sites: github('installation not allowed to Create organization package'),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /installation not allowed to Create organization package/,
    fix: /organization may not let its members create packages.*container\/tools%2Fapp\/settings/,
  },
  {
    ...GHCR,
    name: 'E15: a package of another repository',
    repository: 'acme/app',
    sites: github('installation not allowed to Write organization package'),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /installation not allowed to Write organization package/,
    fix: /"Manage Actions access", and give this repository the role Write/,
  },
  {
    name: 'E17: a token that GitHub does not know',
    registry: 'ghcr.io',
    login: password('ghcr.io', 'octo', 'ghp_old'),
    sites: github(),
    work: ping,
    code: 'LOGIN_FAILED',
    words: /User cannot be authenticated with the token provided/,
    fix: /classic personal access token with write:packages, authorized for .*single sign-on; fine-grained/,
  },
  {
    name: 'E17: the same, of a repository',
    registry: 'ghcr.io',
    login: password('ghcr.io', 'octo', 'ghp_old'),
    repository: 'acme/app',
    sites: github(),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /User cannot be authenticated with the token provided/,
    fix: /classic personal access token with write:packages/,
  },
  {
    name: 'E17: denied: denied',
    registry: 'ghcr.io',
    repository: 'acme/app',
    sites: github(),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /403 .*denied/,
    fix: /`permissions: packages: write` to the job/,
  },
  {
    ...QUAY,
    name: 'E28: a robot without write access',
    repository: 'acme/other',
    sites: () => quay(),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /401 UNAUTHORIZED .*access to the requested resource is not authorized/,
    fix: /Give the robot write access: https:\/\/quay\.io\/repository\/acme\/other\?tab=settings/,
  },
  {
    name: 'E28: a robot that is none',
    registry: 'quay.io',
    login: password('quay.io', 'publisher', 'wrong'),
    sites: () => quay(),
    work: ping,
    code: 'LOGIN_FAILED',
    words: /Could not find robot/,
    fix: /The user name of a robot is `namespace\+name`/,
  },
  {
    ...HARBORED,
    name: 'E29: a project that is missing, or another’s',
    repository: 'nobody/app',
    sites: harbor(['pull', 'push']),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /its token allows nothing/,
    fix: /project nobody exists on harbor\.corp\.example, and that "robot\$acme\+publisher" may pull as well as push/,
  },
  {
    ...HARBORED,
    name: 'E29: a project that Harbor says is missing',
    repository: 'acme/app',
    sites: harbor(['pull', 'push'], onUpload(error(404, 'NOT_FOUND', 'project acme not found'))),
    work: push,
    code: 'REPOSITORY_MISSING',
    words: /404 NOT_FOUND .*project acme not found/,
    fix: /Create the project acme on harbor\.corp\.example/,
  },
  {
    ...HARBORED,
    name: 'E29: a robot that may push but not pull',
    repository: 'acme/app',
    sites: harbor(['push']),
    work: canPush,
    code: 'PUSH_DENIED',
    words: /its token allows only push/,
    fix: /may pull as well as push/,
  },
  {
    ...HARBORED,
    name: 'E29: a refusal of Harbor’s core',
    repository: 'acme/app',
    sites: harbor(
      ['pull', 'push'],
      onUpload(
        error(
          401,
          'UNAUTHORIZED',
          'unauthorized to access repository: acme/app, action: push: unauthorized to access repository: acme/app, action: push',
        ),
      ),
    ),
    work: push,
    code: 'PUSH_DENIED',
    words: /unauthorized to access repository: acme\/app, action: push/,
    fix: /may pull as well as push/,
  },
  {
    name: 'E29: a robot whose name a shell has changed',
    registry: HARBOR,
    login: password(HARBOR, 'robot+publisher', 'pw'),
    sites: harbor([]),
    work: ping,
    code: 'LOGIN_FAILED',
    words: /401 .*unauthorized/,
    fix: /a shell took the `\$` out of the name/,
  },
  {
    ...QUAY,
    name: 'E30: Quay’s quota',
    repository: 'acme/app',
    sites: () => quay(onUpload(error(403, 'DENIED', 'Quota has been exceeded on namespace'))),
    work: push,
    code: 'PUSH_DENIED',
    words: /Quota has been exceeded on namespace/,
    fix: /quota for storage on quay\.io is used up/,
  },
  {
    ...HARBORED,
    name: 'E30: Harbor’s quota',
    repository: 'acme/app',
    sites: harbor(
      ['pull', 'push'],
      onTag(
        error(
          403,
          'DENIED',
          'adding 24.1 MiB of storage resource, which when updated to current usage of 90.0 MiB will exceed the configured upper limit of 100.0 MiB.',
        ),
      ),
    ),
    work: push,
    code: 'PUSH_DENIED',
    words: /will exceed the configured upper limit of 100\.0 MiB/,
    fix: /quota for storage on harbor\.corp\.example is used up/,
  },
  {
    name: 'GitLab of our own, a project that is missing',
    registry: 'registry.corp.example',
    login: password('registry.corp.example', 'ann', 'pw'),
    repository: 'acme/app',
    sites: gitlab,
    work: canPush,
    code: 'PUSH_DENIED',
    words: /its token allows nothing/,
    fix: /begin with the path of a project that exists.*write_registry/,
  },
  {
    name: 'GitLab of our own, a wrong token',
    registry: 'registry.corp.example',
    login: password('registry.corp.example', 'ann', 'wrong'),
    sites: gitlab,
    work: ping,
    code: 'LOGIN_FAILED',
    words: /access forbidden/,
    fix: /GitLab rejected "ann"\..*read_registry and write_registry/,
  },
  ...['hub.docker.com', 'docker.com'].map((registry) => ({
    name: `the web site ${registry}`,
    registry,
    login: password(registry, 'acme', 'pw'),
    sites: () => ({ [registry]: page }),
    work: ping,
    code: 'NOT_A_REGISTRY',
    words: /./,
    fix: /Its registry is `docker\.io`/,
  })),
  {
    name: 'GitHub’s retired registry',
    registry: 'docker.pkg.github.com',
    login: password('docker.pkg.github.com', 'octo', 'ghs_job'),
    repository: 'acme/app/app',
    sites: () => ({ 'docker.pkg.github.com': page }),
    work: canPush,
    code: 'NOT_A_REGISTRY',
    words: /./,
    fix: /`ghcr\.io\/OWNER\/IMAGE`/,
  },
];

const page = site(() => ({
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Not here</title>',
}));

it.each(ROWS)('$name', async (row) => {
  const { registry, login, repository } = row;
  await using world = await startWorld(row.sites);
  const logged = await world.login(login, { registry });
  const shown = await logged.failure((client) => row.work(client, repository ?? ''), repository);
  expect(shown.code).toBe(row.code);
  expect(shown.message).toMatch(row.words);
  expect(shown.fix).toMatch(row.fix);
});
