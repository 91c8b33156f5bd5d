/**
 * How long it takes from the start of the step to the first thing that the builder does, on a fresh job, by builder:
 *
 *     . .local/env && npm run build && node bench/first-step.ts [rounds]
 *
 * The bare `docker buildx build` of the same engine takes its turn beside them. What the driver docker-container would pull from the
 * internet is stood in for by a container that leads to the engine's own BuildKit: its start is real, the daemon's is not in it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startBuildkitAddress } from '../__tests__/builder/buildkit-address.ts';
import { startEngine } from '../__tests__/builder/engine.ts';
import { pushStandIn } from '../__tests__/builder/stand-in.ts';
import { startOpenRegistry } from '../__tests__/registry/distribution.ts';
import { createSandbox } from '../__tests__/runner/sandbox.ts';
import { removeImages } from '../__tests__/scenarios/docker.ts';
import { row, spreadOf } from './statistics.ts';
import { jobEnvironment, prepareJob, STEP, stepEnvironment } from './step.ts';

const rounds = Number(process.argv[2] ?? 10);
const { BUSYBOX_STATIC, DOCKER_HOST = '' } = process.env;
if (!BUSYBOX_STATIC) throw new Error('run ". .local/env" first: BUSYBOX_STATIC is not set');

await using registry = await startOpenRegistry();
await using classic = await startEngine({ store: 'classic' });
await using buildkit = await startBuildkitAddress(DOCKER_HOST.replace(/^unix:\/\//, ''));
const image = await pushStandIn(`${registry.host}/bench/buildkit:1`, 'buildkitd', {
  buildkitd: 'trap exit TERM; sleep 600 & wait',
  buildctl: `[ "$1" = dial-stdio ] || exit 0\nexec nc 127.0.0.1 ${new URL(buildkit.address).port}`,
});

/** The builder's first step: `#1 [internal] load build definition …`, once it has been booted and reached. */
const FIRST_STEP = /^#\d+ \[(?!internal\] (?:booting|waiting))/;

/** Milliseconds until a program prints it. The program goes on to its end, so that nothing of it is left. */
async function untilFirstStep(child: ChildProcess): Promise<number> {
  const before = performance.now();
  let found: number | undefined;
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) throw new Error('the program has no output');
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      if (FIRST_STEP.test(line)) found ??= performance.now() - before;
    });
  }
  const [status] = await once(child, 'close');
  if (status === 0 && found !== undefined) return found;
  throw new Error(`ended with ${status}:\n${said.join('\n')}`);
}

interface Way {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** What a fresh machine does not have. */
  readonly forget?: () => void;
}

const container = {
  'driver-opts': `network=host\nimage=${image}`,
};
const forgetImage = () => {
  execFileSync('docker', ['image', 'rm', '--force', image], { stdio: 'ignore' });
};

const WAYS: Readonly<Record<string, Way>> = {
  'engine, containerd image store': { inputs: {} },
  'engine, classic image store': {
    inputs: {},
    env: { DOCKER_HOST: `unix://${classic.socket}` },
  },
  remote: { inputs: { driver: 'remote', endpoint: buildkit.address } },
  'docker-container, image pulled (stand-in)': { inputs: container, forget: forgetImage },
  'docker-container, image there (stand-in)': { inputs: container },
};

/** A fresh job: nothing of another one is in sight. */
async function step(name: string, { inputs, env = {}, forget }: Way): Promise<number> {
  using sandbox = createSandbox();
  prepareJob(sandbox, BUSYBOX_STATIC ?? '');
  forget?.();
  const own = {
    ...stepEnvironment(sandbox, { ...inputs, images: `${registry.host}/bench/${name}` }),
    ...env,
  };
  return await untilFirstStep(
    spawn(process.execPath, [STEP], { cwd: sandbox.workspace, env: own }),
  );
}

async function bare(): Promise<number> {
  using sandbox = createSandbox();
  prepareJob(sandbox, BUSYBOX_STATIC ?? '');
  const args = ['buildx', 'build', '--progress=plain', '.'];
  const env = jobEnvironment(sandbox);
  return await untilFirstStep(spawn('docker', args, { cwd: sandbox.workspace, env }));
}

const walls = new Map<string, number[]>();
const note = (name: string, wall: number) => walls.set(name, [...(walls.get(name) ?? []), wall]);
// The first round fills the caches, and is not counted.
for (let round = 0; round <= rounds; round += 1) {
  const isCounted = round > 0;
  const wall = await bare();
  if (isCounted) note('bare docker buildx build, containerd', wall);
  for (const [at, [name, way]] of Object.entries(WAYS).entries()) {
    const taken = await step(`r${round}-${at}`, way);
    if (isCounted) note(name, taken);
  }
}
await removeImages(registry.host);
for (const [name, values] of walls) console.log(row(`${name}, ms`, spreadOf(values)));
console.log(`${rounds} rounds`);
