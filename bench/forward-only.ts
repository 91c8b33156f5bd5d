/**
 * What tags that only move forward cost against a registry that holds many: a run of a new version with the default rules (four tags),
 * once its image is there. Prints the requests for one reading of the list, for both of a run, and for the whole of phase two, the
 * time, and the peak of this process's memory. The bar is 11 requests for the list per 10,000 tags.
 *
 *     node bench/forward-only.ts [rounds]
 *
 * The registries are processes of their own: one that answers at most 1000 names at a time, and a Distribution whose tags were written
 * straight into its storage.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startServer, stopServer } from '../__tests__/registry/process.ts';
import { onTag, run } from '../__tests__/tagging/run.ts';
import type { Session } from '../src/login/session.ts';
import { createRegistry, type Manifest, type Registry } from '../src/oci/index.ts';
import type { Log } from '../src/ports.ts';
import { openLane, readTagList } from '../src/publish/lane.ts';
import { moveTags } from '../src/publish/move-tags.ts';
import { row, spreadOf, verdict } from './statistics.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const REPOSITORY = 'acme/app';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const SILENT = { info() {}, notice() {}, warning() {} } as unknown as Log;
const CLOCK = {
  now: () => performance.now(),
  sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};

function imageOf(version: string): Manifest {
  const annotations = { 'org.opencontainers.image.version': version };
  const text = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [], annotations });
  const bytes = new TextEncoder().encode(text);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { descriptor: { mediaType: INDEX, digest, size: bytes.length }, bytes };
}

/** A client, and the requests it makes. */
function connect(host: string): { readonly client: Registry; readonly requests: string[] } {
  const requests: string[] = [];
  const client = createRegistry({
    host,
    plainHttp: true,
    clock: CLOCK,
    credentials: async () => undefined,
    onWait() {},
    onWarning() {},
    fetch(input, init) {
      requests.push(`${init?.method ?? 'GET'} ${String(input)}`);
      return fetch(input, init);
    },
  });
  return { client, requests };
}

/** Phase two of a run on the git tag of a version. */
async function publish(version: string, client: Registry): Promise<readonly string[]> {
  const { entries, tagNames } = run({}, onTag(`v${version}`));
  const destination = {
    registry: client.host,
    repository: REPOSITORY,
    name: `${client.host}/${REPOSITORY}`,
    provider: 'generic',
    auth: 'docker-config',
    tags: tagNames,
  } as const;
  const lane = await openLane({
    destination,
    client,
    manifest: imageOf(version),
    overwritten: new Map(),
    needsList: true,
  });
  const moved = await moveTags(
    {
      lanes: { done: new Map([[destination, lane]]), failures: [] },
      entries: new Map(entries.map((entry) => [entry.name, entry])),
      commit: '',
      tags: { floatingTags: 'forward-only', onExists: 'fail' },
      keepsDigest: false,
    },
    {
      require: 'all',
      primary: destination,
      session: { identity: () => ({}) } as unknown as Session,
    },
    {
      clock: CLOCK,
      log: SILENT,
      history: { tagNames: async () => undefined, descends: async () => undefined },
    },
  );
  return (moved.done.get(destination)?.tags ?? []).map(({ name, state }) => `${name} ${state}`);
}

async function measure(name: string, host: string, tags: number): Promise<void> {
  const { client, requests } = connect(host);
  // Once per registry, whatever is asked of it.
  await client.ping();
  requests.length = 0;
  const list = await readTagList(client, REPOSITORY);
  if (!list || list.tags.length < tags) throw new Error(`only ${list?.tags.length} tags`);
  const perList = requests.length;
  const times: number[] = [];
  let perRun = 0;
  let perRunOfLists = 0;
  for (let round = 0; round < ROUNDS; round++) {
    requests.length = 0;
    const start = performance.now();
    // Higher than all that there are, so that every tag moves: the dearest case.
    const states = await publish(`2.0.${round}`, client);
    times.push(performance.now() - start);
    perRun = Math.max(perRun, requests.length);
    const lists = requests.filter((request) => request.includes('/tags/list'));
    perRunOfLists = Math.max(perRunOfLists, lists.length);
    if (states.some((state) => state.endsWith('kept'))) throw new Error(states.join());
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${name}, ${tags} tags`);
  console.log(`  reading the list once: ${perList} requests`);
  console.log(
    `  both readings of a run: ${perRunOfLists} requests; ${verdict(perRunOfLists, (11 * Math.max(tags, 10_000)) / 10_000)}`,
  );
  console.log(`  phase two with four tags, heads and writes included: ${perRun} requests`);
  console.log(`  ${row('the same in ms', spreadOf(times))}`);
  console.log(`  peak of resident memory until here: ${peak} MiB`);
}

async function withPages(tags: number): Promise<void> {
  const program = resolve(import.meta.dirname, 'tag-list-server.ts');
  const child = spawn(process.execPath, [program, String(tags)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const host = String(line).replace('listening on ', '');
  try {
    await measure('pages of at most 1000', host, tags);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

/** https://distribution.github.io/distribution/spec/api/ with the layout of its filesystem driver. */
async function withDistribution(tags: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-publish-bench-'));
  const storage = join(folder, 'storage');
  fillStorage(join(storage, 'docker/registry/v2'), tags);
  const config = join(folder, 'config.json');
  const settings = {
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: storage } },
    http: { addr: '127.0.0.1:0', secret: 'bench' },
  };
  writeFileSync(config, JSON.stringify(settings));
  const program = process.env.DOCKER_REGISTRY_BIN ?? 'docker-registry';
  const { child, match } = await startServer(
    program,
    ['serve', config],
    /listening on (127\.0\.0\.1:[0-9]+)/,
  );
  try {
    await measure('docker-registry', match[1] ?? '', tags);
  } finally {
    await stopServer(child);
    rmSync(folder, { recursive: true });
  }
}

function fillStorage(root: string, tags: number): void {
  const { descriptor, bytes } = imageOf('1.0.0');
  const hex = descriptor.digest.replace('sha256:', '');
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write(`blobs/sha256/${hex.slice(0, 2)}/${hex}/data`, bytes);
  const manifests = `repositories/${REPOSITORY}/_manifests`;
  write(`${manifests}/revisions/sha256/${hex}/link`, descriptor.digest);
  for (let i = 0; i < tags; i++) {
    const tag = `1.${Math.floor(i / 100)}.${i % 100}`;
    write(`${manifests}/tags/${tag}/current/link`, descriptor.digest);
  }
}

// A little below the round figure, since each round adds some.
for (const tags of [900, 9_900, 99_900]) await withPages(tags);
await withDistribution(9_900);
