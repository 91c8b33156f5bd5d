import { clientFor, failureOf, jumpingClock, manifestOf, sha256 } from './client.ts';
import { errorBody, type FakeRegistry, type Mode, send, startFake } from './fake-registry.ts';

let fake: FakeRegistry;
afterEach(() => fake.stop());

const isPut = ({ seen }: Parameters<Mode>[0]) => seen.method === 'PUT';

/** Refuses the first `times` manifest writes. */
function failing(times: number, status: number, headers: Record<string, string> = {}): Mode {
  return (exchange) => {
    if (!isPut(exchange) || exchange.before >= times) return false;
    send(exchange.response, status, headers, errorBody('X', 'try later'));
    return true;
  };
}

async function put(options: Parameters<typeof clientFor>[1] = {}) {
  const client = clientFor(fake.host, options);
  const result = await client.registry.putManifest('a/b', 'x', manifestOf()).then(
    () => 'stored',
    (error: unknown) => error,
  );
  return { ...client, result };
}

it.each([408, 429, 499, 500, 502, 503, 504, 522])(
  '%i is answered by another attempt',
  async (status) => {
    fake = await startFake(failing(2, status));
    const { result, waits } = await put();
    expect(result).toBe('stored');
    expect(waits.map(({ attempt, delay }) => [attempt, delay])).toEqual([
      [2, 500],
      [3, 1000],
    ]);
    expect(waits[0]?.reason).toContain(String(status));
  },
);

it.each([400, 403, 404, 405, 409, 412, 413])('%i is final', async (status) => {
  fake = await startFake(failing(1, status));
  const { result } = await put();
  expect(result).toMatchObject({ name: 'RegistryError', status, temporary: false });
  expect(fake.lines('PUT')).toHaveLength(1);
});

it.each(['TOOMANYREQUESTS', 'UNAVAILABLE', 'UNKNOWN'])(
  'the code %s is temporary under another status',
  async (code) => {
    fake = await startFake(({ seen, response, before }) => {
      if (seen.method !== 'PUT' || before > 0) return false;
      send(response, 520, {}, errorBody(code, 'later'));
      return true;
    });
    expect((await put()).result).toBe('stored');
  },
);

it('waits as long as Retry-After says, in seconds', async () => {
  fake = await startFake(failing(2, 429, { 'retry-after': '45' }));
  const { result, waits } = await put();
  expect(result).toBe('stored');
  expect(waits.map(({ delay }) => delay)).toEqual([45_000, 45_000]);
});

it('waits until the date in Retry-After', async () => {
  const clock = jumpingClock();
  const date = new Date(clock.now() + 90_000).toUTCString();
  fake = await startFake(failing(1, 503, { 'retry-after': date }));
  const { result, waits } = await put({ clock });
  expect(result).toBe('stored');
  expect(waits.map(({ delay }) => delay)).toEqual([90_000]);
});

it('survives ten 429 in a row', async () => {
  fake = await startFake(failing(10, 429));
  expect((await put()).result).toBe('stored');
});

it('cuts Retry-After to the time that is left, and then gives up', async () => {
  fake = await startFake(failing(99, 503, { 'retry-after': '3600' }));
  const { result, waits } = await put({ retryTimeoutMs: 10_000 });
  expect(result).toMatchObject({ kind: 'unavailable', status: 503 });
  expect(waits.map(({ delay }) => delay)).toEqual([10_000]);
});

it.each(['0', 'soon', '-5', ''])(
  'Retry-After %p does not become a loop without pauses',
  async (value) => {
    fake = await startFake(failing(3, 503, { 'retry-after': value }));
    const { waits } = await put();
    expect(waits.map(({ delay }) => delay)).toEqual([500, 1000, 2000]);
  },
);

it('backs off up to 30 s, with jitter, and gives up after the time for retries', async () => {
  fake = await startFake(failing(999, 500));
  const { result, waits } = await put({ retryTimeoutMs: 120_000, random: () => 0 });
  expect(result).toMatchObject({ kind: 'unavailable', status: 500 });
  expect(waits.slice(0, 9).map(({ delay }) => delay)).toEqual([
    250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000,
  ]);
});

it('makes all requests of the host wait when one is told to', async () => {
  const clock = jumpingClock();
  const start = clock.now();
  const times: number[] = [];
  let told = false;
  fake = await startFake(({ seen, response }) => {
    if (!seen.path.includes('/blobs/')) return false;
    times.push(clock.now() - start);
    if (told) return false;
    told = true;
    send(response, 429, { 'retry-after': '20' }, '');
    return true;
  });
  const { registry } = clientFor(fake.host, { clock, concurrency: 1 });
  await Promise.all(['a', 'b', 'c', 'd'].map((digit) => registry.headBlob('a/b', sha256(digit))));
  expect(times).toEqual([0, 20_000, 20_000, 20_000, 20_000]);
});

