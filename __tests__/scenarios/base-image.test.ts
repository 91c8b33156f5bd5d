import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { registryClient } from '../../src/login/client.ts';
import { listenToBoth } from '../cloud/both-protocols.ts';
import { startCloud } from '../cloud/cloud.ts';
import { makeIssuer, USUAL_CLAIMS } from '../cloud/issuer.ts';
import { quaySites } from '../cloud/quay.ts';
import { makeFolder, removeFolders, testPorts } from '../login/ports.ts';
import { digestAt, pushSmall } from '../registries/push-small.ts';
import { makeAuthority } from '../registry/authority.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import type { ScenarioSecret } from '../runner/secrets.ts';
import { removeImages } from './docker.ts';
import { branchPush } from './events.ts';
import { createJob } from './job.ts';

import.meta.jest.setTimeout(180_000);

const ROBOT = 'acme+publisher';
const CONNECTION = { insecure: [], authRealms: [], retryTimeoutMs: 1000 };

let upstream: Distribution;
beforeAll(async () => {
  upstream = await startOpenRegistry();
});
afterAll(async () => {
  await upstream?.[Symbol.asyncDispose]();
  removeFolders();
});

/** Loaded before the action: two hours pass for it when that file is made. */
function leapAt(file: string): string {
  const lines = [
    `import { existsSync } from 'node:fs'`,
    'const { now } = Date',
    `Date.now = () => now() + (existsSync(${JSON.stringify(file)}) ? 7_200_000 : 0)`,
  ];
  return `--import=data:text/javascript,${encodeURIComponent(lines.join(';'))}`;
}

test('the bundle renews the login to a base image that ended while it built', async () => {
  await using parts = new AsyncDisposableStack();
  const authority = parts.use(makeAuthority());
  const issuer = await makeIssuer();
  let answer: RequestListener = () => {};
  const base = parts.use(await listenToBoth(authority, (...both) => answer(...both)));
  const quayAt = (host: string) =>
    quaySites({
      ...{ host, issuer, upstream: upstream.host, robot: ROBOT, audience: `https://${host}` },
      subject: USUAL_CLAIMS.sub,
    });
  const [target, source] = [quayAt('quay.io'), quayAt(base.host)];
  const cloud = parts.use(await startCloud({ ...issuer.sites, ...target.sites }));
  const { HTTPS_PROXY = '', NODE_EXTRA_CA_CERTS = '' } = cloud.env;
  parts.defer(() => removeImages(base.host));

  const repository = `acme/base-${randomUUID()}`;
  const client = { host: upstream.host, credentials: undefined, connection: CONNECTION };
  await pushSmall(registryClient(client, testPorts({ fetch: nodeFetch({}) })), repository);
  const files = { Dockerfile: `FROM ${base.host}/${repository}:1\nCOPY Dockerfile /\n` };
  const leap = join(makeFolder(), 'leap');
  const env = { ...issuer.env, HTTPS_PROXY, NODE_OPTIONS: leapAt(leap) };
  const job = createJob({ event: branchPush('main'), files, env });
  parts.defer(() => job[Symbol.dispose]());
  const secrets: ScenarioSecret[] = [];
  const remember = () => {
    for (const value of source.issued) secrets.push({ value, username: ROBOT });
  };
  const pulls: string[] = [];
  answer = (incoming, response) => {
    const { url = '', headers } = incoming;
    if (url.startsWith('/v2/')) pulls.push(headers.authorization === undefined ? 'nobody' : ROBOT);
    // The builder has just begun to ask.
    if (pulls.length === 1) {
      remember();
      source.revoke();
      writeFileSync(leap, '');
    }
    source.sites[base.host]?.(incoming, response);
  };

  const authorities = [authority.path, NODE_EXTRA_CA_CERTS];
  const inputs = {
    ca: authorities.join(','),
    images: 'quay.io/acme/derived',
    tags: 'type=raw,value=1',
    'registry-auth': `- {registry: "${base.host}", robot: ${ROBOT}}\n- {registry: quay.io, robot: ${ROBOT}}`,
  };
  const before = job.dockerConfig();
  const step = await job.start(inputs, { secrets });
  remember();
  for (const value of [...issuer.issued, ...target.issued])
    secrets.push({ value, username: ROBOT });
  const result = await step.post();
  expect(result.log.join('\n')).toContain('quay.io/acme/derived:1');
  expect(result.conclusion).toBe('success');
  expect(result.outputs.get('digest')).toBe(await digestAt(upstream.host, 'acme/derived'));
  expect(job.dockerConfig()).toBe(before);
  expect(pulls[0]).toBe('nobody');
  expect(pulls).toContain(ROBOT);
  // One at the start, one for the builder.
  expect(issuer.audiences.filter((audience) => audience === `https://${base.host}`)).toHaveLength(
    2,
  );
});
