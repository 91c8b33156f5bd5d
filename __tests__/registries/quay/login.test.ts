import type { LoginRequest } from '../../../src/inputs/request.ts';
import { registryClient } from '../../../src/login/client.ts';
import { resolveCredentials } from '../../../src/login/credentials.ts';
import { quay } from '../../../src/registries/quay/login.ts';
import { type Cloud, startCloud } from '../../cloud/cloud.ts';
import { type Issuer, type IssuerOptions, makeIssuer, USUAL_CLAIMS } from '../../cloud/issuer.ts';
import { quaySites } from '../../cloud/quay.ts';
import { jobPorts } from '../exchange-ports.ts';
import { upstreamOfFile } from '../upstream.ts';

const ROBOT = 'acme+publisher';
const HOST = 'quay.io';
const CONNECTION = { insecure: [], authRealms: [], retryTimeoutMs: 1000 };
const LOGIN: LoginRequest = {
  how: 'keyless',
  provider: 'quay',
  fields: { robot: ROBOT },
  username: '',
  input: 'robot',
  registry: HOST,
};

const upstream = upstreamOfFile();

interface Options extends IssuerOptions {
  readonly subject?: string;
  readonly refusal?: string;
}

async function world(options: Options = {}) {
  const issuer: Issuer = await makeIssuer(options);
  const front = quaySites({
    ...{ host: HOST, issuer, upstream: upstream.host, robot: ROBOT, audience: `https://${HOST}` },
    subject: options.subject ?? USUAL_CLAIMS.sub,
    ...(options.refusal !== undefined && { refusal: options.refusal }),
  });
  const cloud: Cloud = await startCloud({ ...issuer.sites, ...front.sites });
  return { issuer, cloud, front, ...jobPorts(cloud, issuer.env) };
}

it('exchanges the ID token for a login that may push', async () => {
  const { cloud, front, ports, issuer } = await world();
  await using _ = cloud;
  const resolved = await resolveCredentials(HOST, { login: LOGIN, config: {} }, ports);
  expect(resolved.source).toBe('keyless');
  expect(resolved.credentials?.username).toBe(ROBOT);
  expect([...front.issued]).toEqual([resolved.credentials?.password]);
  expect(issuer.audiences).toEqual(['https://quay.io']);
  const { credentials, current } = resolved;
  const client = registryClient(
    { host: HOST, credentials, current, connection: CONNECTION },
    ports,
  );
  await client.canPush('acme/app');
  for (const secret of [...issuer.issued, ...front.issued]) expect(ports.masked).toContain(secret);
});

it('says what to paste where the subject is not known', async () => {
  const { cloud, exchange } = await world({ subject: 'repo:acme/app:environment:production' });
  await using _ = cloud;
  const request = { registry: HOST, fields: { robot: ROBOT }, username: '', password: '' };
  await expect(quay.keyless?.(request, exchange)).rejects.toMatchObject({
    code: 'IDENTITY_REFUSED',
    message: "Quay refused this job's identity: Token does not match robot (401)",
    detail: expect.arrayContaining([
      '  sub: repo:acme/app:ref:refs/heads/main',
      'subject: repo:acme/app:ref:refs/heads/main',
    ]),
  });
});

it.each([
  'Robot does not have federated login configured',
  'issuer https://token.actions.githubusercontent.com not configured for this robot',
  'Token does not match robot',
  'Invalid token: Signature has expired',
  'Invalid robot',
])('E28: %s', async (refusal) => {
  const { cloud, exchange } = await world({ refusal });
  await using _ = cloud;
  const request = { registry: HOST, fields: { robot: ROBOT }, username: '', password: '' };
  await expect(quay.keyless?.(request, exchange)).rejects.toMatchObject({
    code: 'IDENTITY_REFUSED',
    message: `Quay refused this job's identity: ${refusal} (401)`,
    fix: expect.stringMatching(
      /Check that the robot acme\+publisher exists.*"Set robot federation"/,
    ),
    detail: expect.arrayContaining([
      'issuer: https://token.actions.githubusercontent.com',
      'subject: repo:acme/app:ref:refs/heads/main',
    ]),
  });
});