it('starts again after a connection that breaks, before and in the middle of an answer', async () => {
  fake = await startFake(({ seen, incoming, response, before }) => {
    if (seen.method !== 'GET' || !seen.path.includes('/manifests/')) return false;
    if (before === 0) return incoming.socket.destroy();
    if (before > 1) return false;
    response.writeHead(200, { 'content-length': 500, 'content-type': 'application/json' });
    response.write('{"schemaVersion"');
    return setImmediate(() => incoming.socket.destroy());
  });
  const manifest = manifestOf();
  fake.manifests.set('x', { bytes: manifest.bytes, mediaType: manifest.descriptor.mediaType });
  const { registry, waits } = clientFor(fake.host);
  expect((await registry.getManifest('a/b', 'x'))?.descriptor).toEqual(manifest.descriptor);
  expect(waits).toHaveLength(2);
});

it('does not wait for ever for headers that do not come', async () => {
  fake = await startFake((exchange) => isPut(exchange) && exchange.before === 0);
  const { result, waits } = await put({ responseTimeoutMs: 200 });
  expect(result).toBe('stored');
  expect(waits.map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(/did not answer in time .*manifests/),
  );
});

it('does not wait for ever for the rest of a body', async () => {
  fake = await startFake(({ seen, response, before }) => {
    if (!seen.path.includes('/tags/') || before > 0) return false;
    response.writeHead(200, { 'content-length': 100 }).write('{"tags":');
    return true;
  });
  const { registry, waits } = clientFor(fake.host, { responseTimeoutMs: 200 });
  expect((await registry.listTags('a/b')).tags).toEqual([]);
  expect(waits.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('/tags/list'));
});

it('does not wait for ever for a body that comes byte by byte', async () => {
  fake = await startFake(({ seen, response, before }) => {
    if (!seen.path.includes('/tags/') || before > 0) return false;
    response.writeHead(200, { 'content-length': 1_000_000 });
    const drip = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(drip));
    return true;
  });
  const { registry, waits } = clientFor(fake.host, { responseTimeoutMs: 200 });
  expect((await registry.listTags('a/b')).tags).toEqual([]);
  expect(waits.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('/tags/list'));
});

it('says soon that a host was never there', async () => {
  fake = await startFake();
  await fake.stop();
  const { registry, clock } = clientFor(fake.host);
  const start = clock.now();
  expect((await failureOf(registry.ping())).kind).toBe('unreachable');
  expect(clock.now() - start).toBeLessThanOrEqual(90_000);
});

/** A client whose every request ends as a lookup of its host does. */
function unresolved(code: string) {
  const error = Object.assign(new Error(`getaddrinfo ${code} nohost.invalid`), {
    code,
    hostname: 'nohost.invalid',
  });
  let attempts = 0;
  const fetch = () => {
    attempts += 1;
    return Promise.reject(error);
  };
  return { ...clientFor('nohost.invalid', { fetch }), attempts: () => attempts };
}

it('asks a few times only for a host that does not exist, whatever it was to be asked', async () => {
  const { registry, attempts } = unresolved('ENOTFOUND');
  const error = await failureOf(registry.headManifest('a/b', 'x'));
  expect(error).toMatchObject({
    kind: 'unreachable',
    message: expect.stringContaining('no such host (ENOTFOUND)'),
  });
  expect(attempts()).toBe(3);
});

it('asks longer where names cannot be looked up at the moment', async () => {
  const { registry, attempts, clock } = unresolved('EAI_AGAIN');
  const start = clock.now();
  expect((await failureOf(registry.headManifest('a/b', 'x'))).message).toContain('EAI_AGAIN');
  expect(attempts()).toBeGreaterThan(4);
  // Nor is its patience spent once for each request that it takes.
  expect(clock.now() - start).toBeLessThanOrEqual(90_000);
});

it('stops at once when it is cancelled while it waits', async () => {
  const cancellation = new AbortController();
  fake = await startFake(failing(99, 503));
  const registry = clientFor(fake.host, {
    signal: cancellation.signal,
    onWait: () => cancellation.abort(new Error('cancelled')),
  }).registry;
  await expect(registry.putManifest('a/b', 'x', manifestOf())).rejects.toThrow('cancelled');
  expect(fake.lines('PUT')).toHaveLength(1);
});

it.each([
  ['requests', 3],
  // Little work for either side: twenty of them should not take seven rounds.
  ['questions about tags', 18],
])('sends no more %s at a time than it may', async (what, limit) => {
  let now = 0;
  let most = 0;
  const { promise: full, resolve: fill } = Promise.withResolvers<void>();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
  fake = await startFake(async ({ seen }) => {
    if (!/\/(?:manifests|blobs)\//.test(seen.path)) return false;
    now += 1;
    most = Math.max(most, now);
    // The first wait for each other, so that a busy machine does not answer one before another is asked.
    if (now >= limit) fill();
    await Promise.race([full, pause(5_000)]);
    await pause(5);
    now -= 1;
    return false;
  });
  const { registry } = clientFor(fake.host, { concurrency: 3 });
  const ask = (at: number) =>
    what === 'requests'
      ? registry.headBlob('a/b', sha256(String(at)))
      : registry.headManifest('a/b', `t${at}`);
  await Promise.all(Array.from({ length: 30 }, (_, at) => ask(at)));
  expect(most).toBe(limit);
});
