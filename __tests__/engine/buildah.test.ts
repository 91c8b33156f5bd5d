import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { describeImage } from '../fan-out/image.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { engineSurroundings, testWith } from './surroundings.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const PLATFORMS = 'linux/amd64,linux/arm64';

const parts = new AsyncDisposableStack();
let registry: Distribution;
let machine: Machine;
let surroundings: Readonly<Record<string, string>>;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  machine = parts.use(makeMachine());
  mkdirSync(join(machine.folder, 'src'));
  writeFileSync(
    join(machine.folder, 'src/Dockerfile'),
    'FROM scratch\nARG TARGETARCH\nARG GREETING\nENV ARCH=$TARGETARCH GREETING=$GREETING\nCOPY Dockerfile /\n',
  );
  surroundings = engineSurroundings(machine.folder);
});
afterAll(() => parts.disposeAsync());

function publish(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const common = ['publish', 'src', `--images=${registry.host}/acme/app`, '--json'];
  return machine.run([...common, '--engine=buildah', ...args], {
    ...surroundings,
    ...env,
  });
}

testWith('buildah')(
  'buildah builds for two platforms, without Docker, the same each time',
  async () => {
    const args = [
      ...['--tags=type=semver,pattern={{version}},value=1.2.3', `--platforms=${PLATFORMS}`],
      ...['--build-args=GREETING=hello', '--labels=team=shipping'],
    ];
    const env = { SOURCE_DATE_EPOCH: '1700000000', DOCKER_HOST: 'unix:///nowhere' };
    const { code, stdout, stderr } = await publish(args, env);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    const { digest, outcome } = JSON.parse(stdout);
    expect(outcome).toBe('published');
    const image = await describeImage(registry.host, 'acme/app', '1.2.3');
    expect(image.digest).toBe(digest);
    expect(image.platforms).toEqual(PLATFORMS.split(','));
    const name = `${registry.host}/acme/app:1.2.3`;
    const config = JSON.parse(
      execFileSync('crane', ['config', '--platform=linux/arm64', name]).toString(),
    );
    expect(config.config.Env).toEqual(expect.arrayContaining(['ARCH=arm64', 'GREETING=hello']));
    expect(config.config.Labels).toMatchObject({
      team: 'shipping',
      'org.opencontainers.image.version': '1.2.3',
    });

    const again = await publish(args, env);
    expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'unchanged', digest });
    // Nothing that has a name is left in buildah's own storage.
    const images = join(machine.folder, 'store/vfs-images/images.json');
    expect(execFileSync('cat', [images]).toString()).not.toContain('registry-publish-');
  },
);

testWith('buildah')('what it built is tested, archived, and left for a merge', async () => {
  const { code, stdout, stderr } = await publish([
    ...['--tags=5', '--archive=out/image.tar', '--digests=parts', '--annotations=team=shipping'],
    '--test=crane config "$IMAGE" | grep -q TARGET-OF-THE-TEST',
    '--build-args=GREETING=TARGET-OF-THE-TEST',
  ]);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const { digest } = JSON.parse(stdout);
  const listed = execFileSync('tar', ['-tf', join(machine.folder, 'out/image.tar')]).toString();
  expect(listed).toContain(`blobs/sha256/${digest.slice('sha256:'.length)}`);
  expect(readdirSync(join(machine.folder, 'parts')).length).toBeGreaterThan(0);
  const name = `${registry.host}/acme/app@${digest}`;
  const manifest = JSON.parse(execFileSync('crane', ['manifest', name]).toString());
  expect(manifest.annotations).toMatchObject({ team: 'shipping' });

  const { code: failed } = await publish(['--tags=6', '--test=false']);
  expect(failed).toBe(1);
  await expect(describeImage(registry.host, 'acme/app', '6')).rejects.toThrow('404');
});

testWith('buildah')('a failed build is explained, and publishes nothing', async () => {
  const { code, stderr } = await publish(['--tags=2', '--target=nowhere']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/The build with buildah failed \(exit code \d+\): .*nowhere/);
  await expect(describeImage(registry.host, 'acme/app', '2')).rejects.toThrow('404');
});

test('what it cannot do is refused in the plan, all of it', async () => {
  const before = readdirSync(machine.folder);
  const { code, stderr } = await publish([
    ...['--tags=3', '--provenance=mode=max', '--sbom=true', '--attests=type=sbom', '--load'],
    ...['--cache=auto', '--cache-from=type=gha', '--cache-to=type=gha', '--no-cache-filters=a'],
    ...['--call=check', '--outputs=type=local,dest=out', '--allow=network.host', '--use'],
    ...['--annotations=index:a=b', '--driver-opts=network=host', '--endpoint=tcp://a:1'],
  ]);
  expect(code).toBe(2);
  for (const input of [
    ...['provenance', 'sbom', 'attests', 'load', 'cache', 'cache-from', 'cache-to'],
    ...['no-cache-filters', 'call', 'outputs', 'allow', 'use', 'driver-opts', 'endpoint'],
  ]) {
    expect(stderr).toContain(`${input}: buildah cannot do this`);
  }
  expect(readdirSync(machine.folder)).toEqual(before);
});

test('instructions that it ignores are told apart', async () => {
  const file = (name: string, ...lines: readonly string[]) => {
    writeFileSync(join(machine.folder, name), ['FROM scratch', ...lines, ''].join('\n'));
    return `--file=${name}`;
  };
  const shell = file('shell', 'SHELL ["/bin/bash", "-c"]', 'RUN true');
  const refused = await publish(['--tags=7', shell, '--annotations=a=b']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(
    'annotations: buildah ignores SHELL of the Dockerfile where an image has annotations',
  );
  const words = 'buildah leaves HEALTHCHECK out of the image';
  const healthcheck = file('healthcheck', '# A comment', 'HEALTHCHECK CMD true');
  expect((await publish(['--tags=7', healthcheck, '--dry-run'])).stderr).toContain(words);
  const text = file('text', 'COPY <<EOF /a', 'HEALTHCHECK CMD true', 'EOF');
  expect((await publish(['--tags=7', text, '--dry-run'])).stderr).not.toContain(words);
});

test('a machine without it is told what to install', async () => {
  const { code, stderr } = await machine.run(
    ['publish', 'src', `--images=${registry.host}/acme/app`, '--tags=4', '--engine=podman'],
    { PATH: join(machine.folder, 'no-programs') },
  );
  expect(code).toBe(1);
  expect(stderr).toContain('There is no program "podman" on this machine.');
});
