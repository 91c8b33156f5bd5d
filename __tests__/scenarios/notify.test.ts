import { answer, type Receiver, startReceiver } from '../notify/receiver.ts';
import { argoCloudEvents, fluxHmac } from '../notify/receivers.ts';
import { closedHost } from '../registry/listen.ts';
import { answersOf } from './answers.ts';
import { tagPush } from './events.ts';
import { createJob, HELLO } from './job.ts';
import { LOGIN, SECRETS, startTestRegistry, type TestRegistry } from './registry.ts';

import.meta.jest.setTimeout(60_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const TOKEN = 'a-token-for-the-receiver';
/** All that must not get out. */
const HIDDEN = [...SECRETS, { value: SECRET }, { value: TOKEN }, { value: 's3cret-of-hook' }];

/** Webhooks as a workflow has them. */
const webhooks = (...entries: readonly (readonly [Pick<Receiver, 'url'>, string])[]) =>
  entries.map(([{ url }, more]) => `- {url: "${url}", ${more}}`).join('\n');

test('receivers hear of what is published, and of what was there already', async () => {
  await using seen = await registry.proxy();
  await using signed = await startReceiver();
  await using argo = await startReceiver();
  await using gone = await startReceiver(answer(410));
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = {
    images: `${seen.host}/acme/app`,
    ...LOGIN,
    webhooks: webhooks(
      [signed, `secret: "${SECRET}"`],
      [argo, `format: cloudevents, headers: {X-Webhook-Secret: ${TOKEN}}`],
      [gone, 'format: slack'],
    ),
  };
  const first = await job.run(inputs, { secrets: HIDDEN });
  expect(first.conclusion).toBe('success');
  const digest = first.outputs.get('digest');
  const tags = ['1.2.3', '1.2', '1', 'latest'];
  const data = { ref: 'refs/tags/v1.2.3', digest, images: [{ repository: 'acme/app', tags }] };
  expect(signed.verified(SECRET)).toMatchObject([{ type: 'image.published', data }]);
  for (const request of signed.arrived) fluxHmac(request, SECRET);
  expect(argo.arrived.map((request) => request.headers['x-webhook-secret'])).toEqual(
    tags.map(() => TOKEN),
  );
  const deployed = argo.arrived.map(argoCloudEvents);
  expect(deployed.map(({ tag }) => tag).toSorted()).toEqual(tags.toSorted());
  for (const each of deployed) {
    expect(each).toMatchObject({ registry: seen.host, repository: 'acme/app', digest });
  }

  const { outputs, annotations, summary, log } = first;
  expect(JSON.parse(outputs.get('notification') ?? '')).toMatchObject({ data });
  expect(JSON.parse(outputs.get('notifications') ?? '')).toMatchObject([
    { host: signed.host, format: 'generic', outcome: 'delivered' },
    { host: argo.host, format: 'cloudevents', outcome: 'delivered', requests: 4 },
    { host: gone.host, format: 'slack', outcome: 'failed', status: 410, attempts: 1 },
  ]);
  expect(outputs.get('repository')).toBe('acme/app');
  expect(log).toContain(`Notification of ${signed.host} (generic): delivered`);
  expect(annotations).toEqual([
    expect.objectContaining({
      severity: 'warning',
      message: expect.stringContaining(
        `Notification of ${gone.host} (slack): failed: it answered 410`,
      ),
    }),
  ]);
  expect(summary).toContain('| Notification | Format | Event | Result |');

  const second = await job.run(inputs, { secrets: HIDDEN });
  expect(second.outputs.get('outcome')).toBe('unchanged');
  expect(signed.verified(SECRET)).toMatchObject([{}, { type: 'image.unchanged', data }]);
  // Receivers of pushes hear of pushes.
  expect(argo.arrived).toHaveLength(4);
});

test('receivers hear of a promotion, and of one that failed', async () => {
  await using seen = await registry.proxy((method, url) =>
    method === 'PUT' && url.endsWith('/manifests/forbidden') ? { status: 403 } : undefined,
  );
  await using receiver = await startReceiver();
  using job = createJob({ event: tagPush('v1.2.3') });
  const options = { secrets: HIDDEN };
  const image = `${seen.host}/acme/promoted`;
  await job.run({ images: image, ...LOGIN }, options);
  const inputs = {
    ...LOGIN,
    from: `${image}:1.2.3`,
    registry: seen.host,
    webhooks: webhooks([receiver, `secret: "${SECRET}"`]),
  };
  const promote = { ...options, action: 'promote' };
  const good = await job.run({ ...inputs, tags: 'stable' }, promote);
  expect(good.conclusion).toBe('success');
  const bad = await job.run({ ...inputs, tags: 'forbidden' }, promote);
  expect(bad.exitCode).toBe(1);
  const none = await job.run({ ...inputs, from: `${image}:9.9.9` }, promote);
  expect(none.exitCode).toBe(2);
  const digest = good.outputs.get('digest');
  const sha = job.env.GITHUB_SHA;
  expect(receiver.verified(SECRET)).toMatchObject([
    { type: 'image.published', data: { digest, sha, version: 'stable' } },
    {
      type: 'image.publish_failed',
      data: { sha, version: 'forbidden', images: [{ tags: ['forbidden'] }] },
    },
  ]);
});

test('receivers hear why nothing is published, and nothing stays behind', async () => {
  await using seen = await registry.proxy();
  await using receiver = await startReceiver();
  const files = { ...HELLO, Dockerfile: 'FROM scratch\nCOPY missing.txt /\n' };
  using job = createJob({ event: tagPush('v1.2.3'), files });
  const inputs = {
    images: `${seen.host}/acme/app`,
    ...LOGIN,
    webhooks: webhooks([receiver, `secret: "${SECRET}"`]),
  };
  const result = await job.run(inputs, { secrets: HIDDEN });
  expect(result.exitCode).toBe(1);
  expect(receiver.verified(SECRET)).toMatchObject([
    { type: 'image.publish_failed', data: { digest: '', error: { code: 'BUILD_FAILED' } } },
  ]);
});

test('a receiver that is required fails the step, and what is published stays', async () => {
  await using seen = await registry.proxy();
  await using receiver = await startReceiver(answer(404));
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = {
    images: `${seen.host}/acme/required`,
    ...LOGIN,
    webhooks: webhooks([receiver, 'required: true']),
  };
  const result = await job.run(inputs, { secrets: HIDDEN });
  expect(result.exitCode).toBe(1);
  const digest = result.outputs.get('digest');
  expect(digest).toMatch(/^sha256:/);
  expect(await answersOf(registry.reader, 'acme/required', ['1.2.3'])).toEqual({ '1.2.3': digest });
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      message: expect.stringContaining(`The image is published, but ${receiver.host} (generic)`),
    }),
  );
});

