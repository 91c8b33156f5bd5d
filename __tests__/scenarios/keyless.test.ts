import { startCloud } from '../cloud/cloud.ts';
import { type IssuerOptions, makeIssuer, USUAL_CLAIMS } from '../cloud/issuer.ts';
import { quaySites } from '../cloud/quay.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import type { ScenarioSecret } from '../runner/secrets.ts';
import { branchPush } from './events.ts';
import { createJob, type Job } from './job.ts';

import.meta.jest.setTimeout(180_000);

const HOST = 'quay.io';
/** Red Hat Quay, under a name of its own. */
const OTHER_HOST = 'quay.corp.example';
const ROBOT = 'acme+publisher';
const PROXY_LOGIN = 'corp%5Cada:p%40ss%2Fword';
const INPUTS = { images: `${HOST}/acme/app`, robot: ROBOT, tags: 'type=raw,value=one' };

let upstream: Distribution;
beforeAll(async () => {
  upstream = await startOpenRegistry();
});
afterAll(() => upstream?.[Symbol.asyncDispose]());

interface WorldOptions extends IssuerOptions {
  readonly env?: (env: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

/** A job behind a proxy that wants a password and whose authority only the input `ca` names. */
async function openWorld(parts: AsyncDisposableStack, options: WorldOptions = {}) {
  const issuer = await makeIssuer(options);
  const quayAt = (host: string) =>
    quaySites({
      ...{ host, issuer, upstream: upstream.host, robot: ROBOT, audience: `https://${host}` },
      subject: USUAL_CLAIMS.sub,
    });
  const [front, other] = [quayAt(HOST), quayAt(OTHER_HOST)];
  const sites = { ...issuer.sites, ...front.sites, ...other.sites };
  const cloud = parts.use(await startCloud(sites, { proxyLogin: PROXY_LOGIN }));
  const { HTTPS_PROXY = '', NODE_EXTRA_CA_CERTS: ca = '' } = cloud.env;
  const env = { ...issuer.env, HTTPS_PROXY, NO_PROXY: 'intranet.example' };
  const given = options.env?.(env) ?? env;
  const jobWith = (more: Readonly<Record<string, string>>) => {
    const made = createJob({ event: branchPush('main'), env: { ...given, ...more } });
    parts.defer(() => made[Symbol.dispose]());
    return made;
  };
  const job = jobWith({});
  /** A whole step; nothing that was issued in it may be seen. */
  const run = async (inputs: Readonly<Record<string, string>>, action = '') => {
    const secrets: ScenarioSecret[] = [{ value: decodeURIComponent(PROXY_LOGIN) }];
    const before = job.dockerConfig();
    const step = await job.start({ ca, ...inputs }, { action, secrets });
    const during = job.dockerConfig();
    for (const value of [...issuer.issued, ...front.issued]) {
      secrets.push({ value, username: ROBOT });
    }
    const result = await step.post();
    expect(job.dockerConfig()).toBe(before);
    return { ...result, during, log: result.log.join('\n') };
  };
  return { issuer, front, cloud, ca, job, run, jobWith };
}

test('a whole publish by the job’s ID token, through a proxy and a private authority', async () => {
  await using parts = new AsyncDisposableStack();
  const { run, front, issuer, cloud } = await openWorld(parts);
  const result = await run(INPUTS);
  expect(result.log).toContain('quay.io/acme/app:one');
  expect(result.conclusion).toBe('success');
  const { headers } = await fetch(`http://${upstream.host}/v2/acme/app/manifests/one`, {
    headers: { accept: 'application/vnd.oci.image.index.v1+json' },
  });
  expect(result.outputs.get('digest')).toBe(headers.get('docker-content-digest'));
  expect(front.issued.size).toBe(1);
  expect(issuer.audiences).toEqual(['https://quay.io']);
  expect(new Set(cloud.asked)).toEqual(
    new Set(['quay.io', 'pipelines.actions.githubusercontent.com']),
  );
});

test('an authority that nobody named is not believed', async () => {
  await using parts = new AsyncDisposableStack();
  const { run, issuer } = await openWorld(parts);
  const result = await run({ ...INPUTS, ca: '' });
  expect(result.conclusion).toBe('failure');
  expect(result.annotations).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(
        /has a certificate that is not trusted: UNABLE_TO_VERIFY_LEAF_SIGNATURE[\s\S]*name its PEM file in `ca`/,
      ),
    }),
  ]);
  expect(issuer.issued).toEqual([]);
});

