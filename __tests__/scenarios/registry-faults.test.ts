import { startTokenRegistry } from '../registry/distribution.ts';
import type { Answer, ProxyOptions } from '../registry/recording-proxy.ts';
import { answersOf } from './answers.ts';
import { branchPush, tagPush } from './events.ts';
import { FAST_CLOCK } from './fast.ts';
import { createJob } from './job.ts';
import {
  LOGIN,
  PASSWORD,
  SECRETS,
  STANDS,
  startTestRegistry,
  type TestRegistry,
} from './registry.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

const ONLY = ['log', 'annotations', 'failed by the runner', 'requests to the registry'] as const;

test('a wrong password fails before anything is built', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main') });
  const inputs = { images: `${seen.host}/acme/app`, username: 'ada', password: 'Open-Sesame' };
  const secrets = [{ value: 'Open-Sesame', username: 'ada' }];
  const result = await job.run(inputs, { secrets });
  expect(result.exitCode).toBe(1);
  expect(result.log.join()).not.toContain('##[group]Build');
  expectTranscript('registry-faults', tell({ job, result, registry: seen, only: ONLY }));
});

test('an account that may only pull', async () => {
  const repositories = { 'acme/app': ['pull'] };
  await using registry = await startTokenRegistry({ ada: { password: PASSWORD, repositories } });
  using job = createJob({ event: branchPush('main') });
  const inputs = { images: `${registry.host}/acme/app`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(result.log.join()).not.toContain('##[group]Build');
  expectTranscript('registry-faults', tell({ job, result, registry, only: ONLY }));
});

const json = (status: number, code: string, message: string): Answer => {
  return { status, body: JSON.stringify({ errors: [{ code, message }] }) };
};
const html: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Sign in</title>',
};

const FAULTS: Readonly<Record<string, ProxyOptions['intercept']>> = {
  'there is no such repository': (method) =>
    method === 'POST' ? json(404, 'NAME_UNKNOWN', 'repository acme/app not found') : undefined,
  'something else answers with HTML': () => html,
  'the registry denies with words for the terminal': (method) =>
    method === 'POST'
      ? json(403, 'DENIED', 'no\u001b[2J\r\n::error::boo\n##[set-env name=X]y')
      : undefined,
};

test.each(Object.entries(FAULTS))('%s', async (_, intercept) => {
  await using seen = await registry.proxy(intercept);
  using job = createJob({ event: branchPush('main') });
  const inputs = { images: `${seen.host}/acme/faulty`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(result.failures).toEqual([]);
  expect(await answersOf(registry.reader, 'acme/faulty', ['main'])).toEqual({ main: undefined });
  expectTranscript(
    'registry-faults',
    tell({ job, result, registry: seen, secrets: STANDS, only: ONLY }),
  );
});

const isBlob = (url: string) => url.includes('/blobs/uploads/');

/** After the build, when all that was asked before was allowed. */
const UPLOAD_FAULTS: Readonly<Record<string, ProxyOptions['intercept']>> = {
  'the registry denies what is uploaded': (method, url) =>
    method === 'PUT' && isBlob(url) ? json(403, 'DENIED', 'requested access is denied') : undefined,
  'the repository is gone while it uploads': (method, url) =>
    method === 'PUT' && isBlob(url)
      ? json(404, 'NAME_UNKNOWN', 'repository name not known to registry')
      : undefined,
  'the registry denies the image': (method, url) =>
    method === 'PUT' && !isBlob(url)
      ? json(403, 'DENIED', 'requested access is denied')
      : undefined,
};

test.each(Object.entries(UPLOAD_FAULTS))('%s', async (_, intercept) => {
  await using seen = await registry.proxy(intercept);
  using job = createJob({ event: branchPush('main'), env: FAST_CLOCK });
  const inputs = { images: `${seen.host}/acme/lost`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain('##[group]Build');
  expect(result.annotations).toHaveLength(1);
  expect(await answersOf(registry.reader, 'acme/lost', ['main'])).toEqual({ main: undefined });
  // Uploads run in parallel: how many are on their way when the first fails is left to chance.
  const only = ['annotations', 'failed by the runner'] as const;
  expectTranscript('registry-faults', tell({ job, result, registry: seen, secrets: STANDS, only }));
});

test('a tag that answers something else after publishing', async () => {
  const other = `sha256:${'0'.repeat(64)}`;
  let written = false;
  await using seen = await registry.proxy((method, url) => {
    if (!url.endsWith('/manifests/1.2')) return undefined;
    if (method === 'PUT') written = true;
    const headers = {
      'content-type': 'application/vnd.oci.image.index.v1+json',
      'docker-content-digest': other,
      'content-length': '855',
    };
    return written && method === 'HEAD' ? { status: 200, headers } : undefined;
  });
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = { images: `${seen.host}/acme/moved`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expectTranscript(
    'registry-faults',
    tell({ job, result, registry: seen, secrets: STANDS, only: ['log', 'annotations'] }),
  );
});
