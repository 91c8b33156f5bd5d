import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBuildkitAddress } from '../builder/buildkit-address.ts';
import { startEngine } from '../builder/engine.ts';
import { openWorkshop, type Workshop } from '../publish/process.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;
let workshop: Workshop;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  workshop = parts.use(openWorkshop());
  workshop.checkout('app', 1);
  writeFileSync(join(workshop.folder, 'app/Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
});
afterAll(() => parts.disposeAsync());

/** Publishes by the program; gives the layers of what was published. */
async function layersOf(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const image = `${registry.host}/acme/${name}`;
  const all = ['publish', '--json', '--tags=1', `--images=${image}`, ...args];
  const { exitCode, stderr } = await workshop.run('app', all, { env });
  expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, '']);
  return layers(`docker://${image}:1`);
}

function layers(image: string): readonly string[] {
  const args = ['inspect', '--config', '--tls-verify=false', image];
  return JSON.parse(execFileSync('skopeo', args, { stdio: 'pipe' }).toString()).rootfs.diff_ids;
}

test('an archive in docker’s own format can be written beside what is published', async () => {
  const published = await layersOf('archived', ['--outputs=type=docker,dest=image.tar']);
  expect(layers(`docker-archive:${join(workshop.folder, 'app/image.tar')}`)).toEqual(published);
});

test('a builder of its own loads into an engine with the classic store, and publishes', async () => {
  await using engine = await startEngine({ store: 'classic' });
  const socket = (process.env.DOCKER_HOST ?? '').replace(/^unix:\/\//, '');
  await using buildkit = await startBuildkitAddress(socket);
  const env = { DOCKER_HOST: `unix://${engine.socket}` };
  const args = ['--driver=remote', `--endpoint=${buildkit.address}`, '--load'];
  const published = await layersOf('loaded', args, env);
  const format = ['image', 'inspect', '--format={{json .RootFS.Layers}}'];
  const loaded = execFileSync('docker', [...format, `${registry.host}/acme/loaded:1`], {
    env: { ...process.env, ...env },
  });
  expect(JSON.parse(loaded.toString())).toEqual(published);
});