test('wrong webhooks are refused before anything is done, without a word of them', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = {
    images: `${seen.host}/acme/app`,
    ...LOGIN,
    webhooks: `- {url: "http://example.com/s3cret-of-hook", format: irc}
- {url: "https://example.com/s3cret-of-hook", auth: oidc}`,
  };
  const result = await job.run(inputs, { secrets: HIDDEN });
  expect(result.exitCode).toBe(2);
  expect(seen.requests).toEqual([]);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('webhooks[0].url: example.com would be called without encryption'),
    expect.stringContaining('webhooks[0].format: "irc" is not one of its values'),
    expect.stringContaining('webhooks[1].auth: this job cannot ask for an ID token'),
  ]);
});

test('GitHub gives an ID token, and shows a deployment and a status', async () => {
  await using seen = await registry.proxy();
  await using receiver = await startReceiver();
  const asked: [path: string, body: unknown][] = [];
  const jwt = 'ey.a-jwt-of-the-job.sig';
  await using github = await startReceiver((response, { method, path, body, headers }) => {
    if (path.startsWith('/token')) {
      expect(headers.authorization).toBe('Bearer request-token');
      return void response.end(JSON.stringify({ value: jwt }));
    }
    if (method !== 'POST') return void response.writeHead(404).end();
    asked.push([path, JSON.parse(body)]);
    response.writeHead(path.includes('/statuses/') ? 403 : 201).end('{"id":7}');
  });
  using job = createJob({
    event: tagPush('v1.2.3'),
    env: {
      GITHUB_API_URL: `http://${github.host}`,
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://${github.host}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    },
  });
  const inputs = {
    images: `${seen.host}/acme/shown`,
    ...LOGIN,
    webhooks: webhooks([receiver, 'auth: oidc']),
    deployment: 'production',
    'commit-status': 'true',
  };
  const result = await job.run(inputs, { secrets: [...HIDDEN, { value: jwt }] });
  expect(result.conclusion).toBe('success');
  expect(receiver.arrived[0]?.headers.authorization).toBe(`Bearer ${jwt}`);
  expect(github.arrived.map(({ path }) => path)).toContain(
    '/token?api-version=2.0&audience=notification-controller',
  );
  const digest = result.outputs.get('digest') ?? '';
  const sha = job.env.GITHUB_SHA ?? '';
  const description = `Published ${digest}`;
  const url = 'https://github.com/acme/app/actions/runs/1658821493';
  expect(new Map(asked)).toEqual(
    new Map<string, unknown>([
      [
        '/repos/acme/app/deployments',
        {
          ref: sha,
          environment: 'production',
          description,
          auto_merge: false,
          required_contexts: [],
          payload: { digest, references: [`${seen.host}/acme/shown@${digest}`] },
        },
      ],
      ['/repos/acme/app/deployments/7/statuses', { state: 'success', description, log_url: url }],
      [
        `/repos/acme/app/statuses/${sha}`,
        {
          state: 'success',
          description,
          context: `registry-publish: ${seen.host}/acme/shown`,
          target_url: url,
        },
      ],
    ]),
  );
  expect(result.annotations).toEqual([
    expect.objectContaining({
      severity: 'warning',
      message: expect.stringContaining('The job needs `permissions: statuses: write`.'),
    }),
  ]);
});

test('a dry run tells nobody', async () => {
  await using receiver = await startReceiver();
  using job = createJob({ event: tagPush('v1.2.3') });
  const inputs = {
    images: `${await closedHost()}/acme/app`,
    'dry-run': 'true',
    webhooks: webhooks([receiver, '']),
  };
  const result = await job.run(inputs, { secrets: HIDDEN });
  expect([result.conclusion, receiver.arrived]).toEqual(['success', []]);
});
