/**
 * What GitHub's cache costs and saves: the whole step with it against `cache: off`, on an engine whose own cache is empty each time.
 *
 *     . .local/env && npm run build && node bench/cache.ts [rounds [megabytes]]
 *
 * The service is a stand-in on loopback: what is measured is the work, not GitHub's network. Needs root, as its engine does.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { startEngine } from '../__tests__/builder/engine.ts';
import { startGithubCache } from '../__tests__/cloud/github-cache/github-cache.ts';
import { jobOn } from '../__tests__/cloud/github-cache/runtime-token.ts';
import { startOpenRegistry } from '../__tests__/registry/distribution.ts';
import { createSandbox } from '../__tests__/runner/sandbox.ts';
import { row, spreadOf } from './statistics.ts';
import { prepareJob, STEP, stepEnvironment } from './step.ts';

const rounds = Number(process.argv[2] ?? 5);
const megabytes = Number(process.argv[3] ?? 0);
const { BUSYBOX_STATIC } = process.env;
if (!BUSYBOX_STATIC) throw new Error('run ". .local/env" first: BUSYBOX_STATIC is not set');

using sandbox = createSandbox();
prepareJob(sandbox, BUSYBOX_STATIC);
// Runs on tags write none.
const GITHUB_REF = 'refs/heads/main';
sandbox.write('workspace/Dockerfile', 'FROM scratch\nCOPY busybox /bin/\nCOPY large* unique /\n');

await using parts = new AsyncDisposableStack();
const [engine, registry] = await Promise.all([startEngine(), startOpenRegistry()]);
parts.use(engine);
parts.use(registry);
const DOCKER_HOST = `unix://${engine.socket}`;

/** New bytes, so that no registry and no cache has them. */
function renew(): void {
  sandbox.write('workspace/unique', randomBytes(16).toString('hex'));
  if (megabytes > 0) sandbox.write('workspace/large', randomBytes(megabytes * 1_000_000));
}

let runs = 0;
async function step(inputs: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv) {
  execFileSync('docker', ['builder', 'prune', '-af'], { env: { ...process.env, DOCKER_HOST } });
  runs += 1;
  const images = `${registry.host}/acme/run-${runs}`;
  const whole = { ...stepEnvironment(sandbox, { images, ...inputs }), DOCKER_HOST, ...env };
  const before = performance.now();
  const child = spawn(process.execPath, [STEP], {
    ...{ cwd: sandbox.workspace, env: whole },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the step exited with ${code}`);
  return performance.now() - before;
}

const walls: { readonly off: number; readonly written: number; readonly read: number }[] = [];
for (let round = 0; round <= rounds; round += 1) {
  await using cache = await startGithubCache();
  const job = {
    ...(await cache.env(jobOn(GITHUB_REF))),
    RUNNER_ENVIRONMENT: 'github-hosted',
    GITHUB_REF,
  };
  const scope = { 'cache-scope': 'bench' };
  renew();
  const off = await step({ cache: 'off' }, job);
  renew();
  const written = await step(scope, job);
  const read = await step(scope, job);
  // Else it was no cache that was measured.
  if (!cache.calls.some(({ procedure }) => procedure === 'download')) throw new Error('no cache');
  // The first is not counted.
  if (round > 0) walls.push({ off, written, read });
}

const [off, written, read] = (['off', 'written', 'read'] as const).map((each) =>
  spreadOf(walls.map((wall) => wall[each])),
);
if (!off || !written || !read) throw new Error('no round was counted');
console.log(row('cache: off, ms', off));
console.log(row('all is written, ms', written));
console.log(row('all is read, ms', read));
console.log(
  `${rounds} rounds, ${megabytes} MB; written over off ${(written.median / off.median).toFixed(2)}, read over off ${(read.median / off.median).toFixed(2)}`,
);
