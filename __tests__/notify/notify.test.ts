import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { parseWebhooks } from '../../src/inputs/webhooks.ts';
import type { NotifyEvent } from '../../src/notify/event.ts';
import { maskWebhooks } from '../../src/notify/mask.ts';
import { notify } from '../../src/notify/notify.ts';
import { BUDGET, type Budget } from '../../src/notify/patience.ts';
import type { Ports } from '../../src/ports.ts';
import type { Notification } from '../../src/report/notification.ts';
import { makeCertificate } from '../registry/certificate.ts';
import { closedHost } from '../registry/listen.ts';
import { failed, published, unchanged } from './events.ts';
import { answer, type Behaviour, type Receiver, startReceiver } from './receiver.ts';
import { fluxHmac, githubSignature } from './receivers.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OLD = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

/** A clock whose sleeps take no time; what was slept is kept. */
function quickClock() {
  const slept: number[] = [];
  let ahead = 0;
  return {
    slept,
    now: () => Date.now() + ahead,
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      slept.push(ms);
      ahead += ms;
    },
  };
}

interface Run {
  readonly event?: NotifyEvent;
  readonly budget?: Partial<Budget>;
  readonly ports?: Partial<Ports>;
}

/** Notifies what the input says, with delays that take no time. */
async function run(input: string, { event, budget, ports }: Run = {}) {
  const problems = collectProblems();
  const webhooks = await parseWebhooks(input, problems);
  expect(problems.list).toEqual([]);
  const clock = quickClock();
  const what = { event: event ?? (await published()), webhooks };
  const { deliveries, payload } = await notify(
    what,
    { fetch: nodeFetch({}), clock, ...ports },
    { budget: { ...BUDGET, ...budget }, random: () => 0.5 },
  );
  return { deliveries, payload, slept: clock.slept, webhooks };
}

const entry = ({ url }: Pick<Receiver, 'url'>, more = '') =>
  `- {url: "${url}", secret: ["${SECRET}", "${OLD}"]${more}}`;

/** Starts a receiver, tells it, and gives what came of it. */
async function tell(behaviour?: Behaviour, more = '', how: Run = {}) {
  await using receiver = await startReceiver(behaviour);
  const { deliveries, slept, webhooks } = await run(entry(receiver, more), how);
  const [delivery, ...others] = deliveries;
  if (!delivery || others.length > 0) throw new Error('there is not one delivery');
  expect(JSON.stringify(delivery)).not.toContain('s3cret');
  return { receiver, delivery, slept, webhooks };
}

