import { startReceiver } from '../notify/receiver.ts';
import { tagPush } from './events.ts';
import { createJob } from './job.ts';
import { PASSWORD, SECRETS, startTestRegistry, type TestRegistry } from './registry.ts';

import.meta.jest.setTimeout(120_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

/** What a careless registry, or a proxy before it, says of a login that it does not like. */
const BASIC = Buffer.from(`ada:${PASSWORD}`).toString('base64');
const REFUSAL = JSON.stringify({
  errors: [{ code: 'DENIED', message: `ada with ${PASSWORD} (${BASIC}) may not` }],
});
const refuseUploads = (method: string, url: string) =>
  method === 'POST' && url.includes('/blobs/uploads/') ? { status: 403, body: REFUSAL } : undefined;

/** Logins, one for each host. */
const logins = (...hosts: readonly string[]) =>
  JSON.stringify(hosts.map((host) => ({ registry: host, username: 'ada', password: PASSWORD })));

test.each([
  ['a run that fails', []],
  ['a run that goes on without it', ['good']],
] as const)('what a registry repeats of a login is for nobody else: %s', async (_, others) => {
  await using careless = await registry.proxy(refuseUploads);
  await using good = await registry.proxy();
  await using receiver = await startReceiver();
  using job = createJob({ event: tagPush('v1.2.3') });
  const hosts = [careless.host, ...others.map(() => good.host)];
  const inputs = {
    images: hosts.map((host) => `${host}/acme/repeated`).join('\n'),
    'registry-auth': logins(...hosts),
    require: 'any',
    report: 'out',
    webhooks: receiver.url,
  };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.conclusion).toBe(others.length > 0 ? 'success' : 'failure');
  const [told = ''] = receiver.arrived.map(({ body }) => String(body));
  expect(told).toContain('ada with *** (***) may not');
});
