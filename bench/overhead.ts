/**
 * What the whole step costs over the bare build and push of the same image under the same four tags:
 *
 *     . .local/env && npm run build && node bench/overhead.ts [rounds]
 *
 * Both take turns, so that whatever else the machine does meets both. Every round has a repository of its own, since a
 * second run of ours would find everything published. The build is cached; the registry is on loopback.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startOpenRegistry } from '../__tests__/registry/distribution.ts';
import { createSandbox } from '../__tests__/runner/sandbox.ts';
import { row, spreadOf, verdict } from './statistics.ts';
import { jobEnvironment, prepareJob, STEP, stepEnvironment, TAGS } from './step.ts';

const BAR = 1.3;
const run = promisify(execFile);
const rounds = Number(process.argv[2] ?? 15);

const { BUSYBOX_STATIC } = process.env;
if (!BUSYBOX_STATIC) throw new Error('run ". .local/env" first: BUSYBOX_STATIC is not set');

using sandbox = createSandbox();
prepareJob(sandbox, BUSYBOX_STATIC);
const environment = jobEnvironment(sandbox);

/** What a program printed, and the milliseconds until it ended. Throws with all it said if it failed. */
async function timed(file: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const before = performance.now();
  const { stdout } = await run(file, args, { cwd: sandbox.workspace, env }).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}`);
  });
  return { wall: performance.now() - before, stdout };
}

async function step(image: string): Promise<number> {
  const env = stepEnvironment(sandbox, { images: image });
  return (await timed(process.execPath, [STEP], env)).wall;
}

async function bare(image: string, labels: readonly string[]): Promise<number> {
  const args = [
    ...TAGS.flatMap((tag) => ['--tag', `${image}:${tag}`]),
    ...labels.flatMap((label) => ['--label', label]),
  ];
  return (await timed('docker', ['buildx', 'build', '--push', ...args, '.'], environment)).wall;
}

/** The labels of the step's image, so that the bare build makes the same one. */
async function labelsOf(image: string): Promise<readonly string[]> {
  const args = ['inspect', '--config', '--tls-verify=false', `docker://${image}`];
  const { stdout } = await timed('skopeo', args, environment);
  const { config } = JSON.parse(stdout) as { config: { Labels?: Record<string, string> } };
  return Object.entries(config.Labels ?? {}).map(([name, value]) => `${name}=${value}`);
}

/** The engine keeps what it builds; nothing of the benchmark is worth keeping. */
async function removeImages(host: string): Promise<void> {
  const list = ['image', 'ls', '--quiet', '--filter', `reference=${host}/*/*`];
  const { stdout } = await timed('docker', list, environment);
  const ids = [...new Set(stdout.split('\n').filter((id) => id !== ''))];
  if (ids.length > 0) await timed('docker', ['image', 'rm', '--force', ...ids], environment);
}

await using registry = await startOpenRegistry();
const image = (name: string) => `${registry.host}/acme/${name}`;

// The first of each fills the caches, and is not counted.
await step(image('first'));
const labels = await labelsOf(`${image('first')}:${TAGS[0]}`);
await bare(image('second'), labels);

const walls: { readonly step: number; readonly bare: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const ours = () => step(image(`step-${round}`));
  const theirs = () => bare(image(`bare-${round}`), labels);
  if (round % 2 === 0) walls.push({ step: await ours(), bare: await theirs() });
  else walls.push({ bare: await theirs(), step: await ours() });
}

await removeImages(registry.host);

const stepSpread = spreadOf(walls.map((wall) => wall.step));
const bareSpread = spreadOf(walls.map((wall) => wall.bare));
const ratio = stepSpread.median / bareSpread.median;
const ratios = spreadOf(walls.map((wall) => wall.step / wall.bare));
console.log(row('whole step, ms', stepSpread));
console.log(row('docker buildx build --push, ms', bareSpread));
console.log(row('ratio, round by round', ratios, 2));
console.log(`${rounds} rounds; ratio of medians ${ratio.toFixed(2)}; ${verdict(ratio, BAR)}`);
