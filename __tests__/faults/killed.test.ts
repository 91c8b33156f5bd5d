import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { builtAction } from '../scenarios/bundle.ts';
import { readContent } from './content.ts';
import { type BuiltLayout, buildLayout } from './image.ts';
import { type Fault, type FaultProxy, passOn, startFaultProxy } from './proxy.ts';

import.meta.jest.setTimeout(180_000);

const KILLS = 20;
const TAGS = ['1', '1.2', '1.2.3', 'latest'];

let cli: string;
let home: string;
let layout: BuiltLayout;
let registries: readonly Distribution[];
/** Moments of a publish that nobody disturbs. */
let whole: number;

beforeAll(async () => {
  cli = join(builtAction(), 'dist/entry/cli.js');
  home = mkdtempSync(join(tmpdir(), 'killed-'));
  layout = buildLayout({ bytes: 4 * 1024 * 1024, platforms: ['linux/amd64', 'linux/arm64'] });
  registries = await Promise.all([
    startOpenRegistry({ inMemory: true }),
    startOpenRegistry({ inMemory: true }),
  ]);
  whole = (await run('acme/whole')).moments;
});
afterAll(async () => {
  await Promise.all(registries.map((registry) => registry[Symbol.asyncDispose]()));
  layout[Symbol.dispose]();
  rmSync(home, { recursive: true });
});

/** One in each twentieth of the time, at random; the same in every run. */
const POINTS = Array.from({ length: KILLS }, (_, at) => (100 * (at + random(at))) / KILLS);

test.concurrent.each(POINTS)('killed after %i %% of a publish, then run again', async (percent) => {
  const repository = `acme/killed-${Math.floor(percent)}`;
  const killed = await run(repository, Math.max(1, Math.floor((whole * percent) / 100)));
  expect(killed.signal).toBe('SIGKILL');
  const [before, flaws] = await stateOf(repository);
  // A tag anywhere means that the image is whole everywhere.
  if (before.some((tags) => Object.keys(tags).length > 0)) expect(flaws).toEqual([]);
  for (const tags of before) expect(new Set(Object.values(tags)).size).toBeLessThanOrEqual(1);

  const again = await run(repository);
  expect([again.code, again.code === 0 ? '' : again.stderr]).toEqual([0, '']);
  const wanted = Object.fromEntries(TAGS.map((tag) => [tag, layout.digest]));
  expect(await stateOf(repository)).toEqual([[wanted, wanted], []]);
  // What had arrived is not sent again.
  const arrived = new Set(killed.uploaded);
  expect(again.uploaded.filter((digest) => arrived.has(digest))).toEqual([]);
});

test('a run after a whole one sends no byte of a blob', async () => {
  const { uploaded, bodies } = await run('acme/whole');
  expect(uploaded).toEqual([]);
  expect(bodies).toBe(0);
});

/** What the registries themselves answer: tags of each, and what is missing of the image in any. */
async function stateOf(repository: string) {
  const contents = await Promise.all(
    registries.map(({ host }) => readContent(host, repository, { hasTokens: false })),
  );
  const tags = await Promise.all(contents.map((content) => content.tags()));
  const flaws = await Promise.all(contents.map((content) => content.flaws(layout.digest)));
  return [tags, flaws.flat()] as const;
}

/** How a process ended, and what the registries saw of it. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly moments: number;
  /** `registry digest` of each blob that was stored. */
  readonly uploaded: readonly string[];
  /** Bytes of blobs. */
  readonly bodies: number;
}

/** Publishes to both registries in a process of its own, which is killed when its moment of this number comes. */
async function run(repository: string, killAt = Number.POSITIVE_INFINITY): Promise<Ended> {
  let moments = 0;
  const moment = () => {
    moments += 1;
    if (moments === killAt) child.kill('SIGKILL');
  };
  await using parts = new AsyncDisposableStack();
  const proxies: FaultProxy[] = [];
  for (const { host } of registries) {
    const rules = [{ fault: watched(moment) }];
    proxies.push(parts.use(await startFaultProxy({ upstream: host, rules })));
  }
  const images = proxies.map(({ host }) => `--images=${host}/${repository}`);
  const tags = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'].map(
    (pattern) => `--tags=type=semver,pattern=${pattern},value=1.2.3`,
  );
  const args = [cli, 'publish', `--from=oci-layout://${layout.path}`, ...images, ...tags];
  const env = { PATH: process.env.PATH, HOME: home, RUNNER_TEMP: home };
  const child = spawn(process.execPath, args, {
    cwd: home,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stderr = text(child.stderr);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, failed) =>
    child.on('error', failed).on('close', (...how) => done(how)),
  );
  const uploads = proxies.flatMap(({ requests }, at) =>
    requests
      .filter(({ method, url }) => method !== 'GET' && url.includes('/blobs/uploads/'))
      .map((request) => ({ ...request, at })),
  );
  return {
    ...{ code, signal, moments },
    stderr: await stderr,
    uploaded: uploads
      .filter(({ method, status }) => method === 'PUT' && status === 201)
      .map(({ url, at }) => `${at} ${new URL(url, 'http://x').searchParams.get('digest')}`),
    bodies: uploads.reduce((sum, { sent }) => sum + sent, 0),
  };
}

const PIECE_BYTES = 256 * 1024;

/** A moment is a request that comes, a piece of its body, or its answer: wherever time is spent, however fast the machine is. */
function watched(moment: () => void): Fault {
  return async (exchange) => {
    const { request, response } = exchange;
    moment();
    let pieces = 0;
    request.on('data', () => {
      for (; pieces < Math.floor(exchange.seen.sent / PIECE_BYTES); pieces += 1) moment();
    });
    response.once('finish', moment);
    await passOn(exchange);
  };
}

/** Between 0 and 1, the same for the same number (the finalizer of MurmurHash3). */
function random(seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e37_79b9);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