test('a job without the permission says which one, and asks nobody', async () => {
  await using parts = new AsyncDisposableStack();
  const { run, cloud } = await openWorld(parts, {
    env: ({ ACTIONS_ID_TOKEN_REQUEST_URL: _, ACTIONS_ID_TOKEN_REQUEST_TOKEN: __, ...env }) => env,
  });
  const result = await run(INPUTS);
  expect(result.annotations).toEqual([
    expect.objectContaining({ message: expect.stringContaining('permissions: id-token: write') }),
  ]);
  expect(cloud.asked).toEqual([]);
});

test('a login for later steps says when it ends, and is gone after the job', async () => {
  await using parts = new AsyncDisposableStack();
  const { run, front } = await openWorld(parts);
  const result = await run({ registry: HOST, robot: ROBOT }, 'login');
  const [token = ''] = front.issued;
  const { auths } = JSON.parse(result.during);
  expect(auths[HOST]).toEqual({ auth: btoa(`${ROBOT}:${token}`) });
  expect(result.log).toMatch(
    /^Logged in to quay\.io as acme\+publisher, with the job’s ID token \(stored in .*\); it ends at \d{4}-\d\d-\d\dT\d\d:\d\dZ$/m,
  );
  expect(result.log).toContain('Logged out of quay.io.');
});

test('two jobs with one home log in by their ID tokens and out again, in any order', async () => {
  await using parts = new AsyncDisposableStack();
  const { job, ca, issuer, jobWith } = await openWorld(parts);
  const before = job.dockerConfig();
  const start = (of: Job, host: string) =>
    of.start(
      { ca, 'registry-auth': `- {registry: ${host}, robot: ${ROBOT}}` },
      { action: 'login' },
    );
  const neighbour = jobWith({ HOME: job.sandbox.home });
  const [one, other] = await Promise.all([start(job, HOST), start(neighbour, OTHER_HOST)]);
  const { auths } = JSON.parse(job.dockerConfig());
  expect(Object.keys(auths)).toEqual(expect.arrayContaining([HOST, OTHER_HOST]));
  expect(issuer.audiences.toSorted()).toEqual([`https://${OTHER_HOST}`, `https://${HOST}`]);
  expect((await one.post()).log).toContain('Logged out of quay.io.');
  expect(Object.keys(JSON.parse(job.dockerConfig()).auths)).not.toContain(HOST);
  expect((await other.post()).log).toContain(`Logged out of ${OTHER_HOST}.`);
  expect(JSON.parse(job.dockerConfig())).toEqual(JSON.parse(before));
});

test('a run without an ID token builds without the logins that need one', async () => {
  await using parts = new AsyncDisposableStack();
  const { run, cloud } = await openWorld(parts, {
    env: ({ ACTIONS_ID_TOKEN_REQUEST_URL: _, ACTIONS_ID_TOKEN_REQUEST_TOKEN: __, ...env }) => env,
  });
  const auth = `- {registry: ${OTHER_HOST}, robot: ${ROBOT}}\n- {registry: ${HOST}, robot: ${ROBOT}}`;
  const result = await run({ images: INPUTS.images, push: 'false', 'registry-auth': auth });
  expect(result.annotations).toEqual([]);
  expect(result.conclusion).toBe('success');
  expect(cloud.asked).toEqual([]);
});