describe('a receiver', () => {
  it('gets one request, signed in three ways', async () => {
    const { receiver, delivery } = await tell();
    const [request] = receiver.arrived;
    if (!request) throw new Error('nothing came');
    expect(receiver.verified(SECRET)).toMatchObject([{ type: 'image.published' }]);
    expect(receiver.verified(OLD)).toMatchObject([{ type: 'image.published' }]);
    fluxHmac(request, SECRET);
    githubSignature(request, SECRET);
    expect(() => fluxHmac({ ...request, body: `${request.body} ` }, SECRET)).toThrow('differs');
    expect(() => receiver.verified(`whsec_${'A'.repeat(44)}`)).toThrow('No matching signature');
    expect(request).toMatchObject({ method: 'POST', path: '/hook/s3cret-of-hook' });
    expect(request.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'registry-publish',
    });
    expect(delivery).toEqual({
      host: receiver.host,
      format: 'generic',
      event: 'published',
      outcome: 'delivered',
      requests: 1,
      delivered: 1,
      attempts: 1,
      omitted: 0,
      status: 200,
      required: false,
      milliseconds: expect.any(Number),
    });
  });

  it('gets its headers, and nothing else of the run', async () => {
    const more = ', headers: {Authorization: Basic dTpw, X-Webhook-Secret: abc}';
    const { receiver } = await tell(undefined, more);
    expect(receiver.arrived[0]?.headers).toMatchObject({
      authorization: 'Basic dTpw',
      'x-webhook-secret': 'abc',
    });
    const names = Object.keys(receiver.arrived[0]?.headers ?? {}).toSorted();
    // What the HTTP client itself may add.
    const own = names.filter((name) => !/^(?:accept|sec-fetch-mode|connection)/.test(name));
    expect(own).toEqual([
      ...['authorization', 'content-length', 'content-type', 'host', 'user-agent'],
      ...['webhook-id', 'webhook-signature', 'webhook-timestamp', 'x-hub-signature-256'],
      ...['x-signature', 'x-webhook-secret'],
    ]);
  });

  it('gets every event it wants, and no other', async () => {
    await using receiver = await startReceiver();
    for (const event of [await published(), await unchanged(), await failed()]) {
      await run(entry(receiver, ', events: [unchanged, failed]'), { event });
    }
    expect(receiver.verified(SECRET)).toMatchObject([
      { type: 'image.unchanged' },
      { type: 'image.publish_failed', data: { error: { code: 'PUSH_DENIED' } } },
    ]);
  });

  it('gets headers without line ends, whatever the names are', async () => {
    const name = 'a\r\nX-Evil: 1\u2028häßlich';
    const event = await published({ facts: { actor: name, on: { kind: 'branch', name } } });
    const { receiver } = await tell(undefined, ', format: cdevents', { event });
    expect(receiver.arrived).toHaveLength(2);
    for (const { headers } of receiver.arrived) expect(headers).not.toHaveProperty('x-evil');
  });

  it('gets the job’s ID token, asked for once', async () => {
    const asked: string[] = [];
    const idToken = async (audience: string) => {
      asked.push(audience);
      return 'a.jwt.token';
    };
    const more = ', auth: oidc, audience: deployer, format: keel';
    const { receiver } = await tell(undefined, more, { ports: { idToken } });
    expect(asked).toEqual(['deployer']);
    expect(receiver.arrived.map(({ headers }) => headers.authorization)).toEqual(
      Array(4).fill('Bearer a.jwt.token'),
    );
  });

  it('gets nothing where the job gets no ID token', async () => {
    const idToken = async () => {
      throw new Error('no ID token (GitHub answered 403)');
    };
    const { receiver, delivery } = await tell(undefined, ', auth: oidc', { ports: { idToken } });
    expect(receiver.arrived).toEqual([]);
    expect(delivery).toMatchObject({
      outcome: 'failed',
      reason: 'got nothing: no ID token (GitHub answered 403)',
    });
  });
});

