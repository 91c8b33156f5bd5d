import type { RequestListener } from 'node:http';
import type { LoginRequest } from '../../src/inputs/request.ts';
import {
  chainguardSites,
  cloudsmithSites,
  type ExchangeOptions,
  jfrogSites,
  LIFETIME_S,
} from '../cloud/exchanges.ts';
import { USUAL_CLAIMS } from '../cloud/issuer.ts';
import { digestAt, pushSmall } from './push-small.ts';
import { upstreamOfFile } from './upstream.ts';
import { keyless, startWorld } from './world.ts';

interface Row {
  readonly registry: string;
  readonly service: string;
  /** What GitHub is asked for. */
  readonly audience: string;
  readonly login: LoginRequest;
  readonly username: string;
  readonly env?: Readonly<Record<string, string>>;
  sites(options: ExchangeOptions): {
    readonly issued: Iterable<string>;
    readonly sites: Readonly<Record<string, RequestListener>>;
  };
  /** In the fix, and what to paste. */
  readonly advice: RegExp;
  readonly paste: string;
}

const OWNER = 'https://github.com/acme';
const IDENTITY = 'deadbeef/badf00d';
const JFROG = {
  service: 'JFrog Access',
  audience: OWNER,
  username: 'publisher',
  advice: /OIDC integration "github"/,
  paste: `claims JSON: {"sub":"${USUAL_CLAIMS.sub}","iss":"https://token.actions.githubusercontent.com"}`,
};
const PROVIDER = { 'oidc-provider-name': 'github' };

const ROWS: readonly Row[] = [
  {
    ...JFROG,
    registry: 'acme.jfrog.io',
    login: keyless('jfrog', 'acme.jfrog.io', PROVIDER),
    sites: (options) => jfrogSites({ ...options, host: 'acme.jfrog.io', provider: 'github' }),
  },
  {
    ...JFROG,
    registry: 'docker.corp.example',
    env: { JF_URL: 'https://artifactory.corp.example/' },
    login: keyless('jfrog', 'docker.corp.example', PROVIDER),
    sites(options) {
      const host = 'artifactory.corp.example';
      const { issued, sites } = jfrogSites({ ...options, host, provider: 'github' });
      return { issued, sites: { ...sites, 'docker.corp.example': sites[host] as RequestListener } };
    },
  },
  {
    registry: 'docker.cloudsmith.io',
    service: 'Cloudsmith',
    audience: OWNER,
    login: keyless('cloudsmith', 'docker.cloudsmith.io', {
      'oidc-namespace': 'acme',
      'oidc-service-slug': 'publisher-x1y2',
    }),
    username: 'publisher-x1y2',
    sites: (options) => cloudsmithSites({ ...options, owner: 'acme', slug: 'publisher-x1y2' }),
    advice: /list the service account publisher-x1y2/,
    paste: `sub: ${USUAL_CLAIMS.sub}`,
  },
  {
    registry: 'cgr.dev',
    service: 'Chainguard’s issuer',
    audience: 'cgr.dev',
    login: keyless('chainguard', 'cgr.dev', { identity: IDENTITY }),
    username: 'user',
    sites: (options) => chainguardSites({ ...options, identity: IDENTITY }),
    advice: /identity deadbeef\/badf00d/,
    paste: `chainctl iam identities update ${IDENTITY} --identity-issuer=https://token.actions.githubusercontent.com --subject=${USUAL_CLAIMS.sub} --audience=cgr.dev`,
  },
];

const upstream = upstreamOfFile();

async function worldOf(row: Row, options: Partial<ExchangeOptions> = {}, claims = {}) {
  let issued: Iterable<string> = [];
  const world = await startWorld(
    (issuer) => {
      const { audience } = row;
      const vendor = row.sites({
        ...{ issuer, upstream: upstream.host, subject: USUAL_CLAIMS.sub, audience },
        ...options,
      });
      issued = vendor.issued;
      return vendor.sites;
    },
    { claims, ...(row.env && { env: row.env }) },
  );
  return { world, issued: () => [...issued] };
}

describe.each(ROWS)('$service for $registry', (row) => {
  it('exchanges the ID token for a login that pushes an image', async () => {
    const { world, issued } = await worldOf(row);
    await using _ = world;
    const { username, password, client } = await world.login(row.login);
    expect(username).toBe(row.username);
    expect(issued()).toEqual([password]);
    expect(world.issuer.audiences).toEqual([row.audience]);
    const repository = `acme/repo/${row.registry}`;
    expect(await digestAt(upstream.host, repository)).toBeNull();
    const digest = await pushSmall(client, repository);
    expect(await digestAt(upstream.host, repository)).toBe(digest);
    for (const secret of [...world.issuer.issued, ...issued()]) {
      expect(world.ports.masked).toContain(secret);
    }
  });

  it('makes another login before the first one ends', async () => {
    const { world, issued } = await worldOf(row);
    await using _ = world;
    const { client } = await world.login(row.login);
    await world.ports.clock.sleep((LIFETIME_S - 50) * 1000);
    await client.canPush('acme/repo/app');
    expect(issued()).toHaveLength(2);
  });

  it('says what to change where the subject is another', async () => {
    const { world } = await worldOf(row, { subject: 'repo:acme/app:environment:production' });
    await using _ = world;
    await expect(world.login(row.login)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message: expect.stringMatching(
        `^${row.service} refused this job's identity: subject ${USUAL_CLAIMS.sub} is not allowed`,
      ),
      fix: expect.stringMatching(row.advice),
      detail: expect.arrayContaining([`  sub: ${USUAL_CLAIMS.sub}`, row.paste]),
    });
  });

  it('says that subjects have ids now, where they do', async () => {
    const sub = 'repo:acme@123456/app@456789:ref:refs/heads/main';
    const { world } = await worldOf(row, {}, { sub });
    await using _ = world;
    await expect(world.login(row.login)).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      fix: expect.stringMatching(/ids of owner and repository/),
    });
  });

  it('refuses a token for another audience', async () => {
    const { world } = await worldOf(row);
    await using _ = world;
    const { login } = row;
    if (login.how !== 'keyless') throw new Error('no login by OIDC');
    const fields = { ...login.fields, 'oidc-audience': 'elsewhere' };
    await expect(world.login({ ...login, fields })).rejects.toMatchObject({
      code: 'IDENTITY_REFUSED',
      message: expect.stringMatching(/"aud"/),
      detail: expect.arrayContaining(['  aud: elsewhere']),
    });
  });

  it.each([
    ['nothing', { status: 200, body: {} }],
    ['a web page', { status: 200, body: '<html>Sign in</html>' }],
  ])('takes %s for no login', async (_, answer) => {
    const { world } = await worldOf(row, { fail: () => answer });
    await using __ = world;
    await expect(world.login(row.login)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
  });
});
