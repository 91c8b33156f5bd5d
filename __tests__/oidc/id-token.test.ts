import { githubIdToken } from '../../src/adapters/github/id-token.ts';
import { mintIdToken } from '../../src/oidc/id-token.ts';
import { identityRefused } from '../../src/oidc/refusal.ts';
import type { Environment } from '../../src/ports.ts';
import { startCloud } from '../cloud/cloud.ts';
import { GITHUB_ISSUER, type IssuerOptions, makeIssuer } from '../cloud/issuer.ts';
import { removeFolders } from '../login/ports.ts';
import { jobPorts } from '../registries/exchange-ports.ts';

afterEach(removeFolders);

async function openJob(options: IssuerOptions = {}, env: Environment = {}) {
  const issuer = await makeIssuer(options);
  const cloud = await startCloud(issuer.sites);
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const clock = { now: () => Date.now(), sleep };
  const { ports } = jobPorts(cloud, { ...issuer.env, ...env }, { clock });
  return { issuer, ports, waits, [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose]() };
}

it.each(['sts.amazonaws.com', 'https://iam.googleapis.com/projects/1/x?a=b&c=d', 'api://Ümläut +'])(
  'asks for the audience %s, and masks what it gets',
  async (audience) => {
    await using job = await openJob();
    const { jwt, claims } = await mintIdToken(audience, job.ports);
    expect(job.issuer.audiences).toEqual([audience]);
    expect(await job.issuer.verify(jwt, audience)).toMatchObject({ sub: claims.sub });
    expect(job.ports.masked).toEqual([jwt]);
  },
);

it('leaves the audience to the issuer where there is none', async () => {
  await using job = await openJob();
  const { claims } = await mintIdToken('', job.ports);
  expect(claims).toMatchObject({ aud: 'https://github.com/acme', iss: GITHUB_ISSUER });
});

it('believes what an issuer of a company says about itself', async () => {
  const issuer = 'https://github.corp.example/_services/token';
  await using job = await openJob({ issuer });
  const { claims, jwt } = await mintIdToken('corp', job.ports);
  expect(claims.iss).toBe(issuer);
  await job.issuer.verify(jwt, 'corp');
});

it('asks again after an outage of the issuer', async () => {
  await using job = await openJob({
    fail: (request) => (request < 2 ? { status: 500 } : undefined),
  });
  await mintIdToken('me', job.ports);
  expect(job.waits).toEqual([500, 1000]);
});

it.each<[string, IssuerOptions['fail'], RegExp]>([
  ['refuses', () => ({ status: 403 }), /^GitHub gave this job no ID token \(answered 403\)\.$/],
  ['says nothing', () => ({ status: 200, body: { count: 0 } }), /answered without value\.$/],
])('says that GitHub %s', async (_, fail, message) => {
  await using job = await openJob({ ...(fail && { fail }) });
  await expect(mintIdToken('me', job.ports)).rejects.toThrow(message);
  expect(job.ports.masked).toEqual([]);
});

const PERMISSION = /Add `permissions: id-token: write` to this job, and to the job that calls it/;
const NEVER = /pull requests of forks and of Dependabot never get one: set `push: false`/;
it.each<[string, Environment, RegExp]>([
  ['a job without the permission', { GITHUB_EVENT_NAME: 'push' }, PERMISSION],
  ['a pull request of a fork', { GITHUB_EVENT_NAME: 'pull_request' }, NEVER],
  ['Dependabot', { GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }, NEVER],
  ['another place', { GITHUB_ACTIONS: '' }, /Set `id-token` to an ID token of your CI/],
])('%s is told what to change', async (_, env, fix) => {
  const without = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
  await using job = await openJob({}, { ...without, ...env });
  await expect(mintIdToken('me', job.ports)).rejects.toMatchObject({
    code: 'NO_ID_TOKEN',
    fix: expect.stringMatching(fix),
  });
  expect(job.issuer.audiences).toEqual([]);
});

it('sends the request token nowhere but by https', async () => {
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://issuer.example/?api-version=2.0',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  };
  await using job = await openJob({}, env);
  const idToken = githubIdToken({ ...job.ports, env });
  await expect(idToken?.('me')).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
});

it('shows the claims that were presented, and nothing that could be a command', () => {
  const error = identityRefused({
    service: 'The bank',
    status: 403,
    words: 'no\n::add-mask::x\u001b[31m',
    claims: { iss: 'https://a', sub: 'repo:acme@12/app@34:ref:refs/heads/x\n::error::y', exp: '1' },
    fix: 'Add it.',
    paste: ['sub = repo:acme'],
  });
  const everything = [error.message, error.fix, ...error.detail].join('|');
  for (const control of ['\n', '\u001b']) expect(everything).not.toContain(control);
  expect(error.detail).toEqual([
    'The ID token says:',
    '  iss: https://a',
    expect.stringMatching(/^ {2}sub: repo:acme@12\/app@34:ref:refs\/heads\/x/),
    'sub = repo:acme',
  ]);
  // Most refusals of today come from ids in the subject, which no service explains.
  expect(error.fix).toMatch(/^Add it\. The subject holds the ids/);
});