describe('an attempt', () => {
  const twice =
    (status: number, headers = {}): Behaviour =>
    (response, _, count) =>
      void response.writeHead(count <= 2 ? status : 204, headers).end();

  it.each([408, 425, 429, 500, 502, 503, 504])('after %i is followed by others', async (status) => {
    const { delivery, slept } = await tell(twice(status));
    expect(delivery).toMatchObject({ outcome: 'delivered', status: 204, attempts: 3 });
    expect(slept.slice(0, 2)).toEqual([375, 750]);
  });

  it('has the same id as those before, another time, and a signature that holds', async () => {
    const { receiver } = await tell(twice(503, { 'retry-after': '2' }));
    const field = (name: string) => receiver.arrived.map(({ headers }) => headers[name]);
    expect(new Set(field('webhook-id')).size).toBe(1);
    expect(new Set(field('webhook-timestamp')).size).toBe(3);
    expect(receiver.verified(SECRET)).toHaveLength(3);
  });

  it.each<[what: string, headers: Record<string, string>, body: string, delay: number]>([
    ['seconds', { 'retry-after': '7' }, '', 7000],
    ['Discord’s body', {}, '{"message":"slow","retry_after":1.5}', 1500],
  ])('waits as long as it is asked: %s', async (_, headers, body, delay) => {
    const behaviour: Behaviour = (response, arrived, count) =>
      count === 1 ? answer(429, headers, body)(response, arrived, count) : void response.end();
    const { delivery, slept } = await tell(behaviour);
    expect(delivery).toMatchObject({ outcome: 'delivered', attempts: 2 });
    expect(slept[0]).toBe(delay);
  });

  it('is the last where the wait would take too long', async () => {
    const { delivery, slept } = await tell(answer(429, { 'retry-after': '3600' }));
    expect(delivery).toMatchObject({ outcome: 'failed', status: 429, attempts: 1 });
    expect(delivery.reason).toBe('answered 429; it asks to wait 3600 s');
    expect(slept).toEqual([]);
  });

  it('is the last when the time is over', async () => {
    const optional = await tell(answer(503));
    expect(optional.delivery).toMatchObject({ outcome: 'failed', status: 503 });
    const required = await tell(answer(503), ', required: true');
    const sum = (slept: readonly number[]) => slept.reduce((total, each) => total + each, 0);
    expect(sum(optional.slept)).toBeLessThanOrEqual(BUDGET.optionalMs);
    expect(sum(required.slept)).toBeLessThanOrEqual(BUDGET.requiredMs);
    expect(required.delivery.attempts).toBeGreaterThan(optional.delivery.attempts);
  });

  it.each<[status: number, reason: string]>([
    [301, 'answered 301 (redirects are not followed; use the address it leads to)'],
    [302, 'answered 302 (redirects are not followed; use the address it leads to)'],
    [307, 'answered 307 (redirects are not followed; use the address it leads to)'],
    [400, 'answered 400 (invalid_payload)'],
    [403, 'answered 403 (the secret, header or token is wrong there)'],
    [404, 'answered 404 (nothing is at this address; check the URL)'],
    [410, 'answered 410 (the receiver wants no more notifications; remove it)'],
  ])('that is answered %i is the only one', async (status, reason) => {
    await using elsewhere = await startReceiver();
    const headers = { location: elsewhere.url };
    const { delivery } = await tell(answer(status, headers, 'invalid_payload'));
    expect(delivery).toMatchObject({ outcome: 'failed', status, attempts: 1, reason });
    expect(elsewhere.arrived).toEqual([]);
  });

  it('does not show an answer that repeats the address, a secret or a header', async () => {
    const echoes = ['Cannot POST /hook/s3cret-of-hook', `bad ${SECRET}`, 'wrong: dTpw'];
    for (const echo of echoes) {
      const { delivery } = await tell(answer(400, {}, echo), ', headers: {X-A: Basic dTpw}');
      expect(delivery.reason).toBe('answered 400');
    }
  });

  it('shows an answer on one line, and not much of it', async () => {
    const { delivery } = await tell(
      answer(400, {}, `a\r\n::error::b\u001b[31m${'x'.repeat(9999)}`),
    );
    expect(delivery.reason).toMatch(/^answered 400 \(a ::error::b \[31mx+…\)$/);
    expect(delivery.reason?.length).toBeLessThan(250);
  });
});

describe('a receiver that', () => {
  it('cannot be reached', async () => {
    const { deliveries } = await run(`http://${await closedHost()}/`);
    expect(deliveries).toMatchObject([
      { outcome: 'failed', reason: 'could not be reached: ECONNREFUSED' },
    ]);
    expect(deliveries[0]?.attempts).toBeGreaterThan(3);
  });

  it('has no name', async () => {
    const { deliveries } = await run('https://receiver.invalid/');
    expect(deliveries[0]?.reason).toMatch(/^could not be reached: E(?:NOTFOUND|AI_AGAIN)$/);
  });

  it('has a certificate that nobody knows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notify-test-'));
    const { key, path } = makeCertificate(folder);
    const server = createSecureServer({ key, cert: readFileSync(path) });
    rmSync(folder, { recursive: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { deliveries } = await run(`https://127.0.0.1:${port}/`);
    server.close();
    expect(deliveries).toMatchObject([{ outcome: 'failed', attempts: 1 }]);
    expect(deliveries[0]?.reason).toMatch(/^has a certificate that is not trusted: [A-Z_]+;/);
  });

  it('speaks no TLS', async () => {
    await using receiver = await startReceiver();
    const { deliveries } = await run(`https://${receiver.host}/`);
    expect(deliveries).toMatchObject([{ outcome: 'failed', attempts: 1 }]);
    expect(deliveries[0]?.reason).toMatch(/^does not speak the protocol of its URL: /);
  });

  it('never answers', async () => {
    const { delivery } = await tell(() => {}, '', { budget: { attemptMs: 50, optionalMs: 1 } });
    expect(delivery).toMatchObject({ outcome: 'failed', reason: 'did not answer within 0.05 s' });
  });

  it('answers slower and slower', async () => {
    const drip: Behaviour = (response) => {
      response.writeHead(400);
      const timer = setInterval(() => response.write('.'), 10);
      response.once('close', () => clearInterval(timer));
    };
    const { delivery } = await tell(drip, '', { budget: { attemptMs: 100 } });
    expect(delivery).toMatchObject({ outcome: 'failed', status: 400, attempts: 1 });
  });

  it.each([200, 500])('answers %i with a gigabyte, which nobody reads', async (status) => {
    let sent = 0;
    const closed = Promise.withResolvers<void>();
    await using receiver = await startReceiver((response) => {
      response.once('close', closed.resolve).on('error', () => {});
      response.writeHead(status);
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const pump = () => {
        while (sent < 1e9 && !response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', pump);
      pump();
    });
    // An hour for each attempt: it is not the time limit that ends it.
    const { deliveries } = await run(entry(receiver), { budget: { attemptMs: 3_600_000 } });
    expect(deliveries).toMatchObject([{ status }]);
    await closed.promise;
    expect(sent).toBeLessThan(50e6);
  });

  it('hangs up', async () => {
    const { delivery } = await tell((response) => void response.destroy());
    expect(delivery.reason).toMatch(/^could not be reached: (?:ECONNRESET|UND_ERR_SOCKET)$/);
  });
});

describe('requests for every tag', () => {
  it('all arrive, with an id each', async () => {
    const { receiver, delivery } = await tell(undefined, ', format: keel');
    expect(new Set(receiver.arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(4);
    expect(delivery).toMatchObject({ requests: 4, delivered: 4, attempts: 4 });
  });

  it('go on after one that is refused', async () => {
    const behaviour: Behaviour = (response, { body }) =>
      void response.writeHead(body.includes('latest') ? 400 : 200).end();
    const { delivery } = await tell(behaviour, ', format: keel');
    expect(delivery).toMatchObject({ outcome: 'failed', requests: 4, delivered: 2, status: 400 });
  });

  it('stop where the receiver wants none', async () => {
    const tags = Array.from({ length: 40 }, (_, at) => `type=raw,value=t${at}`).join('\n');
    const event = await published({ raw: { images: 'acme/app', tags } });
    const { receiver } = await tell(answer(410), ', format: keel', { event });
    expect(receiver.arrived.length).toBeLessThanOrEqual(4);
  });
});

describe('ten receivers', () => {
  /** Real delays, as short as a test allows. */
  const real = {
    now: () => Date.now(),
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
      }),
  };

  async function withDead(dead: (host: string) => string): Promise<readonly Notification[]> {
    const live = await Promise.all(Array.from({ length: 9 }, () => startReceiver()));
    const input = [dead(await closedHost()), ...live.map((each) => entry(each))].join('\n');
    const budget = { graceMs: 20, optionalMs: 3_600_000, requiredMs: 500 };
    const { deliveries } = await run(input, { budget, ports: { clock: real } });
    for (const each of live) {
      expect(each.verified(SECRET)).toHaveLength(1);
      await each[Symbol.asyncDispose]();
    }
    return deliveries;
  }

  it('do not wait for a dead one, which would be tried for an hour', async () => {
    const [dead, ...live] = await withDead((host) => `- http://${host}/`);
    expect(dead).toMatchObject({
      outcome: 'failed',
      reason: 'could not be reached: ECONNREFUSED',
      attempts: 1,
    });
    expect(live.map(({ outcome }) => outcome)).toEqual(Array(9).fill('delivered'));
  });

  it('wait for a dead one that is required', async () => {
    const [dead] = await withDead((host) => `- {url: "http://${host}/", required: true}`);
    expect(dead).toMatchObject({ outcome: 'failed', required: true, attempts: 2 });
  });
});

it('everything that a receiver knows us by is masked', async () => {
  const masked: string[] = [];
  const { webhooks } = await tell(undefined, ', headers: {Authorization: Bearer t0ken}');
  maskWebhooks(webhooks, (value) => masked.push(value));
  const [{ url }] = webhooks as [(typeof webhooks)[number]];
  expect(masked).toEqual(
    expect.arrayContaining([
      ...[url.reveal(), '/hook/s3cret-of-hook', 's3cret-of-hook', SECRET, SECRET.slice(6), OLD],
      ...['Bearer t0ken', 't0ken'],
    ]),
  );
});

it('the payload of the format generic is given whoever wants it', async () => {
  const { payload, deliveries } = await run('');
  expect(JSON.parse(payload)).toMatchObject({ type: 'image.published' });
  expect(deliveries).toEqual([]);
});
