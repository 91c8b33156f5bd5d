import { SignJWT } from 'jose';
import { chainguardSites } from '../cloud/exchanges.ts';
import { GITHUB_ISSUER, type Issuer } from '../cloud/issuer.ts';
import { upstreamOfFile } from './upstream.ts';
import { keyless, startWorld, type World } from './world.ts';

const GITLAB = 'https://gitlab.com';
const SUBJECT = 'project_path:acme/app:ref_type:branch:ref:main';
const IDENTITY = 'deadbeef/badf00d';
const AUDIENCE = 'cgr.dev';

const upstream = upstreamOfFile();

/** A job of GitLab CI: it cannot ask for a token, it has been given one. */
function gitlabJob(subject = SUBJECT): Promise<World> {
  const noRequests = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
  return startWorld(
    (issuer) =>
      chainguardSites({
        ...{ issuer, upstream: upstream.host, audience: AUDIENCE, identity: IDENTITY },
        subject,
      }).sites,
    {
      issuer: GITLAB,
      claims: { sub: SUBJECT },
      env: { GITHUB_ACTIONS: '', GITLAB_CI: 'true', ...noRequests },
    },
  );
}

const login = (idToken: string) =>
  keyless('chainguard', 'cgr.dev', { identity: IDENTITY }, { idToken });

it('takes the ID token of another CI', async () => {
  await using world = await gitlabJob();
  const idToken = await world.issuer.issue(AUDIENCE);
  const logged = await world.login(login(idToken));
  expect(logged.source).toBe('keyless');
  await logged.client.canPush('acme/app');
  expect(world.issuer.audiences).toEqual([]);
  expect(world.ports.masked).toContain(idToken);
});

it.each<[string, (issuer: Issuer) => Promise<string>, string | undefined, string]>([
  [
    'another subject',
    (issuer) => issuer.issue(AUDIENCE),
    'project_path:acme/app:ref_type:tag:*',
    `  sub: ${SUBJECT}`,
  ],
  [
    'another audience',
    (issuer) => issuer.issue('https://gitlab.com'),
    undefined,
    `  iss: ${GITLAB}`,
  ],
])('shows what it says where it is refused for %s', async (_, issue, subject, claim) => {
  await using world = await gitlabJob(subject);
  const idToken = await issue(world.issuer);
  await expect(world.login(login(idToken))).rejects.toMatchObject({
    code: 'IDENTITY_REFUSED',
    detail: expect.arrayContaining([claim, expect.stringMatching(/^chainctl .*gitlab\.com/)]),
  });
});

it('says when it has ended, and asks nobody', async () => {
  await using world = await gitlabJob();
  const idToken = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(GITHUB_ISSUER)
    .setExpirationTime(new Date('2026-01-02T03:04:05Z'))
    .sign(Buffer.from('of no concern'));
  await expect(world.login(login(idToken))).rejects.toMatchObject({
    code: 'NO_ID_TOKEN',
    message: 'The ID token in `id-token` ended at 2026-01-02T03:04:05.000Z.',
  });
  expect(world.cloud.asked).toEqual([]);
});

it('says what to hand over where there is none', async () => {
  await using world = await gitlabJob();
  const nothing = keyless('chainguard', 'cgr.dev', { identity: IDENTITY });
  await expect(world.login(nothing)).rejects.toMatchObject({
    code: 'NO_ID_TOKEN',
    fix: expect.stringMatching(/^Set `id-token` to an ID token of your CI/),
  });
});
